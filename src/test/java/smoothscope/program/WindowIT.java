package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
                Display.await(Duration.ofSeconds(40), () -> clusters(display) > 1_000);
                display.xdotool("key", "ctrl+comma");
                Display.await(
                        Duration.ofSeconds(20),
                        () -> display.size("Preferences").equals("660x420"));
                display.xdotool("key", "Escape");
                Display.await(Duration.ofSeconds(20), () -> !display.shows("Preferences"));
                display.xdotool("key", "ctrl+q");
                assertTrue(program.waitFor(10, TimeUnit.SECONDS), "the window should close");
                assertEquals(0, program.exitValue(), Files.readString(err));
                assertEquals(List.of(), saidByTheProgram(err));
            } finally {
                program.destroyForcibly();
            }
        }
    }

    /** What stands on standard error but for the warnings of the desktop's own library, which no program can help. */
    private static List<String> saidByTheProgram(Path err) throws IOException {
        return Files.readAllLines(err).stream()
                .filter(line -> !line.isBlank() && !line.contains("Gdk-WARNING"))
                .toList();
    }

    /** How many pixels of the picture's place bear a vivid colour: none while it is empty, thousands once the clusters are drawn. */
    private static int clusters(Display display) {
        try {
            Path shot = SCREENSHOTS.resolve("opened.png");
            display.screenshot(shot);
            BufferedImage image = ImageIO.read(shot.toFile());
            int vivid = 0;
            for (int y = image.getHeight() / 4; y < image.getHeight() * 3 / 4; y++) {
                for (int x = image.getWidth() / 16; x < image.getWidth() / 2; x++) {
                    Color colour = new Color(image.getRGB(x, y));
                    int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
                    int least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
                    vivid += most - least > 60 ? 1 : 0;
                }
            }
            return vivid;
        } catch (IOException failure) {
            return 0;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
