package smoothscope.session.teaching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.measure.ClassLikeness;
import smoothscope.measure.Softening;
import smoothscope.measure.TeacherInformation;
import smoothscope.plane.Point;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.DarkKnowledge;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

/** The shipped networks as teachers, against figures computed elsewhere. */
class TeachersTest {
    private static final Path SCARCE = Path.of("datasets", "cifar10-scarce.npz");
    private static final Session SESSION = new Session(SCARCE, RecordingFile.read(SCARCE));
    private static final ViewState START = new ViewDefaults(SESSION).start(FigureOptions.DEFAULT);

    private final Teachers teachers = new Teachers();

    private Taught taught(double alpha, Softening softening) {
        return teachers.taught(SESSION, START.withComparedAlpha(alpha), Split.TRAIN, softening)
                .get(1);
    }

    @Test
    void atEqualSmoothnessASmoothedTeacherTellsLess() {
        double[][] known = {
            {0, 4.92, 0.045, 0.118},
            {0.02, 1.99, 0.0013, 0.0494},
            {0.1, 1.41, 0.0002, 0.0196},
            {0.3, 0.99, 0.0001, 0.0118}
        };
        for (double[] each : known) {
            Taught taught = taught(each[0], new Softening.Gamma(0.3));
            assertEquals(each[1], taught.temperature().orElseThrow(), 0.006, "α = " + each[0]);
            assertEquals(0.3, taught.told().gamma(), 1e-9);
            assertEquals(each[2], taught.told().toldClass(), each[2] < 0.01 ? 6e-5 : 6e-4);
            assertEquals(each[3], taught.told().toldImage(), each[3] < 0.1 ? 6e-5 : 6e-4);
        }
    }

    @Test
    void thePatternOfTheWrongLogitsFadesAndTurnsWithAlpha() {
        double[] alphas = {0, 0.02, 0.05, 0.1, 0.2, 0.3};
        double[] known = {1, 0.47, 0.23, 0.01, -0.36, -0.41};
        Recording recording = SESSION.recording();
        ClassLikeness without = teachers.of(recording, recording.last(0).orElseThrow(), Split.TRAIN)
                .likeness();
        for (int i = 0; i < alphas.length; i++) {
            ClassLikeness of = teachers.of(recording, recording.last(alphas[i]).orElseThrow(), Split.TRAIN)
                    .likeness();
            assertEquals(known[i], of.correlation(without), 0.005, "α = " + alphas[i]);
        }
    }

    @Test
    void aPlaceInTheTriangleIsTheSoftmaxOfThreeLogits() {
        Taught taught = taught(0, new Softening.Temperature(4));
        int row = taught.points().rows()[17];
        double[] p = new double[3];
        for (int k = 0; k < 3; k++) {
            int label = List.of(
                            START.classes().a(),
                            START.classes().b(),
                            START.classes().c())
                    .get(k);
            p[k] = Math.exp(taught.row().network().logits().at(row, label) / 4);
        }
        double sum = p[0] + p[1] + p[2];
        Point place = taught.points().places().get(17);
        assertEquals((p[1] + p[2] / 2) / sum, place.u(), 1e-9);
        assertEquals(Math.sqrt(3) / 2 * p[2] / sum, place.v(), 1e-9);
    }

    @Test
    void withoutExamplesOrTemperatureNothingIsClaimed() {
        Taught untrained = teachers.taught(SESSION, START.withEpoch(0), Split.TRAIN, new Softening.Gamma(0.02))
                .get(0);
        assertEquals(
                true,
                untrained.temperature().isEmpty() || untrained.temperature().get() < 1);
        assertTrue(untrained.points().size() > 0);
    }

    @Test
    void examplesOfTwoRecordingsGoByOneNumbering() {
        Path plenty = Path.of("datasets", "cifar10-alexnet.npz");
        Session both = SESSION.beside(new Session(plenty, RecordingFile.read(plenty)));
        ViewState state = new ViewDefaults(both).start(FigureOptions.DEFAULT);
        Taught lower = teachers.taught(both, state, Split.TRAIN, new Softening.Gamma(0.3))
                .get(1);
        OptionalInt own = lower.row().source().numbering().row(lower.points().rows()[0]);
        int label = lower.row().recording().examples().label(own.orElseThrow());
        int slot = lower.points().slots()[0];
        int[] triple = {
            state.classes().a(), state.classes().b(), state.classes().c()
        };
        assertEquals(triple[slot], lower.row().source().numbering().number(label));
    }

    @Test
    void aTeacherIsWorkedOutOnce() {
        Recording recording = SESSION.recording();
        assertSame(
                teachers.of(recording, recording.last(0.1).orElseThrow(), Split.TRAIN),
                teachers.of(recording, recording.last(0.1).orElseThrow(), Split.TRAIN));
        assertArrayEquals(
                taught(0.1, new Softening.Gamma(0.3)).points().rows(),
                taught(0.1, new Softening.Gamma(0.5)).points().rows());
    }

    @Test
    void everyAlphaTeachesAtTheEpochOrTheLastOneBefore() {
        Row row = SESSION.measuredRows(START).get(0);
        List<DarkKnowledge> all = teachers.ofAllAlphas(row, 1_000, Split.TRAIN);
        Recording recording = SESSION.recording();
        assertEquals(recording.alphas().size(), all.size());
        for (int i = 0; i < all.size(); i++) {
            Snapshot last = recording.last(recording.alphas().get(i)).orElseThrow();
            assertSame(teachers.of(recording, last, Split.TRAIN), all.get(i));
        }
    }

    @Test
    void aTeacherWithoutATemperatureOrExamplesSaysNothing() {
        Taught taught = taught(0.1, new Softening.Gamma(0.3));
        assertEquals(0.1, taught.alpha());
        assertTrue(taught.known());
        assertFalse(
                new Taught(taught.row(), taught.teacher(), Optional.empty(), taught.told(), taught.points()).known());
        TeacherInformation unknown = new TeacherInformation(Double.NaN, 0, 0);
        assertFalse(new Taught(taught.row(), taught.teacher(), taught.temperature(), unknown, taught.points()).known());
    }
}
