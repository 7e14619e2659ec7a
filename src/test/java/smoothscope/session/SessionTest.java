package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.WrongContents;
import smoothscope.session.finding.Findings;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

class SessionTest {
    private static final Path FILE = Path.of("planted.npz");

    private final Recording recording = PlantedRecordings.small();
    private final Session session = new Session(FILE, recording);
    private final ViewState start = new ViewDefaults(session).start(FigureOptions.DEFAULT.withDecorations(false));

    @Test
    void itBeginsWithThePapersTrioAndSmoothing() {
        assertEquals(new ClassTriple(0, 1, 2), start.classes());
        assertEquals(List.of(0.0, 0.1), start.alphas());
        assertEquals(8, start.epoch());
        assertEquals("CIFAR-10 · AlexNet · seed 1", session.title());
    }

    @Test
    void onAMeasuredAlphaThePanelsShowTheMeasuredPoints() {
        Projection shown = Panels.figure(session, start).panel(1, 1).projection();
        Projection measured =
                Projection.of(recording, recording.at(0.1, 8).orElseThrow(), start.classes(), Split.VALIDATION, false);
        assertArrayEquals(measured.u(), shown.u());
        assertEquals("", Panels.figure(session, start).rows().get(1).note());
    }

    @Test
    void betweenTwoMeasuredAlphaThePointsAreOnTheirWayAndTheRowSaysSo() {
        Figure figure = Panels.figure(session, start.withComparedAlpha(0.2));
        Projection lower =
                Projection.of(recording, recording.at(0.1, 8).orElseThrow(), start.classes(), Split.TRAIN, false);
        Projection upper =
                Projection.of(recording, recording.at(0.3, 8).orElseThrow(), start.classes(), Split.TRAIN, false);
        Projection shown = figure.panel(1, 0).projection();
        for (int i = 0; i < shown.size(); i++) {
            assertEquals((lower.u()[i] + upper.u()[i]) / 2, shown.u()[i], 1e-12);
        }
        assertEquals("between α = 0.1 and 0.3", figure.rows().get(1).note());
    }

    @Test
    void theSharedScaleStaysStillWhileAlphaMoves() {
        double before = FigureLayout.of(Panels.figure(session, start), 800, 600)
                .panel(0, 0)
                .pixelsPerUnit();
        double after = FigureLayout.of(Panels.figure(session, start.withComparedAlpha(0.22)), 800, 600)
                .panel(1, 1)
                .pixelsPerUnit();
        assertEquals(before, after, 1e-12);
    }

    @Test
    void oneLargePanelIsTheOneThatWasChosen() {
        Figure whole = Panels.figure(session, start);
        Figure large = Panels.figure(session, start.withLarge(Optional.of(2)));
        assertEquals(1, large.rows().size());
        assertEquals(List.of("training"), large.columns());
        assertEquals(whole.rows().get(1).label(), large.rows().get(0).label());
        assertEquals(whole.options().extent(), large.options().extent(), "the shared scale stays");
        assertArrayEquals(
                whole.panel(1, 0).projection().u(),
                large.panel(0, 0).projection().u());
    }

    @Test
    void numbersAreOfMeasuredNetworksEvenBetween() {
        Findings findings = Findings.of(session, start.withComparedAlpha(0.12), Split.VALIDATION);
        assertEquals(0.1, findings.comparison().compared().alpha());
        assertFalse(findings.comparison().lines().isEmpty());
    }

    @Test
    void numbersDependOnTheNearestNetworksAndNotOnHowTheyAreLookedAt() {
        ViewState between = start.withComparedAlpha(0.12);
        ViewState looked = start.withComparedAlpha(0.11)
                .withOptions(start.options().withShading(true))
                .withLarge(Optional.of(1));
        assertEquals(session.measured(between), session.measured(looked));
        assertNotEquals(session.measured(between), session.measured(start.withComparedAlpha(0.3)));
        assertEquals(
                Findings.of(session, between, Split.VALIDATION),
                Findings.of(session, session.measured(between), Split.VALIDATION));
    }

    @Test
    void betweenTheFirstRowAndTheNextMeasuredAlphaANetworkIsNotComparedWithItself() {
        Findings findings = Findings.of(session, start.withComparedAlpha(0.01), Split.VALIDATION);
        assertEquals(0.0, findings.comparison().reference().alpha());
        assertEquals(0.05, findings.comparison().compared().alpha());
        assertEquals(
                0.0,
                Findings.of(session, start.withComparedAlpha(0), Split.VALIDATION)
                        .comparison()
                        .compared()
                        .alpha());
    }

    @Test
    void aRecordingOfTwoClassesIsRefusedInASentence() {
        Recording two = PlantedRecordings.of(List.of("yes", "no"), List.of(0.0), List.of(1), 5);
        WrongContents refused = assertThrows(WrongContents.class, () -> new Session(FILE, two));
        assertTrue(refused.sentence().contains("three classes"));
    }

    @Test
    void aStateOfAnotherRecordingIsHeldToWhatThisOneHas() {
        ViewState foreign = start.withClasses(new ClassTriple(0, 1, 99))
                .withAlphas(List.of(0.0, 0.9))
                .withEpoch(40);
        ViewState fitted = new ViewDefaults(session).fitted(foreign);
        assertEquals(start.classes(), fitted.classes());
        assertEquals(0.3, fitted.comparedAlpha());
        assertEquals(8, fitted.epoch());
    }

    @Test
    void ofSeveralFilesAllAreInTheStateAndTheTitleWhereNothingElseIsSaid() {
        Recording bare = new Recording(recording.examples(), recording.classes(), recording.snapshots(), Meta.empty());
        List<Path> files = List.of(Path.of("x", "a.npz"), Path.of("b.npz"));
        Session several = new Session(files, bare);
        assertEquals("a.npz + b.npz", several.title());
        assertEquals(
                files, new ViewDefaults(several).start(FigureOptions.DEFAULT).recordings());
        assertEquals(files.get(0), several.file());
    }
}
