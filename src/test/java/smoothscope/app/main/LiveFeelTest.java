package smoothscope.app.main;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.app.training.Trainer;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.engine.Engine;
import smoothscope.job.Progress;
import smoothscope.session.experiment.Preset;
import smoothscope.session.experiment.Setup;
import smoothscope.training.WithoutWindow;

/** How the toy feels, and how it wears over an hour. */
@Tag("soak")
@ExtendWith(ApplicationExtension.class)
class LiveFeelTest {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 15;
    private static final int STEPS = 500;
    /** Length of the long run; the project's figure is that of 60. */
    private static final int MINUTES = Integer.getInteger("smoothscope.soak.minutes", 60);

    private static final int SETTLING_MINUTES = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private final Setup toy = Preset.TOY.setup();

    @SuppressWarnings("NullAway.Init")
    private MainStage window;

    @Start
    void start(Stage stage) {
        window = TestWindow.ofPlanted(stage, folder.resolve("unsaved"));
        window.show(Optional.empty());
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> {
            CompletableFuture<Void> unused = trainer().end();
        });
    }

    private Trainer trainer() {
        return window.trainer();
    }

    @Test
    void thePlotIsAliveTheWindowKeepsItsPulseAndTrainingIsHardlySlower(FxRobot robot) {
        Dataset drawn = Catalogue.load(toy.dataset(), DataFolders.of(null), new Progress());
        double[] lost = new double[ROUNDS];
        double[] updates = new double[ROUNDS];
        double[] late = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double alone = WithoutWindow.imagesPerSecond(toy, drawn, STEPS);
            Seen seen = watch(robot);
            lost[round] = 1 - seen.imagesPerSecond() / alone;
            updates[round] = seen.updates();
            late[round] = seen.latest();
            System.out.printf(
                    Locale.ROOT,
                    "%.0f images/s alone, %.0f in the window (%.0f %% lost), %.1f updates/s, 99th percentile of frames %.0f ms%n",
                    alone,
                    seen.imagesPerSecond(),
                    100 * lost[round],
                    seen.updates(),
                    seen.latest());
        }
        assertTrue(median(updates) >= 12);
        assertTrue(median(lost) <= 0.25);
        assertTrue(median(late) <= 33);
    }

    /** @param latest the 99th percentile of the time from one frame of the window to the next, in ms */
    private record Seen(double imagesPerSecond, double updates, double latest) {}

    private Seen watch(FxRobot robot) {
        robot.interact(() -> trainer().start(toy));
        WaitForAsyncUtils.sleep(6, TimeUnit.SECONDS);
        List<Long> frames = new ArrayList<>();
        List<Long> updates = new ArrayList<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.add(System.nanoTime());
            }
        };
        var listening = new Object[1];
        robot.interact(() -> {
            timer.start();
            listening[0] = window.model().shown().subscribe(shown -> updates.add(System.nanoTime()));
        });
        long steps = trainer().experiment().get().orElseThrow().steps();
        long began = System.nanoTime();
        WaitForAsyncUtils.sleep(SECONDS, TimeUnit.SECONDS);
        double seconds = (System.nanoTime() - began) / 1e9;
        double images =
                2.0 * toy.batch() * (trainer().experiment().get().orElseThrow().steps() - steps);
        robot.interact(() -> {
            timer.stop();
            ((javafx.util.Subscription) listening[0]).unsubscribe();
            CompletableFuture<Void> unused = trainer().end();
        });
        double[] gaps = new double[frames.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (frames.get(i + 1) - frames.get(i)) / 1e6;
        }
        Arrays.sort(gaps);
        return new Seen(images / seconds, updates.size() / seconds, gaps[(int) (0.99 * gaps.length)]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Test
    void anHourOfSteeringTakesNoMoreMemoryThanTheFirstMinutes(FxRobot robot) throws Exception {
        Random random = new Random(5);
        robot.interact(() -> trainer().start(toy));
        List<double[]> resident = new ArrayList<>();
        long arraysAfterSettling = 0;
        for (int minute = 1; minute <= MINUTES; minute++) {
            for (int i = 0; i < 12; i++) {
                double alpha = random.nextInt(80) / 100.0;
                robot.interact(() -> window.model().change(state -> state.withComparedAlpha(alpha)));
                WaitForAsyncUtils.sleep(5, TimeUnit.SECONDS);
            }
            long arrays = Engine.shared().status().arrays();
            System.out.printf(
                    Locale.ROOT,
                    "minute %d: %.0f MiB resident, %d arrays, step %d%n",
                    minute,
                    residentMebibytes(),
                    arrays,
                    trainer().experiment().get().orElseThrow().steps());
            if (minute == SETTLING_MINUTES) {
                arraysAfterSettling = arrays;
            }
            if (minute >= SETTLING_MINUTES) {
                resident.add(new double[] {minute, residentMebibytes()});
            }
        }
        double slope = slope(resident);
        System.out.printf(Locale.ROOT, "%.2f MiB/min after the first %d minutes%n", slope, SETTLING_MINUTES);
        assertTrue(slope <= 2);
        assertTrue(Engine.shared().status().arrays() <= arraysAfterSettling + 4);
    }

    private static double residentMebibytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
        double above = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double below = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        return above / below;
    }
}
