package smoothscope.training.trained;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Coloured noise in folders that are called as the classes of CIFAR-10. */
final class PaintedFolder {
    static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
    /** Pictures of each class. */
    static final int EACH = 60;

    private PaintedFolder() {}

    static void paint(Path folder) throws IOException {
        Random random = new Random(5);
        for (String name : CLASSES) {
            Path place = Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < EACH; i++) {
                BufferedImage image = new BufferedImage(40, 36, BufferedImage.TYPE_INT_RGB);
                for (int p = 0; p < 40 * 36; p++) {
                    image.setRGB(p % 40, p / 40, random.nextInt(1 << 24));
                }
                ImageIO.write(image, "png", place.resolve(i + ".png").toFile());
            }
        }
    }
}
