package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Viewport;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

class ViewDefaultsTest {
    private static final Path FILE = Path.of("one.npz");
    private static final Path OTHER = Path.of("two.npz");
    /** α 0, 0.05, 0.1, 0.3 and epochs 0, 2, 4, 8 of ten classes. */
    private static final Session SESSION = new Session(FILE, PlantedRecordings.small());
    /** Beside it α 0 and 0.2 and epochs 0, 3, 6 of the same classes. */
    private static final Session BOTH = SESSION.beside(
            new Session(OTHER, PlantedRecordings.of(PlantedRecordings.NAMES, List.of(0.0, 0.2), List.of(0, 3, 6), 20)));

    private static ViewState start(Session session) {
        return new ViewDefaults(session).start(FigureOptions.DEFAULT);
    }

    @Test
    void oneRecordingBeginsWithNoSmoothingAgainstThePapers() {
        ViewState start = start(SESSION);
        assertEquals(List.of(0.0, 0.1), start.alphas());
        assertEquals(8, start.epoch());
        assertEquals(new ClassTriple(0, 1, 2), start.classes());
        assertEquals(List.of(FILE), start.recordings());
        assertEquals(List.of(), start.beside());
    }

    @Test
    void twoRecordingsBeginWithTheUsualSmoothingOfEach() {
        ViewState start = start(BOTH);
        assertEquals(List.of(0.1, 0.2), start.alphas());
        assertEquals(8, start.epoch());
        assertEquals(List.of(OTHER), start.beside());
    }

    @Test
    void theRowBelowTakesItsNearestAlphaWhereARecordingIsCompared() {
        ViewState compared = new ViewDefaults(BOTH).compared(start(SESSION).withComparedAlpha(0.3));
        assertEquals(List.of(0.3, 0.2), compared.alphas());
        assertEquals(List.of(OTHER), compared.beside());
    }

    @Test
    void aRecordingThatStandsAloneAgainIsComparedWithItsLeastAlpha() {
        ViewState parted = new ViewDefaults(BOTH.alone()).parted(start(BOTH).withComparedAlpha(0.05));
        assertEquals(List.of(0.0, 0.05), parted.alphas());
        assertEquals(List.of(), parted.beside());
    }

    /** One network and no training examples: one panel, which keeps the number that it has among four. */
    @Test
    void onlyWhatARecordingHoldsTakesRoom() {
        Session session = new Session(FILE, PlantedRecordings.validationAlone());
        ViewState start = start(session);
        assertEquals(List.of(0.1), start.alphas());
        assertEquals(List.of(Split.VALIDATION), session.splits());
        Figure figure = Panels.figure(session, start.withViewports(Map.of(1, new Viewport(0, 0, 0.5))));
        assertEquals(List.of("validation"), figure.columns());
        assertEquals(1, figure.rows().size());
        assertTrue(figure.panel(0, 0).viewport().isPresent());
        assertEquals(new PanelPlace(0, Split.VALIDATION), PanelPlace.seen(session.splits(), start, 0, 0));
        assertEquals(1, PanelPlace.seen(session.splits(), start, 0, 0).number());
        ViewState compared = new ViewDefaults(session).fitted(start(SESSION));
        assertEquals(List.of(0.1), compared.alphas());
    }

    @Test
    void whatTheRecordingDoesNotHaveIsHeldToWhatItHas() {
        ViewState wanted = start(SESSION)
                .withAlphas(List.of(-1.0, 0.7))
                .withEpoch(5)
                .withClasses(new ClassTriple(1, 2, 40))
                .withViewports(Map.of(0, new Viewport(0, 0, 1)));
        ViewState fitted = new ViewDefaults(SESSION).fitted(wanted);
        assertEquals(List.of(0.0, 0.3), fitted.alphas());
        assertEquals(8, fitted.epoch());
        assertEquals(new ClassTriple(0, 1, 2), fitted.classes());
        assertTrue(fitted.viewports().isEmpty());
    }

    @Test
    void betweenTwoMeasuredValuesAnAlphaStays() {
        ViewState wanted = start(SESSION).withComparedAlpha(0.07).withEpoch(4).withClasses(new ClassTriple(9, 3, 5));
        assertEquals(wanted, new ViewDefaults(SESSION).fitted(wanted));
    }

    @Test
    void moreThanTwoRowsOfOneRecordingAreFittedRowByRow() {
        ViewState three = new ViewDefaults(SESSION).fitted(start(SESSION).withAlphas(List.of(0.0, 0.1, 0.9)));
        assertEquals(List.of(0.0, 0.1, 0.3), three.alphas());
        assertEquals(
                List.of(0.0, 0.1, 0.3),
                SESSION.rows(three).stream().map(Row::alpha).toList());
        assertEquals(List.of(0.0, 0.1, 0.05), three.withComparedAlpha(0.05).alphas());
        assertEquals(3 * 2, Panels.figure(SESSION, three).projections().size());
    }

    @Test
    void aZoomOfAnEarlierDayIsKeptWhereItsPanelIsThere() {
        ViewState zoomed = start(SESSION).withLarge(Optional.of(3)).withViewports(Map.of(3, new Viewport(1, 2, 0.1)));
        assertEquals(zoomed, new ViewDefaults(SESSION).restored(zoomed));
        ViewState beyond = start(SESSION).withLarge(Optional.of(4)).withViewports(Map.of(4, new Viewport(1, 2, 0.1)));
        assertEquals(start(SESSION), new ViewDefaults(SESSION).restored(beyond));
    }

    @Test
    void anAlphaThatIsNoNumberBecomesTheFirst() {
        ViewState broken = start(SESSION).withAlphas(List.of(0.0, Double.NaN));
        assertEquals(
                List.of(0.0, 0.1), new ViewDefaults(SESSION).restored(broken).alphas());
    }
}
