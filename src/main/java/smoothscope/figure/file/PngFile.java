package smoothscope.figure.file;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import smoothscope.figure.paint.Drawing;

/** A figure as a bitmap. */
final class PngFile {
    private PngFile() {}

    static void write(OutputStream out, Drawing drawing, double scale) throws IOException {
        ImageIO.write(drawing.image(scale), "png", out);
    }
}
