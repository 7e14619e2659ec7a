package smoothscope.session.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Point;
import smoothscope.plane.Templates;
import smoothscope.session.Panels;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.Session;
import smoothscope.session.finding.Comparison;
import smoothscope.session.finding.Findings;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
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

    private static final List<String> TEN = PlantedRecordings.NAMES;

    private static Session planted(List<String> names) {
        return new Session(
                Path.of("planted.npz"), PlantedRecordings.of(names, List.of(0.0, 0.1), List.of(0, 2, 8), 20));
    }

    @Test
    void theStepsFollowEachOtherAndSayWhatMoves() {
        assertEquals(0, TourStep.TEMPLATE.place());
        assertEquals(1, TourStep.GAP.place());
        assertEquals(6, TourStep.TEACHER.place());
        assertEquals(TourStep.Motion.EPOCHS, TourStep.GAP.motion());
        assertEquals(TourStep.Motion.ALPHA, TourStep.TRIANGLE.motion());
        assertEquals(Split.VALIDATION, TourStep.CALIBRATION.split());
        assertEquals(Split.TRAIN, TourStep.GAP.split());
        assertEquals("reliability", TourStep.CALIBRATION.side());
        assertEquals("teaching", TourStep.TEACHER.side());
    }

    @Test
    void automobileAndTruckAreThePairThatIsAlikeWhateverTheirPlaces() {
        for (List<String> names : List.of(
                List.of("Automobile", "x", "cat", "y", "truck"),
                List.of("truck", "x", "automobile", "y", "CAT"),
                List.of("cat", "x", "truck", "y", "automobile"))) {
            List<String> small =
                    names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            assertEquals(
                    new ClassTriple(small.indexOf("automobile"), small.indexOf("truck"), small.indexOf("cat")),
                    TourStep.ALIKE.look(planted(names), FigureOptions.DEFAULT).classes());
        }
    }

    @Test
    void whereOneOfThemIsMissingTheMostAlikeTemplatesAreThePair() {
        for (String absent : List.of("automobile", "truck", "cat")) {
            Session session = planted(TEN.stream()
                    .map(name -> name.equals(absent) ? "other" : name)
                    .toList());
            ClassTriple classes =
                    TourStep.ALIKE.look(session, FigureOptions.DEFAULT).classes();
            assertEquals(Set.of(3, 5), Set.of(classes.a(), classes.b()), "planted alike");
        }
    }

    @Test
    void theFirstStepPinsARightExampleInTheMiddleOfItsCluster() {
        Session session = planted(TEN);
        ViewState state = TourStep.TEMPLATE.look(session, FigureOptions.DEFAULT);
        int pinned = TourStep.TEMPLATE.pinned(session, state).orElseThrow();
        Projection seen = session.rows(state).get(0).projection(state.classes(), TourStep.TEMPLATE.split(), false);
        Point middle = seen.centroids().get(0);
        int at = IntStream.range(0, seen.size())
                .filter(i -> seen.rows()[i] == pinned)
                .findFirst()
                .orElseThrow();
        assertEquals(state.classes().a(), session.recording().examples().label(pinned));
        assertFalse(seen.wrong()[at]);
        double distance = middle.distance(new Point(seen.u(at), seen.v(at)));
        for (int i = 0; i < seen.size(); i++) {
            if (seen.slots()[i] == 0 && !seen.wrong()[i]) {
                assertTrue(distance <= middle.distance(new Point(seen.u(i), seen.v(i))));
            }
        }
        assertEquals(OptionalInt.empty(), TourStep.GAP.pinned(session, state));
    }

    /**
     * Automobile, truck, cat; one template an axis. Validation: of three automobiles one is taken for a truck, of two trucks one for a cat; the
     * cat is taken for a truck. Every training automobile is taken for a truck.
     */
    private static Session mistaken() {
        int[] labels = {0, 0, 0, 1, 1, 2, 0, 0};
        int[] taken = {0, 1, 0, 1, 2, 1, 1, 1};
        byte[] splits = {1, 1, 1, 1, 1, 1, 0, 0};
        float[] right = new float[24];
        float[] wrong = new float[24];
        for (int i = 0; i < 8; i++) {
            right[3 * i + labels[i]] = 4;
            wrong[3 * i + taken[i]] = 4;
        }
        Templates templates = Templates.of(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new float[3]);
        return new Session(
                Path.of("mistaken.npz"),
                new Recording(
                        new Examples(labels, splits, new int[] {0, 1, 2, 3, 4, 5, 0, 1}),
                        List.of("automobile", "truck", "cat"),
                        List.of(
                                new Snapshot(0, 1, Logits.ofRows(wrong, 3), templates, null, Map.of()),
                                new Snapshot(0.1, 1, Logits.ofRows(right, 3), templates, null, Map.of())),
                        Meta.empty()));
    }

    @Test
    void onlyTakingTheOneOfThePairForTheOtherIsAMistakeBetweenThem() {
        Session session = mistaken();
        List<TourStep.Fact> facts = TourStep.ALIKE.facts(session, TourStep.ALIKE.look(session, FigureOptions.DEFAULT));
        assertEquals(1.0 / 5, value(facts, 3));
        assertEquals(0, value(facts, 4));
        assertEquals(0.1, value(facts, 0));
        assertEquals(0, value(facts, 5));
    }

    @Test
    void howMuchWiderUnseenClustersAreIsTheQuotientOfTheTable() {
        Session session = planted(TEN);
        ViewState state = TourStep.INWARD.look(session, FigureOptions.DEFAULT);
        List<TourStep.Fact> facts = TourStep.INWARD.facts(session, state);
        Comparison.Line width =
                Findings.of(session, state, Split.VALIDATION).comparison().line(Measure.WITHIN_BETWEEN);
        assertEquals(width.compared().orElseThrow() / width.reference().orElseThrow(), value(facts, facts.size() - 1));
        assertEquals("", TourStep.INWARD.why(facts), "planted tighter with smoothing");
        Session unknown = mistaken();
        ViewState start = TourStep.INWARD.look(unknown, FigureOptions.DEFAULT);
        List<TourStep.Fact> none = TourStep.INWARD.facts(unknown, start);
        assertEquals(1, value(none, none.size() - 1));
    }

    @Test
    void widerClustersAreExplainedOnlyWhereTheyAreTold() {
        List<TourStep.Fact> wider =
                List.of(new TourStep.Fact(TourStep.Kind.ALPHA, 3), new TourStep.Fact(TourStep.Kind.FACTOR, 1.01));
        List<TourStep.Fact> same =
                List.of(new TourStep.Fact(TourStep.Kind.ALPHA, 3), new TourStep.Fact(TourStep.Kind.FACTOR, 1));
        assertEquals(".wider", TourStep.INWARD.why(wider));
        assertEquals("", TourStep.INWARD.why(same));
        assertEquals("", TourStep.GAP.why(wider));
    }

    @Test
    void aBandIsNarrowerBelowThreeQuartersOfTheWidth() {
        assertEquals(".narrower", TourStep.ALIKE.seen(widths(1, 0.74)));
        assertEquals(".other", TourStep.ALIKE.seen(widths(1, 0.75)));
        assertEquals("", TourStep.GAP.seen(widths(1, 0.5)));
    }

    private static List<TourStep.Fact> widths(double without, double with) {
        return List.of(new TourStep.Fact(TourStep.Kind.NUMBER, without), new TourStep.Fact(TourStep.Kind.NUMBER, with));
    }
}
