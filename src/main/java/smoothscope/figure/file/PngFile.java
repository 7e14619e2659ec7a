package smoothscope.figure.file;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import smoothscope.figure.paint.Drawing;

/** A figure as a bitmap. */
final class PngFile {
    private PngFile() {}

    static void write(OutputStream out, Drawing drawing, double scale) throws IOException {
        write(out, drawing.image(scale));
    }

    /** Without the temporary file that Java keeps beside a stream unless told otherwise. */
    static void write(OutputStream out, RenderedImage image) throws IOException {
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
    }
}
