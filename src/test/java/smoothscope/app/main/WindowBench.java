package smoothscope.app.main;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import smoothscope.app.plot.PanelsView;
import smoothscope.command.CommandLineProgram;
import smoothscope.plane.ClassTriple;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.data.Shipped;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

/**
 * Measures the window as its user feels it, in a real window with software rendering. Run by hand, see {@code src/site/measured.md}. The
 * first argument says what: {@code empty}, {@code start}, {@code frames}, {@code classes} or {@code session FILE SECONDS}.
 */
final class WindowBench {
    private static final Path PLANTED = Path.of("planted.npz");
    private static final List<String> THREE = List.of("a", "b", "c");

    private WindowBench() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "empty" -> empty();
            case "start" -> start();
            case "frames" -> frames();
            case "classes" -> classes();
            case "session" -> session(Path.of(args[1]), Integer.parseInt(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.exit(0);
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /** An empty window of the same size: the time from the start of the process to its second pulse. */
    private static void empty() {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Region(), 1280, 800));
            stage.show();
            pulses(2, () -> shown.complete(sinceStart()));
        });
        System.out.println("empty window: " + shown.join() + " ms");
    }

    /** The program as its user starts it, from the start of the process; without a home of its own it goes on where it was left. */
    private static void start() throws Exception {
        Thread program = new Thread(() -> new CommandLineProgram(Window::open).run());
        program.setDaemon(true);
        program.start();
        CompletableFuture<Long> shown = new CompletableFuture<>();
        while (!watching(shown)) {
            Thread.sleep(5);
        }
        System.out.println("first figure: " + shown.join() + " ms");
    }

    /** Once there are the toolkit and the window, waits for the first pulse that shows a figure. */
    private static boolean watching(CompletableFuture<Long> shown) {
        CompletableFuture<Boolean> there = new CompletableFuture<>();
        try {
            Platform.runLater(() -> {
                there.complete(!javafx.stage.Window.getWindows().isEmpty());
                if (there.join()) {
                    panels().layoutShown()
                            .subscribe(
                                    layout -> layout.ifPresent(now -> pulses(1, () -> shown.complete(sinceStart()))));
                }
            });
        } catch (IllegalStateException notStarted) {
            return false;
        }
        return there.join();
    }

    private static void pulses(int count, Runnable then) {
        new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                left--;
                if (left < 0) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static PanelsView panels() {
        return javafx.stage.Window.getWindows().stream()
                .map(each -> each.getScene().lookup(".panels"))
                .filter(PanelsView.class::isInstance)
                .map(PanelsView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void frames() throws Exception {
        Recording[] open = {PlantedRecordings.of(THREE, List.of(0.0, 0.3), List.of(4), 334)};
        MainStage window = onFx(() -> {
            MainStage made = TestWindow.of(new Stage(), (file, progress) -> open[0]);
            made.show(Optional.of(PLANTED));
            return made;
        });
        settle(window);
        latency(window);
        rate(window, "4 x 1,002 points, dragging", 8);
        open[0] = PlantedRecordings.of(THREE, List.of(0.0, 0.3), List.of(4), 8_334);
        reopen(window);
        rate(window, "4 x 25,002 points, playing", 8);
        open[0] = PlantedRecordings.of(THREE, List.of(0.0, 0.3), List.of(4), 333_334);
        reopen(window);
        onFx(() -> {
            window.model().change(state -> state.withLarge(Optional.of(3)));
            return true;
        });
        settle(window);
        rate(window, "1,000,002 points in one panel, playing", 10);
    }

    private static void reopen(MainStage window) throws Exception {
        onFx(() -> {
            window.model().loading().open(PLANTED);
            return true;
        });
        Thread.sleep(2000);
        settle(window);
    }

    private static void settle(MainStage window) throws Exception {
        for (int i = 0; i < 600; i++) {
            boolean there = onFx(() -> window.model().loading().job().get().isEmpty()
                    && window.model().shown().get().isPresent()
                    && panels().layoutShown().get().isPresent());
            if (there) {
                break;
            }
            Thread.sleep(100);
        }
        Thread.sleep(1000);
    }

    /** From one move of the slider to the frame that shows it. */
    private static void latency(MainStage window) throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double alpha = 0.01 + 0.002 * i;
            CompletableFuture<Double> seen = new CompletableFuture<>();
            Platform.runLater(() -> {
                long begin = System.nanoTime();
                Object before = panels().layoutShown().get();
                panels().layoutShown().addListener((property, old, now) -> {
                    if (now != before) {
                        seen.complete((System.nanoTime() - begin) / 1e6);
                    }
                });
                window.model().change(state -> state.withComparedAlpha(alpha));
            });
            milliseconds.add(seen.get());
            Thread.sleep(20);
        }
        System.out.println("slider to new frame, 4 x 1,002 points: " + percentiles(milliseconds.subList(20, 120)));
    }

    /** Frames a second while α changes at every pulse, after six seconds of it. */
    private static void rate(MainStage window, String what, int seconds) throws Exception {
        int[] counts = new int[2];
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                counts[1]++;
                double alpha = 0.15 + 0.149 * Math.sin(counts[1] / 40.0);
                window.model().change(state -> state.withComparedAlpha(alpha), "bench");
            }
        };
        onFx(() -> {
            panels().layoutShown().addListener((property, old, now) -> counts[0]++);
            timer.start();
            return true;
        });
        Thread.sleep(6000);
        int frames = onFx(() -> counts[0]);
        int pulses = onFx(() -> counts[1]);
        long begin = System.nanoTime();
        Thread.sleep(1000L * seconds);
        double span = (System.nanoTime() - begin) / 1e9;
        int seen = onFx(() -> counts[0]);
        int beats = onFx(() -> counts[1]);
        onFx(() -> {
            timer.stop();
            return true;
        });
        System.out.printf(
                "%s: %.1f frames/s of %.1f pulses/s%n", what, (seen - frames) / span, (beats - pulses) / span);
    }

    /** 50,000 examples of 1,000 classes: all of them in the plane of other three classes, and those of the three classes alone. */
    private static void classes() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            names.add("c" + i);
        }
        Recording recording = PlantedRecordings.of(names, List.of(0.1), List.of(4), 50);
        Snapshot network = recording.snapshots().get(0);
        for (boolean others : new boolean[] {true, false}) {
            List<Double> milliseconds = new ArrayList<>();
            Random random = new Random(1);
            for (int i = 0; i < 300; i++) {
                int a = random.nextInt(980);
                long begin = System.nanoTime();
                Projection seen =
                        Projection.of(recording, network, new ClassTriple(a, a + 7, a + 13), Split.VALIDATION, others);
                milliseconds.add((System.nanoTime() - begin) / 1e6);
                if (seen.size() == 0) {
                    throw new IllegalStateException();
                }
            }
            System.out.println(
                    "change of classes, " + (others ? "all 50,000 examples: " : "the three classes' examples: ")
                            + percentiles(milliseconds.subList(100, 300)));
        }
    }

    private static void session(Path file, int seconds) throws Exception {
        Stage stage = onFx(Stage::new);
        MainStage window = onFx(() -> {
            MainStage made = TestWindow.of(
                    stage, RecordingFile::read, Shipped.in(List.of(file.getParent())), Path.of("nowhere"));
            made.show(Optional.of(file));
            return made;
        });
        settle(window);
        new WindowSession(stage, window).run(seconds);
    }

    static String percentiles(List<Double> milliseconds) {
        List<Double> sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        int last = sorted.size() - 1;
        return String.format(
                Locale.ROOT,
                "median %.2f ms, 99 %% %.1f, 99.9 %% %.1f, most %.1f",
                sorted.get(last / 2),
                sorted.get((int) (0.99 * last)),
                sorted.get((int) (0.999 * last)),
                sorted.get(last));
    }

    private static <T> T onFx(Supplier<T> what) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(what.get());
            } catch (RuntimeException failure) {
                result.completeExceptionally(failure);
            }
        };
        try {
            Platform.runLater(task);
        } catch (IllegalStateException notStarted) {
            Platform.startup(task);
        }
        return result.get();
    }
}
