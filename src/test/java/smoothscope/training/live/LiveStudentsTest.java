package smoothscope.training.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.figure.FigureOptions;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Supervision;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Blobs;
import smoothscope.training.Precision;
import smoothscope.training.distil.SteeredTeaching;
import smoothscope.training.distil.Teacher;
import smoothscope.training.input.Augmentation;

/** Two students that learn while somebody steers, of teachers that were planted. */
class LiveStudentsTest {
    private static final int CLASSES = 5;
    private static final int KNOWN = 200;

    private final Dataset blobs = Blobs.dataset(CLASSES, 12, 600, 200);
    private final SteeredTeaching teaching =
            new SteeredTeaching(Teacher.of(taught(), List.of(), blobs, "planted.npz"), blobs);
    private final Steering steering = new Steering(0.1, SmoothingConvention.UNIFORM, 0.02, new Softening.Gamma(0.3));

    /** The first training images as two networks see them: the one without smoothing tells them apart, the other one tells the label alone. */
    private Recording taught() {
        int[] labels = new int[KNOWN];
        int[] images = new int[KNOWN];
        for (int i = 0; i < KNOWN; i++) {
            labels[i] = blobs.train().labels()[i];
            images[i] = i;
        }
        return new Recording(
                new Examples(labels, new byte[KNOWN], images),
                blobs.classes(),
                List.of(teacher(0, 1, labels), teacher(0.1, 0, labels)),
                new Meta(new JsonObject()));
    }

    private static Snapshot teacher(double alpha, double spread, int[] labels) {
        Random random = new Random(5);
        float[] rows = new float[KNOWN * CLASSES];
        for (int i = 0; i < KNOWN; i++) {
            for (int k = 0; k < CLASSES; k++) {
                rows[i * CLASSES + k] = (float) ((k == labels[i] ? 6 : 0) + spread * random.nextGaussian());
            }
        }
        double[] gram = new double[CLASSES * CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            gram[k * CLASSES + k] = 1;
        }
        return new Snapshot(alpha, 3, Logits.ofRows(rows, CLASSES), new Templates(gram), null, Map.of());
    }

    private LiveRun prepared() {
        LiveSettings settings = new LiveSettings("mlp", 4, 0, Augmentation.NONE, 0, 0, 32, 0.9, 0, Precision.AUTO);
        LiveRun run = LiveRun.prepare(settings, blobs, Optional.of(teaching), steering, new ClassTriple(0, 1, 2));
        await(() -> !run.moments().isEmpty());
        return run;
    }

    @Test
    void theLeftLearnsOfTheTeacherWithoutSmoothingAndTheRightOfTheOneWithAlpha() {
        try (LiveRun run = prepared()) {
            LiveMoment first = run.moments().get(0);
            assertArrayEquals(
                    first.left().logits().column(0), first.right().logits().column(0), "one start");
            SnapshotKey left = first.left().key();
            SnapshotKey right = first.right().key();
            assertEquals(Supervision.TEACHER, left.supervision());
            assertEquals(0, left.alpha());
            assertEquals(0.1, right.alpha());
            assertFalse(left.temperature().equals(right.temperature()), "each at a T of its own");
            step(run);
            assertFalse(newest(run).left().logits().at(0, 0)
                    == newest(run).right().logits().at(0, 0));
            assertEquals(
                    teaching.of(0.1, steering.softening()).floor(),
                    run.losses().get(0).floor());
        }
    }

    @Test
    void atOneTemperatureBothTeachersSpeakAtItFromTheNextStepOn() {
        try (LiveRun run = prepared()) {
            step(run);
            run.steer(steering.withSoftening(new Softening.Temperature(4)));
            step(run);
            List<LiveMoment> moments = run.moments();
            assertTrue(moments.get(moments.size() - 1).steered());
            assertEquals(4, newest(run).left().key().temperature().orElseThrow());
            assertEquals(4, newest(run).right().key().temperature().orElseThrow());
        }
    }

    @Test
    void whatIsLookedAtAreTheTwoStudents() {
        try (LiveRun run = prepared()) {
            step(run);
            Recording moment = run.recording(newest(run)).orElseThrow();
            assertEquals(List.of(0.0, 0.1), moment.meta().alphasOfTeachers());
            Session session = new Session(Path.of("live.npz"), moment);
            List<Row> rows = session.rows(new ViewDefaults(session).start(FigureOptions.DEFAULT));
            assertEquals(2, rows.size());
            List<Double> alphas = new ArrayList<>();
            for (Row row : rows) {
                assertTrue(row.network().key().isStudent());
                alphas.add(row.alpha());
            }
            assertEquals(List.of(0.0, 0.1), alphas);
            assertEquals(List.of(0.0, 0.1), session.steering().values());
        }
    }

    @Test
    void thereIsNoTeacherBetweenTwo() {
        assertEquals(0.1, teaching.nearest(0.06));
        assertEquals(0, teaching.nearest(0.04));
        assertEquals(KNOWN, teaching.pool().length, "nobody knows what they say of other images");
    }

    private static LiveMoment newest(LiveRun run) {
        return run.moments().get(run.moments().size() - 1);
    }

    private static void step(LiveRun run) {
        long next = run.steps() + 1;
        run.step();
        await(() -> newest(run).step() == next);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain");
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException hurried) {
                throw new IllegalStateException(hurried);
            }
        }
    }
}
