package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.program.RealWindow.PANELS;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's window, driven with real keys and a real pointer. What was seen stays in {@code target/screenshots}. */
class WindowIT {
    private static final Rectangle TOOLBAR = new Rectangle(0, 20, 1280, 46);
    private static final Rectangle ALPHA = new Rectangle(588, 84, 120, 34);
    /** The middle of the upper left panel. */
    private static final Rectangle UPPER_LEFT = new Rectangle(100, 190, 340, 230);
    /** Where the tour's words stand. */
    private static final Rectangle TOUR = new Rectangle(20, 670, 700, 60);
    /** The lower half of the side column, where the example's card is. */
    private static final Rectangle CARD = new Rectangle(940, 560, 330, 200);
    /** It speaks the window's language too; where the system has no type for Chinese, it says so. */
    private static final Rectangle STATUS = new Rectangle(10, 775, 700, 22);
    /** What the bar of an experiment says, and its timeline. */
    private static final Rectangle TRAIN_BAR = new Rectangle(220, 140, 840, 30);

    private static final int[] NOT_NOW = {1222, 155};
    private static final int[] FIRST_CLASS = {90, 100};
    private static final int ALPHA_SLIDER = 101;
    private static final int[] TIMELINE = {740, 156};
    /** In the window of preferences. */
    private static final int[] CHINESE = {472, 42};

    private static final int[] SAVE = {1227, 155};
    /** Where nothing answers the pointer. */
    private static final int[] ASIDE = {640, 60};

    @TempDir
    Path folder;

    @Test
    void theWindowOpensOnTheShippedRecordingSpeaksChineseAndClosesByItsKey() throws Exception {
        try (RealWindow window = new RealWindow(folder, 93)) {
            Display display = window.display();
            window.open();
            display.key("ctrl+comma");
            Display.await(
                    Duration.ofSeconds(20), () -> display.size("Preferences").equals("660x420"));
            Shot english = window.settled("language-before");
            display.click("Preferences", CHINESE[0], CHINESE[1]);
            display.lookUntil("language-after", now -> now.change(english, STATUS) > 0.005);
            window.settled("language-after");
            display.key("Escape");
            window.settled("language-closed");
            window.quit();
        }
    }

    @Test
    void aUserLooksPlaysExportsTakesTheTourAndGoesOnWhereTheyLeft() throws Exception {
        try (RealWindow window = new RealWindow(folder, 94)) {
            window.open();
            window.display().click(NOT_NOW[0], NOT_NOW[1]);
            chooseClass(window);
            dragAlpha(window);
            play(window);
            pin(window);
            zoom(window);
            export(window);
            tour(window);
            present(window);
            Shot left = darken(window);
            window.quit();
            window.open();
            aside(window);
            assertTrue(
                    window.settled("9-again").change(left, PANELS) < 0.01, "the panels should look as they were left");
            window.quit();
        }
    }

    @Test
    void twoNetworksLearnAreSteeredLookedBackAtSavedAndOpenedAgain() throws Exception {
        try (RealWindow window = new RealWindow(folder, 95)) {
            window.open();
            window.display().click(NOT_NOW[0], NOT_NOW[1]);
            Shot before = window.settled("live-1-before");
            learn(window, before);
            steer(window, 900, 1000, "live-3-steered");
            steer(window, 1000, 940, "live-4-steered");
            lookBack(window);
            Path file = folder.resolve("live.npz");
            window.saveAs(() -> window.display().click(SAVE[0], SAVE[1]), file);
            window.settled("live-8-saved");
            window.quit();
            window.open("app", file.toString());
            Shot again = window.settled("live-9-again");
            assertTrue(again.change(before, PANELS) > 0.01, "the saved networks should be shown");
            window.quit();
        }
    }

    private static void aside(RealWindow window) {
        window.display().point(ASIDE[0], ASIDE[1]);
    }

    private static void chooseClass(RealWindow window) throws InterruptedException {
        Shot before = window.settled("1-opened");
        window.display().click(FIRST_CLASS[0], FIRST_CLASS[1]);
        window.display().type("ship");
        window.settled("2-typed");
        window.display().key("Return");
        window.display().lookUntil("2-ship", now -> now.change(before, PANELS) > 0.05);
    }

    private static void dragAlpha(RealWindow window) throws InterruptedException {
        Shot before = window.settled("3-before");
        window.drag(822, 900, ALPHA_SLIDER);
        Shot held = window.settled("3-dragged");
        assertTrue(held.change(before, ALPHA) > 0.01, "α should be another number before the knob is let go");
        assertTrue(held.change(before, PANELS) > 0.005, "the lower row should follow");
        window.letGo();
    }

    private static void play(RealWindow window) throws InterruptedException {
        Shot before = window.settled("4-before");
        window.display().key("space");
        window.display()
                .lookUntil("4-playing", now -> now.change(before, ALPHA) > 0.01 && now.change(before, PANELS) > 0.005);
        window.display().key("space");
        assertStandsStill(window, "4-paused");
    }

