package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program on a real X server of its own, at 1280×800, with a home of its own; it may be opened again and again. */
final class RealWindow implements AutoCloseable {
    /** The four panels, with the tour's offer above them. */
    static final Rectangle PANELS = new Rectangle(40, 212, 870, 516);

    private static final Rectangle BELOW_ITS_FRAME = new Rectangle(0, 20, 1280, 780);

    private final Path folder;
    private final Display display;
    private final List<Process> programs = new ArrayList<>();

    /** @param number of the X server, free on this machine */
    RealWindow(Path folder, int number) throws IOException, InterruptedException {
        assumeTrue(Display.isPossible(), "needs Xvfb, openbox, xdotool and ImageMagick");
        this.folder = folder;
        this.display = new Display(number, 1280, 800);
    }

    Display display() {
        return display;
    }

    /** Starts the program and waits until it shows clusters. */
    void open(String... arguments) throws IOException, InterruptedException {
        programs.add(new Program(folder)
                .start(
                        display.environment(),
                        folder.resolve("out.txt"),
                        folder.resolve("err.txt"),
                        List.of("-Duser.home=" + folder),
                        arguments));
        Display.await(Duration.ofSeconds(40), () -> display.shows("Smoothscope"));
        // no pixel of the picture's place bears a vivid colour while it is empty, thousands once the clusters are drawn
        display.lookUntil("opened", now -> now.vivid(PANELS) > 1_000);
    }

    /** Ends the program by its key; it must have nothing to complain of. */
    void quit() throws IOException, InterruptedException {
        display.key("ctrl+q");
        Process program = programs.get(programs.size() - 1);
        assertTrue(program.waitFor(10, TimeUnit.SECONDS), "the window should close");
        assertEquals(0, program.exitValue(), Files.readString(folder.resolve("err.txt")));
        assertEquals(List.of(), said());
    }

    /** What stands on standard error but for the warnings of the desktop's own libraries, which no program can help. */
    private List<String> said() throws IOException {
        return Files.readAllLines(folder.resolve("err.txt")).stream()
                .filter(line -> !line.isBlank() && !line.contains("-WARNING **"))
                .toList();
    }

    /** What is shown once nothing moves any more. */
    Shot settled(String name) throws InterruptedException {
        Shot before = display.look(name);
        for (int i = 0; i < 40; i++) {
            Thread.sleep(150);
            Shot now = display.look(name);
            if (now.change(before, BELOW_ITS_FRAME) == 0) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** Holds the pointer's button down and moves it sideways. */
    void drag(int from, int to, int y) {
        display.point(from, y);
        display.xdotool("mousedown", "1");
        int step = Integer.signum(to - from) * 4;
        for (int x = from; Math.abs(to - x) >= Math.abs(step); x += step) {
            display.point(x, y);
        }
        display.point(to, y);
    }

    void letGo() {
        display.xdotool("mouseup", "1");
    }

    /**
     * Answers the desktop's own dialog with a file, and waits until it is written. That dialog loses keys now and then, while it
     * completes a path by itself; so it is asked again where the file is not there soon.
     *
     * @param ask what brings the dialog
     */
    void saveAs(Runnable ask, Path file) throws InterruptedException {
        for (int attempt = 0; attempt < 5 && !Files.exists(file); attempt++) {
            ask.run();
            Display.await(Duration.ofSeconds(20), () -> display.shows("Save"));
            Thread.sleep(1000);
            display.key("ctrl+a");
            display.type(file.toString());
            Thread.sleep(500);
            display.key("Return");
            for (int i = 0; i < 100 && !Files.exists(file); i++) {
                Thread.sleep(100);
            }
            for (int i = 0; i < 5 && display.shows("Save"); i++) {
                display.key("Escape");
                Thread.sleep(500);
            }
        }
        assertTrue(Files.exists(file), "the dialog should have taken " + file);
    }

    @Override
    public void close() {
        programs.forEach(Process::destroyForcibly);
        display.close();
    }
}
