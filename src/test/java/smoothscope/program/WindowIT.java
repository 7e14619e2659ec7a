package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's window on a real X server, driven with real keys. */
class WindowIT {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @TempDir
    Path folder;

    @Test
    void theWindowOpensOnTheShippedRecordingAndClosesByItsKey() throws Exception {
        assumeTrue(Display.isPossible(), "needs Xvfb, openbox, xdotool and ImageMagick");
        try (Display display = new Display(93, 1280, 800)) {
            Path err = folder.resolve("err.txt");
            Process program = new Program(folder)
                    .start(display.environment(), folder.resolve("out.txt"), err, List.of("-Duser.home=" + folder));
            try {
                Display.await(Duration.ofSeconds(40), () -> display.shows("Smoothscope"));
                Display.await(Duration.ofSeconds(40), () -> colours(display) > 200);
                display.xdotool("key", "ctrl+q");
                assertTrue(program.waitFor(10, TimeUnit.SECONDS), "the window should close");
                assertEquals(0, program.exitValue(), Files.readString(err));
                assertEquals("", Files.readString(err));
            } finally {
                program.destroyForcibly();
            }
        }
    }

    /** How many different colours the screen shows: few while it is empty, many once the clusters are drawn. */
    private static int colours(Display display) {
        try {
            Path shot = SCREENSHOTS.resolve("opened.png");
            display.screenshot(shot);
            BufferedImage image = ImageIO.read(shot.toFile());
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < image.getHeight(); y += 2) {
                for (int x = 0; x < image.getWidth(); x += 2) {
                    colours.add(image.getRGB(x, y));
                }
            }
            return colours.size();
        } catch (java.io.IOException failure) {
            return 0;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
