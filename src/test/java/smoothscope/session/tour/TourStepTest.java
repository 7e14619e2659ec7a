package smoothscope.session.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.session.Panels;
import smoothscope.session.Session;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.file.RecordingFile;

/** What the tour says, on the recordings that come along. */
class TourStepTest {
    private static Session session(String recording) {
        Path file = Path.of("datasets", recording);
        return new Session(file, RecordingFile.read(file));
    }

    private static double value(List<TourStep.Fact> facts, int place) {
        return facts.get(place).value();
    }

    @ParameterizedTest
    @EnumSource
    void everyStepKnowsItsNumbers(TourStep tourStep) {
        Session session = session(tourStep.recording());
        ViewState state = tourStep.look(session, FigureOptions.DEFAULT);
        tourStep.facts(session, state).forEach(fact -> assertTrue(Double.isFinite(fact.value()), tourStep.name()));
        // what a step shows can be drawn
        Panels.figure(session, state);
    }

    @Test
    void aSmoothedTeacherTellsLessAtTheSameSmoothness() {
        Session session = session(TourStep.TEACHER.recording());
        List<TourStep.Fact> facts =
                TourStep.TEACHER.facts(session, TourStep.TEACHER.look(session, FigureOptions.DEFAULT));
        assertEquals(0.163, value(facts, 2), 0.001);
        assertEquals(0.020, value(facts, 4), 0.001);
    }

    @Test
    void theGapOfHardLabelsGrowsAndTheSmoothedOneStaysNearTheory() {
        Session session = session(TourStep.GAP.recording());
        ViewState first = TourStep.GAP.look(session, FigureOptions.DEFAULT);
        assertEquals(1, first.epoch());
        int last = session.epochs().get(session.epochs().size() - 1);
        List<TourStep.Fact> facts = TourStep.GAP.facts(session, first.withEpoch(last));
        assertTrue(value(facts, 4) > 5 * value(facts, 1));
        assertEquals(value(facts, 7), value(facts, 5), 0.5);
    }

    @Test
    void smoothingTightensTheClustersAndMakesTheTriangleRegular() {
        Session session = session(TourStep.TRIANGLE.recording());
        ViewState state = TourStep.TRIANGLE.look(session, FigureOptions.DEFAULT);
        assertEquals(0, state.comparedAlpha());
        List<TourStep.Fact> facts = TourStep.TRIANGLE.facts(session, state.withComparedAlpha(0.1));
        assertTrue(value(facts, 2) < value(facts, 1));
        assertTrue(value(facts, 4) > value(facts, 3));
        assertEquals(0.91, value(facts, 5), 1e-12);
    }

    /** Growth is seen on one scale whatever the user prefers, and how far unseen images reach on the row's own. */
    @Test
    void aStepAboutSizesHasOneScaleAndOneAboutClustersTheRows() {
        FigureOptions preferred = FigureOptions.DEFAULT.withScale(ScaleMode.OWN);
        assertEquals(ScaleMode.SHARED, scale(TourStep.GAP, preferred));
        assertEquals(ScaleMode.ROW, scale(TourStep.INWARD, preferred));
    }

    private static ScaleMode scale(TourStep step, FigureOptions preferred) {
        return step.look(session(step.recording()), preferred).options().scale();
    }

    @Test
    void unseenImagesFallShortOfTheGap() {
        Session session = session(TourStep.INWARD.recording());
        List<TourStep.Fact> facts =
                TourStep.INWARD.facts(session, TourStep.INWARD.look(session, FigureOptions.DEFAULT));
        assertTrue(value(facts, 1) > value(facts, 3));
        assertTrue(value(facts, 2) > value(facts, 4));
    }

    @Test
    void likenessFades() {
        Session session = session(TourStep.ALIKE.recording());
        List<TourStep.Fact> facts = TourStep.ALIKE.facts(session, TourStep.ALIKE.look(session, FigureOptions.DEFAULT));
        assertTrue(value(facts, 2) < value(facts, 1));
        assertEquals(".narrower", TourStep.ALIKE.seen(facts));
    }

    @Test
    void nothingIsSaidOfABandWhereBothRowsAreOneNetwork() {
        Session session = session(TourStep.ALIKE.recording());
        ViewState state = TourStep.ALIKE.look(session, FigureOptions.DEFAULT).withComparedAlpha(0);
        assertEquals(".other", TourStep.ALIKE.seen(TourStep.ALIKE.facts(session, state)));
    }

    @Test
    void calibrationIsMendedWithFewImagesAndNotWithMany() {
        for (String recording : List.of("cifar10-scarce.npz", "cifar10-alexnet.npz")) {
            Session session = session(recording);
            List<TourStep.Fact> facts =
                    TourStep.CALIBRATION.facts(session, TourStep.CALIBRATION.look(session, FigureOptions.DEFAULT));
            assertEquals(recording.contains("scarce"), value(facts, 6) < value(facts, 2), recording);
        }
    }

    @Test
    void aRecordingOfFewImagesSaysSoInItsTitle() {
        assertTrue(session("cifar10-scarce.npz").title().endsWith("10,000 images"));
    }
}
