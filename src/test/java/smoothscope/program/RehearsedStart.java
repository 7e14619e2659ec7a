package smoothscope.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import javafx.application.Platform;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import smoothscope.Smoothscope;

/**
 * A start of the program that ends by itself, so that Java can note which classes a start loads: the window opens, examples are pointed at,
 * the window closes. It needs no screen; what a real screen would need of the toolkit is loaded besides. Once no class has been loaded for a
 * while, what was begun is taken to be done.
 */
final class RehearsedStart {
    private static final int QUIET_MILLISECONDS = 1_500;
    private static final int LONGEST_MILLISECONDS = 60_000;
    /** What the toolkit needs of a real screen, on Linux, Windows and macOS; a start without one loads none of it. */
    private static final List<String> OF_SCREENS = List.of(
            "com/sun/glass/ui/gtk/",
            "com/sun/glass/ui/win/",
            "com/sun/glass/ui/mac/",
            "com/sun/prism/es2/",
            "com/sun/prism/d3d/",
            "com/sun/prism/impl/ps/",
            "com/sun/prism/ps/");

    private RehearsedStart() {}

    public static void main(String[] arguments) {
        Thread user = new Thread(RehearsedStart::lookAndLeave, "rehearsing user");
        user.setDaemon(true);
        user.start();
        Smoothscope.main(arguments);
    }

    private static void lookAndLeave() {
        try {
            awaitQuiet();
            for (double share = 0.3; share < 0.6; share += 0.02) {
                double down = share;
                Platform.runLater(() -> point(down));
                Thread.sleep(30);
            }
            awaitQuiet();
            loadWhatScreensNeed();
            Platform.exit();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitQuiet() throws InterruptedException {
        ClassLoadingMXBean loading = ManagementFactory.getClassLoadingMXBean();
        long begin = System.nanoTime();
        long now = begin;
        long changed = begin;
        long loaded = 0;
        while (now - changed < QUIET_MILLISECONDS * 1_000_000L && now - begin < LONGEST_MILLISECONDS * 1_000_000L) {
            if (loading.getTotalLoadedClassCount() != loaded) {
                loaded = loading.getTotalLoadedClassCount();
                changed = now;
            }
            Thread.sleep(50);
            now = System.nanoTime();
        }
    }

    /** Puts the pointer into the panels' left column, so far down in the window. */
    private static void point(double share) {
        Robot robot = new Robot();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage) {
                robot.mouseMove(window.getX() + window.getWidth() * 0.16, window.getY() + window.getHeight() * share);
            }
        }
    }

    private static void loadWhatScreensNeed() {
        Path toolkit = Path.of(Platform.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (JarFile jar = new JarFile(toolkit.toFile())) {
            jar.stream()
                    .map(Object::toString)
                    .filter(name ->
                            name.endsWith(".class") && OF_SCREENS.stream().anyMatch(name::startsWith))
                    .forEach(RehearsedStart::load);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void load(String file) {
        try {
            Class<?> unused = Class.forName(
                    file.replaceFirst("\\.class$", "").replace('/', '.'), false, Platform.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError notOnThisSystem) {
            // then a start does not load it either
        }
    }
}
