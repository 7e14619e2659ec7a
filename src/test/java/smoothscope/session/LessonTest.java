package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.FigureOptions;
import smoothscope.snapshot.RecordingFile;

/** What the tour says, on the recordings that come along. */
class LessonTest {
    private static Session session(String recording) {
        Path file = Path.of("datasets", recording);
        return new Session(file, RecordingFile.read(file));
    }

    private static double value(List<Lesson.Fact> facts, int place) {
        return facts.get(place).value();
    }

    @ParameterizedTest
    @EnumSource
    void everyStepKnowsItsNumbers(Lesson lesson) {
        Session session = session(lesson.recording());
        ViewState state = lesson.look(session, FigureOptions.DEFAULT);
        lesson.facts(session, state).forEach(fact -> assertTrue(Double.isFinite(fact.value()), lesson.name()));
        // what a step shows can be drawn
        session.figure(state);
    }

    @Test
    void theGapOfHardLabelsGrowsAndTheSmoothedOneStaysNearTheory() {
        Session session = session(Lesson.GAP.recording());
        ViewState first = Lesson.GAP.look(session, FigureOptions.DEFAULT);
        assertEquals(1, first.epoch());
        int last = session.epochs().get(session.epochs().size() - 1);
        List<Lesson.Fact> facts = Lesson.GAP.facts(session, first.withEpoch(last));
        assertTrue(value(facts, 4) > 5 * value(facts, 1));
        assertEquals(value(facts, 7), value(facts, 5), 0.5);
    }

    @Test
    void smoothingTightensTheClustersAndMakesTheTriangleRegular() {
        Session session = session(Lesson.TRIANGLE.recording());
        ViewState state = Lesson.TRIANGLE.look(session, FigureOptions.DEFAULT);
        assertEquals(0, state.alphaBelow());
        List<Lesson.Fact> facts = Lesson.TRIANGLE.facts(session, state.withAlphaBelow(0.1));
        assertTrue(value(facts, 2) < value(facts, 1));
        assertTrue(value(facts, 4) > value(facts, 3));
        assertEquals(0.91, value(facts, 5), 1e-12);
    }

    @Test
    void unseenImagesFallShortOfTheGap() {
        Session session = session(Lesson.INWARD.recording());
        List<Lesson.Fact> facts = Lesson.INWARD.facts(session, Lesson.INWARD.look(session, FigureOptions.DEFAULT));
        assertTrue(value(facts, 1) > value(facts, 3));
        assertTrue(value(facts, 2) > value(facts, 4));
    }

    @Test
    void likenessFades() {
        Session session = session(Lesson.ALIKE.recording());
        List<Lesson.Fact> facts = Lesson.ALIKE.facts(session, Lesson.ALIKE.look(session, FigureOptions.DEFAULT));
        assertTrue(value(facts, 2) < value(facts, 1));
        assertEquals(".narrower", Lesson.ALIKE.seen(facts));
    }

    @Test
    void nothingIsSaidOfABandWhereBothRowsAreOneNetwork() {
        Session session = session(Lesson.ALIKE.recording());
        ViewState state = Lesson.ALIKE.look(session, FigureOptions.DEFAULT).withAlphaBelow(0);
        assertEquals(".other", Lesson.ALIKE.seen(Lesson.ALIKE.facts(session, state)));
    }

    @Test
    void calibrationIsMendedWithFewImagesAndNotWithMany() {
        for (String recording : List.of("cifar10-scarce.npz", "cifar10-alexnet.npz")) {
            Session session = session(recording);
            List<Lesson.Fact> facts =
                    Lesson.CALIBRATION.facts(session, Lesson.CALIBRATION.look(session, FigureOptions.DEFAULT));
            assertEquals(recording.contains("scarce"), value(facts, 6) < value(facts, 2), recording);
        }
    }

    @Test
    void aRecordingOfFewImagesSaysSoInItsTitle() {
        assertTrue(session("cifar10-scarce.npz").title().endsWith("10,000 images"));
    }
}
