package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's window on a real X server, driven with real keys and a real pointer, at 1280×800. */
class WindowIT {
    private static final Rectangle TOOLBAR = new Rectangle(0, 20, 1280, 46);
    private static final Rectangle ALPHA = new Rectangle(588, 84, 120, 34);
    /** The four panels, with the tour's offer above them and without its band below. */
    private static final Rectangle PANELS = new Rectangle(40, 212, 870, 516);
    /** The middle of the upper left panel. */
    private static final Rectangle UPPER_LEFT = new Rectangle(100, 190, 340, 230);
    /** Where the tour's words stand. */
    private static final Rectangle TOUR = new Rectangle(20, 670, 700, 60);
    /** The lower half of the side column, where the example's card is. */
    private static final Rectangle CARD = new Rectangle(940, 560, 330, 200);

    private static final int[] NOT_NOW = {1222, 155};
    private static final int[] FIRST_CLASS = {90, 100};
    private static final int[] ALPHA_KNOB = {808, 101};
    private static final int ALPHA_FURTHER = 900;

    @TempDir
    Path folder;

    @Test
    void theWindowOpensOnTheShippedRecordingAndClosesByItsKey() throws Exception {
        assumeTrue(Display.isPossible(), "needs Xvfb, openbox, xdotool and ImageMagick");
        try (Display display = new Display(93, 1280, 800)) {
            Process program = open(display);
            try {
                display.key("ctrl+comma");
                Display.await(
                        Duration.ofSeconds(20),
                        () -> display.size("Preferences").equals("660x420"));
                display.key("Escape");
                Display.await(Duration.ofSeconds(20), () -> !display.shows("Preferences"));
                close(display, program);
            } finally {
                program.destroyForcibly();
            }
        }
    }

