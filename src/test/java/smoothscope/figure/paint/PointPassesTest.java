package smoothscope.figure.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureRow;
import smoothscope.figure.Panel;
import smoothscope.figure.PlantedProjection;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;

class PointPassesTest {
    private static List<Pass> passes(int... chosen) {
        Panel plain = new Panel(PlantedProjection.of(300, 3, 1));
        Panel panel = chosen.length == 0 ? plain : plain.withHighlighted(chosen);
        Figure figure = new Figure(
                "",
                List.of(new FigureRow("", "", List.of(panel))),
                List.of("training"),
                List.of("ant", "bee", "cow"),
                "uniform",
                FigureOptions.DEFAULT);
        FigureLayout layout = FigureLayout.of(figure, 600, 500);
        PanelLayout shown = layout.panel(0, 0);
        return new PointPasses(layout).passes(shown);
    }

    @Test
    void whatWasChosenKeepsItsShapeAndTheRestFades() {
        Mark[] usual = passes().get(0).marks();
        List<Pass> passes = passes(3, 4, 5);
        for (int slot = 0; slot < 3; slot++) {
            Mark faint = passes.get(0).marks()[slot];
            assertTrue(faint.color().getAlpha() < 0.4 * usual[slot].color().getAlpha());
            for (Pass chosen : passes.subList(1, 3)) {
                assertArrayEquals(new int[] {3, 4, 5}, chosen.order().whole());
                assertEquals(usual[slot].symbol(), chosen.marks()[slot].symbol(), "slot " + slot);
                assertEquals(255, chosen.marks()[slot].color().getAlpha());
            }
            assertTrue(passes.get(1).marks()[slot].radius()
                    > passes.get(2).marks()[slot].radius());
        }
    }

    @Test
    void ofTheErrorsOnlyTheChosenOnesAreRinged() {
        boolean[] wrong = PlantedProjection.of(300, 3, 1).wrong();
        int[] chosen = IntStream.range(0, 60).toArray();
        int[] ringed = passes(chosen).get(3).order().whole();
        assertArrayEquals(Arrays.stream(chosen).filter(i -> wrong[i]).toArray(), ringed);
        assertTrue(ringed.length > 0);
    }
}
