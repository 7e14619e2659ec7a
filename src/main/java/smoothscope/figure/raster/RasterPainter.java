package smoothscope.figure.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.FigurePainter;
import smoothscope.figure.paint.Text;

/**
 * Paints laid-out figures into pixels, fast: the marks are sprites. One that paints picture after picture keeps what it needs for as many marks;
 * used by one thread at a time.
 */
public final class RasterPainter {
    private static final int[] MASKS = {0xff0000, 0xff00, 0xff, 0xff000000};
    private static final DirectColorModel PREMULTIPLIED = new DirectColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            32,
            MASKS[0],
            MASKS[1],
            MASKS[2],
            MASKS[3],
            true,
            DataBuffer.TYPE_INT);

    private final List<SpriteBatch> batches = new ArrayList<>();

    /** Loads the type and what draws it, which takes a fraction of a second, so that the first figure need not wait for it. */
    public static void prepare() {
        int[] pixel = new int[1];
        Graphics2D graphics = image(pixel, 1, 1).createGraphics();
        Text.prepare(graphics);
        Text.draw(graphics, "α", Typography.TEXT, Color.BLACK, 0, 0);
        Text.draw(graphics, "A", Typography.HEADING, Color.BLACK, 0, 0);
        graphics.draw(new Line2D.Double(0, 0, 1, 1));
        graphics.dispose();
    }

    /**
     * Paints the whole figure; every pixel becomes opaque.
     *
     * @param argbPre premultiplied ARGB row by row, at least {@code stride · Drawing.pixels(height)} of them
     * @param stride pixels from one row to the next, at least {@code Drawing.pixels(width)}
     * @param deviceScale device pixels per logical pixel, for instance 2
     */
    public void paint(int[] argbPre, int stride, FigureLayout layout, double deviceScale) {
        int width = Drawing.pixels(layout.width(), deviceScale);
        int height = Drawing.pixels(layout.height(), deviceScale);
        if (stride < width || argbPre.length < (long) stride * height) {
            throw new IllegalArgumentException(
                    argbPre.length + " pixels in rows of " + stride + " for a figure of " + width + " × " + height);
        }
        Graphics2D graphics = image(argbPre, stride, height).createGraphics();
        graphics.setColor(layout.figure().options().theme().page());
        graphics.fillRect(0, 0, width, height); // the last pixels may be covered in part
        graphics.scale(deviceScale, deviceScale);
        FigurePainter.paint(graphics, new SpriteSurface(argbPre, stride, deviceScale, batches), layout);
        graphics.dispose();
    }

    /** A picture of the whole figure. */
    public static BufferedImage image(FigureLayout layout, double deviceScale) {
        BufferedImage image = new BufferedImage(
                Drawing.pixels(layout.width(), deviceScale),
                Drawing.pixels(layout.height(), deviceScale),
                BufferedImage.TYPE_INT_RGB);
        // Every pixel is opaque, so premultiplied or not makes no difference.
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        new RasterPainter().paint(pixels, image.getWidth(), layout, deviceScale);
        return image;
    }

    private static BufferedImage image(int[] argbPre, int width, int height) {
        DataBufferInt buffer = new DataBufferInt(argbPre, argbPre.length);
        WritableRaster raster = Raster.createPackedRaster(buffer, width, height, width, MASKS, null);
        return new BufferedImage(PREMULTIPLIED, raster, true, null);
    }
}
