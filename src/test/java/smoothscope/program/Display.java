package smoothscope.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A real X server of its own with a window manager, on which a test points, types and looks. */
final class Display implements AutoCloseable {
    private static final List<String> NEEDED = List.of("Xvfb", "openbox", "xdotool", "import");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Duration START = Duration.ofSeconds(20);

    private final String name;
    private final List<Process> processes = new ArrayList<>();

    /** @param number of the server, free on this machine */
    Display(int number, int width, int height) throws IOException, InterruptedException {
        this.name = ":" + number;
        processes.add(quiet("Xvfb", name, "-noreset", "-screen", "0", width + "x" + height + "x24")
                .start());
        await(START, () -> xdotool("getdisplaygeometry").matches("\\d+ \\d+"));
        processes.add(quiet("openbox").start());
        await(START, () -> xdotool("get_num_desktops").matches("\\d+")); // without a frame everything is elsewhere
    }

    /** Whether this machine has what a test of the real window needs. */
    static boolean isPossible() {
        List<Path> folders =
                Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
        return NEEDED.stream()
                .allMatch(tool -> folders.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(tool))));
    }

    Map<String, String> environment() {
        return Map.of("DISPLAY", name);
    }

    /** Runs xdotool with these words and yields what it prints. */
    String xdotool(String... words) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        try {
            Process process = quiet(command.toArray(String[]::new))
                    .redirectOutput(ProcessBuilder.Redirect.PIPE)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(20, TimeUnit.SECONDS);
            return out.strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    void key(String key) {
        xdotool("key", key);
    }

    void type(String text) {
        xdotool("type", "--delay", "40", text);
    }

    void point(int x, int y) {
        xdotool("mousemove", String.valueOf(x), String.valueOf(y));
    }

    void click(int x, int y) {
        point(x, y);
        xdotool("click", "1");
    }

    /** Clicks at a place of the window that bears this title. */
    void click(String title, int x, int y) {
        xdotool(
                "search",
                "--onlyvisible",
                "--name",
                title,
                "mousemove",
                "--window",
                "%1",
                "" + x,
                "" + y,
                "click",
                "1");
    }

    /** Whether a visible window bears this title. */
    boolean shows(String title) {
        return !xdotool("search", "--onlyvisible", "--name", title).isEmpty();
    }

    /** The size of what a visible window of this title holds, such as 660x420; empty where there is none. */
    String size(String title) {
        return xdotool("search", "--onlyvisible", "--name", title, "getwindowgeometry")
                .replaceFirst("(?s).*Geometry: (\\d+x\\d+).*", "$1");
    }

    /** What the whole screen shows now; kept as a file of this name. */
    Shot look(String shot) {
        Path file = SCREENSHOTS.resolve(shot + ".png");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            quiet("import", "-window", "root", file.toString()).start().waitFor(20, TimeUnit.SECONDS);
            return new Shot(ImageIO.read(file.toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** Waits until the screen shows something. */
    Shot lookUntil(String shot, Predicate<Shot> fact) throws InterruptedException {
        await(Duration.ofSeconds(40), () -> fact.test(look(shot)));
        return look(shot);
    }

    /** Waits until something is so, or throws. */
    static void await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not so within " + patience);
            }
            Thread.sleep(100);
        }
    }

    private ProcessBuilder quiet(String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", name);
        return builder;
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).destroy();
        }
    }
}