    private static Shot assertStandsStill(RealWindow window, String name) throws InterruptedException {
        Shot rested = window.settled(name);
        Thread.sleep(500);
        assertEquals(0, window.display().look(name).change(rested, PANELS), "a paused picture stands still");
        return rested;
    }

    private static void pin(RealWindow window) throws InterruptedException {
        Display display = window.display();
        Shot before = window.settled("5-before");
        int[] point = vividPoint(before);
        display.point(point[0] + 1, point[1]);
        display.point(point[0], point[1]);
        // a ring alone is a few hundred pixels; the card beside the pointer is some thousands
        display.lookUntil("5-hovered", now -> now.change(before, PANELS) > 0.01);
        display.xdotool("click", "1");
        display.lookUntil("5-pinned", now -> now.change(before, CARD) > 0.05);
        Shot pinned = window.settled("5-pinned");
        aside(window);
        Shot away = window.settled("5-away");
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

    private static void zoom(RealWindow window) throws InterruptedException {
        Display display = window.display();
        Shot before = window.settled("6-before");
        display.point(UPPER_LEFT.x + UPPER_LEFT.width / 2, UPPER_LEFT.y + UPPER_LEFT.height / 2);
        for (int i = 0; i < 4; i++) {
            display.xdotool("click", "4");
        }
        aside(window);
        assertTrue(window.settled("6-zoomed").change(before, PANELS) > 0.05);
        display.key("Home");
        display.lookUntil("6-fitted", now -> now.change(before, PANELS) < 0.001);
    }

    private void export(RealWindow window) throws Exception {
        Path picture = folder.resolve("picture.png");
        window.saveAs(() -> window.display().key("ctrl+s"), picture);
        Display.await(Duration.ofSeconds(20), () -> isPicture(picture));
    }

    private static boolean isPicture(Path file) {
        try {
            return Files.size(file) > 0 && ImageIO.read(file.toFile()) != null;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void tour(RealWindow window) throws InterruptedException {
        Display display = window.display();
        Shot before = window.settled("7-before");
        display.key("F2");
        Shot first = display.lookUntil("7-tour", now -> now.change(before, TOUR) > 0.05);
        display.key("Next");
        display.lookUntil("7-next", now -> now.change(first, TOUR) > 0.03);
        display.key("F2");
        window.settled("7-left");
    }

    private static void present(RealWindow window) throws InterruptedException {
        Display display = window.display();
        Shot before = window.settled("8-before");
        display.key("F11");
        display.lookUntil("8-presented", now -> now.change(before, TOOLBAR) > 0.05);
        window.settled("8-presented");
        display.key("F11");
        display.lookUntil("8-back", now -> now.change(before, TOOLBAR) < 0.01);
    }

    private static Shot darken(RealWindow window) throws InterruptedException {
        assertTrue(window.display().look("9-light").darkness(PANELS) < 0.1);
        window.display().key("ctrl+t");
        window.display().lookUntil("9-dark", now -> now.darkness(PANELS) > 0.5);
        return window.settled("9-left");
    }

    private static void learn(RealWindow window, Shot before) throws InterruptedException {
        Display display = window.display();
        display.key("t");
        display.lookUntil("live-2-asked", now -> now.change(before, PANELS) > 0.1);
        window.settled("live-2-asked");
        display.key("Return");
        Shot began = display.lookUntil("live-2-begun", now -> now.change(before, TRAIN_BAR) > 0.05);
        display.lookUntil("live-2-learning", now -> now.change(began, PANELS) > 0.02);
        Thread.sleep(3000);
    }

    private static void steer(RealWindow window, int from, int to, String name) throws InterruptedException {
        Shot before = window.display().look(name);
        window.drag(from, to, ALPHA_SLIDER);
        window.letGo();
        Thread.sleep(2000);
        Shot steered = window.display().look(name);
        assertTrue(steered.change(before, ALPHA) > 0.01, "α should be another number");
        assertTrue(steered.change(before, PANELS) > 0.005, "the networks should go on learning");
    }

    private static void lookBack(RealWindow window) throws InterruptedException {
        Display display = window.display();
        display.key("space");
        Thread.sleep(1000);
        Shot paused = assertStandsStill(window, "live-5-paused");
        display.click(TIMELINE[0], TIMELINE[1]);
        display.lookUntil(
                "live-6-looked-back", now -> now.change(paused, PANELS) > 0.01 && now.change(paused, TRAIN_BAR) > 0.01);
        display.key("End");
        display.lookUntil("live-6-live", now -> now.change(paused, PANELS) < 0.001);
        display.key("space");
        display.lookUntil("live-7-resumed", now -> now.change(paused, PANELS) > 0.01);
        display.key("space");
        window.settled("live-7-paused");
    }
}