    @Test
    void aUserLooksPlaysExportsTakesTheTourAndGoesOnWhereTheyLeft() throws Exception {
        assumeTrue(Display.isPossible(), "needs Xvfb, openbox, xdotool and ImageMagick");
        try (Display display = new Display(94, 1280, 800)) {
            Process program = open(display);
            try {
                display.click(NOT_NOW[0], NOT_NOW[1]);
                Shot opened = settled(display, "1-opened");
                chooseClass(display, opened);
                dragAlpha(display);
                play(display);
                pin(display);
                zoom(display);
                export(display);
                tour(display);
                present(display);
                Shot left = darken(display);
                close(display, program);
                program = open(display);
                display.point(640, 60);
                Shot again = settled(display, "9-again");
                assertTrue(again.change(left, PANELS) < 0.01, "the panels should look as they were left");
                close(display, program);
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private static void chooseClass(Display display, Shot before) throws InterruptedException {
        display.click(FIRST_CLASS[0], FIRST_CLASS[1]);
        display.type("ship");
        settled(display, "2-typed");
        display.key("Return");
        display.lookUntil("2-ship", now -> now.change(before, PANELS) > 0.05);
    }

    private static void dragAlpha(Display display) throws InterruptedException {
        Shot before = settled(display, "3-before");
        display.point(ALPHA_KNOB[0], ALPHA_KNOB[1]);
        display.xdotool("mousedown", "1");
        for (int x = ALPHA_KNOB[0]; x <= ALPHA_FURTHER; x += 4) {
            display.point(x, ALPHA_KNOB[1]);
        }
        Shot held = settled(display, "3-dragged");
        assertTrue(held.change(before, ALPHA) > 0.01, "α should be another number before the knob is let go");
        assertTrue(held.change(before, PANELS) > 0.005, "the lower row should follow");
        display.xdotool("mouseup", "1");
    }

    private static void play(Display display) throws InterruptedException {
        Shot before = settled(display, "4-before");
        display.key("space");
        display.lookUntil("4-playing", now -> now.change(before, ALPHA) > 0.01 && now.change(before, PANELS) > 0.005);
        display.key("space");
        Shot rested = settled(display, "4-paused");
        Thread.sleep(500);
        assertEquals(0, display.look("4-still").change(rested, PANELS), "a paused picture stands still");
    }

    private static void pin(Display display) throws InterruptedException {
        Shot before = settled(display, "5-before");
        int[] point = vividPoint(before);
        display.point(point[0] + 1, point[1]);
        display.point(point[0], point[1]);
        Shot hovered = display.lookUntil("5-hovered", now -> now.change(before, CARD) > 0.05);
        assertTrue(hovered.change(before, PANELS) > 0, "the example should be ringed");
        display.xdotool("click", "1");
        Shot pinned = settled(display, "5-pinned");
        display.point(640, 60);
        Shot away = settled(display, "5-away");
        assertTrue(away.change(pinned, CARD) < 0.02, "the card of a pinned example stays");
        display.key("Escape");
        display.lookUntil("5-unpinned", now -> now.change(away, CARD) > 0.05);
    }

    private static int[] vividPoint(Shot shot) {
        for (int y = UPPER_LEFT.y; y < UPPER_LEFT.y + UPPER_LEFT.height; y++) {
            for (int x = UPPER_LEFT.x; x < UPPER_LEFT.x + UPPER_LEFT.width; x++) {
                if (shot.vivid(new Rectangle(x, y, 3, 3)) == 9) {
                    return new int[] {x + 1, y + 1};
                }
            }
        }
        throw new IllegalStateException("no cluster is seen");
    }

    private static void zoom(Display display) throws InterruptedException {
        Shot before = settled(display, "6-before");
        display.point(UPPER_LEFT.x + UPPER_LEFT.width / 2, UPPER_LEFT.y + UPPER_LEFT.height / 2);
        for (int i = 0; i < 4; i++) {
            display.xdotool("click", "4");
        }
        display.point(640, 60);
        Shot near = settled(display, "6-zoomed");
        assertTrue(near.change(before, PANELS) > 0.05);
        display.key("Home");
        display.lookUntil("6-fitted", now -> now.change(before, PANELS) < 0.001);
    }

    private void export(Display display) throws Exception {
        Path picture = folder.resolve("picture.png");
        display.key("ctrl+s");
        Display.await(Duration.ofSeconds(20), () -> display.shows("Save"));
        Thread.sleep(700);
        display.key("ctrl+a");
        display.type(picture.toString());
        display.key("Return");
        Display.await(Duration.ofSeconds(20), () -> Files.exists(picture));
        Display.await(Duration.ofSeconds(20), () -> isPicture(picture));
    }

    private static boolean isPicture(Path file) {
        try {
            return javax.imageio.ImageIO.read(file.toFile()) != null;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void tour(Display display) throws InterruptedException {
        Shot before = settled(display, "7-before");
        display.key("F2");
        Shot first = display.lookUntil("7-tour", now -> now.change(before, TOUR) > 0.05);
        display.key("Next");
        display.lookUntil("7-next", now -> now.change(first, TOUR) > 0.03);
        display.key("F2");
        settled(display, "7-left");
    }

    private static void present(Display display) throws InterruptedException {
        Shot before = settled(display, "8-before");
        display.key("F11");
        display.lookUntil("8-presented", now -> now.change(before, TOOLBAR) > 0.05);
        settled(display, "8-presented");
        display.key("F11");
        display.lookUntil("8-back", now -> now.change(before, TOOLBAR) < 0.01);
    }

    private static Shot darken(Display display) throws InterruptedException {
        assertTrue(display.look("9-light").darkness(PANELS) < 0.1);
        display.key("ctrl+t");
        display.lookUntil("9-dark", now -> now.darkness(PANELS) > 0.5);
        return settled(display, "9-left");
    }

    private Process open(Display display) throws Exception {
        Process program = new Program(folder)
                .start(
                        display.environment(),
                        folder.resolve("out.txt"),
                        folder.resolve("err.txt"),
                        List.of("-Duser.home=" + folder));
        Display.await(Duration.ofSeconds(40), () -> display.shows("Smoothscope"));
        // no pixel of the picture's place bears a vivid colour while it is empty, thousands once the clusters are drawn
        display.lookUntil("opened", now -> now.vivid(PANELS) > 1_000);
        return program;
    }

    private void close(Display display, Process program) throws Exception {
        display.key("ctrl+q");
        assertTrue(program.waitFor(10, TimeUnit.SECONDS), "the window should close");
        assertEquals(0, program.exitValue(), Files.readString(folder.resolve("err.txt")));
        assertEquals(List.of(), saidByTheProgram(folder.resolve("err.txt")));
    }

    /** What is shown once nothing moves any more. */
    private static Shot settled(Display display, String name) throws InterruptedException {
        Shot before = display.look(name);
        for (int i = 0; i < 40; i++) {
            Thread.sleep(150);
            Shot now = display.look(name);
            if (now.change(before, new Rectangle(0, 20, 1280, 780)) == 0) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** What stands on standard error but for the warnings of the desktop's own libraries, which no program can help. */
    private static List<String> saidByTheProgram(Path err) throws IOException {
        return Files.readAllLines(err).stream()
                .filter(line -> !line.isBlank() && !line.contains("-WARNING **"))
                .toList();
    }
}
