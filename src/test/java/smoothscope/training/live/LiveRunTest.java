package smoothscope.training.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.engine.Engine;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Blobs;
import smoothscope.training.Precision;
import smoothscope.training.input.Augmentation;

class LiveRunTest {
    private static final ClassTriple FIRST_THREE = new ClassTriple(0, 1, 2);

    private final Dataset blobs = Blobs.dataset(5, 12, 600, 200);
    private final Steering steering = new Steering(0.2, SmoothingConvention.UNIFORM, 0.02);

    @Test
    void beforeTheFirstStepBothNetworksAreBitEqual() {
        try (LiveRun run = prepared()) {
            LiveFrame frame = run.latest().orElseThrow();
            assertEquals(0, frame.step());
            for (int k = 0; k < 5; k++) {
                assertArrayEquals(
                        frame.left().logits().column(k), frame.right().logits().column(k));
            }
            assertEquals(1, run.moments().size());
            assertEquals(LiveState.PAUSED, run.state());
        }
    }

    @Test
    void aStepIsOneStepAndBringsEverythingUpToIt() {
        try (LiveRun run = prepared()) {
            run.step();
            await(() -> run.latest().orElseThrow().step() == 1);
            assertEquals(1, run.steps());
            assertEquals(2, run.moments().size());
            assertEquals(1, run.moments().get(1).step());
            assertEquals(1, run.losses().size());
            assertEquals(LiveState.PAUSED, run.state());
        }
    }

    @Test
    void aFrameHoldsTheExamplesOfTheThreeClassesAsTheWholeProbeShowsThem() {
        try (LiveRun run = prepared()) {
            run.step();
            await(() -> run.moments().size() == 2);
            run.watch(new ClassTriple(4, 0, 3));
            await(() -> run.latest().orElseThrow().classes().a() == 4);
            LiveFrame frame = run.latest().orElseThrow();
            Recording whole = run.recording(run.moments().get(1)).orElseThrow();
            for (Split split : Split.values()) {
                Projection part = Projection.of(frame.recording(), frame.right(), frame.classes(), split, false);
                Projection all = Projection.of(whole, whole.snapshots().get(1), new ClassTriple(4, 0, 3), split, false);
                assertTrue(part.size() > 60);
                assertArrayEquals(all.u(), part.u(), 1e-4);
                assertArrayEquals(all.v(), part.v(), 1e-4);
            }
        }
    }

    @Test
    void theSameStepsWithTheSameSteeringGiveTheSameNetworks() {
        float[][] columns = new float[2][];
        for (int again = 0; again < 2; again++) {
            try (LiveRun run = prepared()) {
                stepTo(run, 3);
                run.steer(steering.withAlpha(0.5));
                stepTo(run, 6);
                columns[again] = run.latest().orElseThrow().right().logits().column(0);
            }
        }
        assertArrayEquals(columns[0], columns[1]);
    }

    @Test
    void steeringTakesEffectAtTheNextStepOnTheRightAlone() {
        try (LiveRun steered = prepared();
                LiveRun straight = prepared()) {
            stepTo(steered, 2);
            stepTo(straight, 2);
            steered.steer(steering.withAlpha(0.7));
            stepTo(steered, 4);
            stepTo(straight, 4);
            Snapshot left = steered.latest().orElseThrow().left();
            assertArrayEquals(
                    straight.latest().orElseThrow().left().logits().column(1),
                    left.logits().column(1));
            assertFalse(straight.latest().orElseThrow().right().logits().at(0, 0)
                    == steered.latest().orElseThrow().right().logits().at(0, 0));
            List<LiveMoment> moments = steered.moments();
            assertEquals(
                    List.of(false, false, false, true, false),
                    moments.stream().map(LiveMoment::steered).toList());
            assertEquals(0.7, moments.get(3).right().alpha());
            assertEquals(0.2, moments.get(2).right().alpha());
        }
    }

