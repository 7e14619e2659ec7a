package smoothscope.app.style;

import java.awt.image.BufferedImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pixels that were painted without the toolkit, as an image of it. */
public final class PixelImage {
    private PixelImage() {}

    public static WritableImage of(BufferedImage painted) {
        int width = painted.getWidth();
        int height = painted.getHeight();
        return of(painted.getRGB(0, 0, width, height, null, 0, width), width, height);
    }

    /** @param pixels row by row, {@code 0xAARRGGBB}, not premultiplied */
    public static WritableImage of(int[] pixels, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
