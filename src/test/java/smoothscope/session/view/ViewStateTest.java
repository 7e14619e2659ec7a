package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.Theme;
import smoothscope.figure.Viewport;
import smoothscope.plane.ClassTriple;

class ViewStateTest {
    private final ViewState zoomed = new ViewState(
            List.of(Path.of("r.npz")),
            List.of(Path.of("s.npz")),
            new ClassTriple(0, 1, 2),
            List.of(0.02, 0.1, 0.3),
            8,
            SeedChoice.MIDDLE,
            FigureOptions.DEFAULT,
            Map.of(1, new Viewport(0, 0, 0.5)),
            Optional.empty());

    @Test
    void theFirstRowIsTheReferenceAndTheLastIsCompared() {
        assertEquals(0.02, zoomed.referenceAlpha());
        assertEquals(0.3, zoomed.comparedAlpha());
        assertThrows(IllegalArgumentException.class, () -> zoomed.withAlphas(List.of()));
    }

    @Test
    void anAlphaChangesInItsRowAlone() {
        assertEquals(List.of(0.02, 0.1, 0.5), zoomed.withComparedAlpha(0.5).alphas());
        assertEquals(List.of(0.02, 0.5, 0.3), zoomed.withAlpha(1, 0.5).alphas());
        assertEquals(zoomed.viewports(), zoomed.withComparedAlpha(0.5).viewports());
    }

    @Test
    void aZoomEndsWhereThePanelShowsSomethingElseOrHasAnotherSize() {
        assertEquals(Map.of(), zoomed.withClasses(new ClassTriple(3, 4, 5)).viewports());
        assertEquals(
                new ClassTriple(3, 4, 5),
                zoomed.withClasses(new ClassTriple(3, 4, 5)).classes());
        assertEquals(Map.of(), zoomed.withBeside(List.of()).viewports());
        ViewState large = zoomed.withLarge(Optional.of(1));
        assertEquals(Map.of(), large.viewports());
        assertEquals(Optional.of(1), large.large());
    }

    @Test
    void aZoomEndsWithAnotherScaleAndStaysWithOtherColours() {
        FigureOptions dark = FigureOptions.DEFAULT.withTheme(Theme.DARK);
        assertEquals(zoomed.viewports(), zoomed.withOptions(dark).viewports());
        assertEquals(dark, zoomed.withOptions(dark).options());
        assertEquals(
                Map.of(),
                zoomed.withOptions(FigureOptions.DEFAULT.withScale(ScaleMode.RELATIVE))
                        .viewports());
    }

    @Test
    void filesThatMovedAreNamedAnewInBothRecordings() {
        ViewState moved = zoomed.withFiles(Path.of("elsewhere")::resolve);
        assertEquals(List.of(Path.of("elsewhere", "r.npz")), moved.recordings());
        assertEquals(List.of(Path.of("elsewhere", "s.npz")), moved.beside());
        assertEquals(zoomed.viewports(), moved.viewports());
    }

    @Test
    void aSeedIsShownAlone() {
        assertEquals(new SeedChoice(Optional.of(3L), false), SeedChoice.of(3));
    }
}