    @Test
    void aRunThatDivergesIsSaidToAndKeepsWhatIsFinite() {
        try (LiveRun run = prepared()) {
            stepTo(run, 2);
            run.steer(steering.withRate(99));
            run.resume();
            await(() -> run.state() == LiveState.FAILED);
            assertTrue(String.valueOf(run.failure()).contains("diverged at step"), run.failure() + "");
            assertTrue(run.latest().orElseThrow().step() >= 2);
            for (Snapshot snapshot : run.recording().orElseThrow().snapshots()) {
                for (int k = 0; k < 5; k++) {
                    for (float logit : snapshot.logits().column(k)) {
                        assertTrue(Float.isFinite(logit));
                    }
                }
            }
            assertTrue(run.losses().stream().allMatch(each -> Double.isFinite(each.left() + each.right())));
            run.pause();
            run.resume();
            run.step();
            assertEquals(LiveState.FAILED, run.state());
        }
        try (LiveRun another = prepared()) {
            stepTo(another, 1);
        }
    }

    @Test
    void pauseHoldsAndResumeGoesOn() throws InterruptedException {
        try (LiveRun run = prepared()) {
            run.resume();
            await(() -> run.steps() > 20);
            run.pause();
            Engine.shared().submit((memory, progress) -> 0).outcome().join(); // the step under way ends
            await(() -> newest(run.moments()).step() == run.steps());
            long held = run.steps();
            Engine.shared().submit((memory, progress) -> 0).outcome().join();
            assertEquals(held, run.steps());
            run.resume();
            await(() -> run.steps() > held);
        }
    }

    @Test
    void theTimelineIsARecordingWhoseEpochsCountSteps() {
        try (LiveRun run = prepared()) {
            stepTo(run, 2);
            run.steer(steering.withAlpha(0));
            stepTo(run, 3);
            Recording recording = run.recording().orElseThrow();
            assertEquals(List.of(0, 1, 2, 3), recording.epochs(0));
            assertEquals(List.of(0, 1, 2), recording.epochs(0.2));
            assertEquals("blobs", recording.meta().dataset().orElseThrow());
            assertTrue(recording
                    .at(0.2, 2)
                    .orElseThrow()
                    .stored(Split.TRAIN)
                    .values()
                    .containsKey("within_between"));
        }
    }

    @Test
    void aNetworkThatWasSmoothedOnceStaysInTheTimelineWhenItsAlphaIsZeroAgain() {
        try (LiveRun run = prepared()) {
            stepTo(run, 2);
            run.steer(steering.withAlpha(0));
            stepTo(run, 3);
            List<Snapshot> last = run.recording().orElseThrow().snapshots().stream()
                    .filter(each -> each.epoch() == 3)
                    .toList();
            assertEquals(2, last.size());
            assertNotEquals(last.get(0).logits().at(0, 0), last.get(1).logits().at(0, 0));
        }
    }

    @Test
    void asLongAsNothingWasSmoothedBothNetworksAreOne() {
        try (LiveRun run = LiveRun.prepare(LiveSettings.of("mlp", 4), blobs, steering.withAlpha(0), FIRST_THREE)) {
            await(() -> run.latest().isPresent());
            stepTo(run, 2);
            Recording recording = run.recording().orElseThrow();
            assertEquals(List.of(0, 1, 2), recording.epochs(0));
            assertEquals(3, recording.snapshots().size());
        }
    }

    @Test
    void afterItsEpochsARunPausesByItself() {
        LiveSettings settings = new LiveSettings("mlp", 1, 2, Augmentation.NONE, 0, 0, 64, 0.9, 5e-4, Precision.AUTO);
        try (LiveRun run = LiveRun.prepare(settings, blobs, steering, FIRST_THREE)) {
            run.resume();
            await(() -> run.state() == LiveState.FINISHED && run.steps() == 18);
            await(() -> newest(run.moments()).step() == 18);
        }
    }

    @Test
    void otherWorkComesInBetweenWhileARunTrains() {
        try (LiveRun run = prepared()) {
            run.resume();
            await(() -> run.steps() > 5);
            assertEquals(
                    7, Engine.shared().submit((memory, progress) -> 7).outcome().join());
            assertEquals(LiveState.RUNNING, run.state());
        }
    }

    @Test
    void whatIsSeenWhileTrainingGoesOnIsTheNetworkOfThatStep() {
        LiveFrame seen;
        LiveMoment moment;
        try (LiveRun running = prepared()) {
            running.resume();
            await(() -> running.latest().orElseThrow().step() >= 10
                    && running.moments().size() >= 3);
            seen = running.latest().orElseThrow();
            moment = running.moments().get(2);
        }
        try (LiveRun stepped = prepared()) {
            stepTo(stepped, moment.step());
            assertArrayEquals(
                    newest(stepped.moments()).right().logits().column(1),
                    moment.right().logits().column(1),
                    1e-5f);
            stepTo(stepped, seen.step());
            LiveFrame same = stepped.latest().orElseThrow();
            assertArrayEquals(
                    same.left().logits().column(0), seen.left().logits().column(0), 1e-5f);
            assertArrayEquals(
                    same.right().logits().column(2), seen.right().logits().column(2), 1e-5f);
        }
    }

    @Test
    void whatCannotWorkIsRefused() {
        try (LiveRun run = prepared()) {
            assertThrows(InvalidSetting.class, () -> run.steer(new Steering(0.9, SmoothingConvention.OTHERS, 0.1)));
            assertThrows(InvalidSetting.class, () -> steering.withAlpha(1));
            assertThrows(InvalidSetting.class, () -> steering.withRate(Double.NaN));
        }
        assertThrows(
                InvalidSetting.class,
                () -> LiveRun.prepare(LiveSettings.of("alexnet", 1), blobs, steering, FIRST_THREE));
    }

    @Test
    void anyOrderOfCommandsLeavesNoArrayAndNoStuckRun() throws Exception {
        long before = settledArrays();
        Random random = new Random(11);
        for (int sequence = 0; sequence < 12; sequence++) {
            LiveRun run = LiveRun.prepare(LiveSettings.of("mlp", sequence), blobs, steering, FIRST_THREE);
            for (int command = 0; command < 8; command++) {
                obey(run, random);
                if (random.nextInt(3) == 0) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
                }
            }
            run.close();
            assertTrue(ends(run), "run " + sequence + " is stuck");
            assertEquals(LiveState.STOPPED, run.state());
        }
        assertEquals(before, settledArrays());
    }

    private void obey(LiveRun run, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> run.pause();
            case 1 -> run.step();
            case 2 -> run.steer(steering.withAlpha(random.nextInt(9) / 10.0));
            case 3 -> run.watch(new ClassTriple(random.nextInt(2), 2, 3 + random.nextInt(2)));
            case 4 -> run.close();
            default -> run.resume();
        }
    }

    private static boolean ends(LiveRun run) throws Exception {
        try {
            return run.ended().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            return false;
        }
    }

    private static long settledArrays() {
        Engine.shared().submit((memory, progress) -> 0).outcome().join();
        return Engine.shared().status().arrays();
    }

    private LiveRun prepared() {
        LiveRun run = LiveRun.prepare(LiveSettings.of("mlp", 4), blobs, steering, FIRST_THREE);
        await(() -> run.latest().isPresent());
        return run;
    }

    private static LiveMoment newest(List<LiveMoment> moments) {
        return moments.get(moments.size() - 1);
    }

    private static void stepTo(LiveRun run, long step) {
        while (run.steps() < step) {
            long next = run.steps() + 1;
            run.step();
            await(() -> run.latest().orElseThrow().step() == next); // the frame comes last, after its moment
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
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
