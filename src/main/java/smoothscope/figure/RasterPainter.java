package smoothscope.figure;

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

/**
 * Paints laid-out figures into pixels, fast: the marks are stamps. One that paints picture after picture keeps what it needs for as many marks;
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

    private final List<Scatter> scatters = new ArrayList<>();

    /** Loads the type and what draws it, which takes a fraction of a second, so that the first figure need not wait for it. */
    public static void prepare() {
        int[] pixel = new int[1];
        Graphics2D graphics = image(pixel, 1, 1).createGraphics();
        Type.prepare(graphics);
        Type.draw(graphics, "α", Type.TEXT, Color.BLACK, 0, 0);
        Type.draw(graphics, "A", Type.HEADING, Color.BLACK, 0, 0);
        graphics.draw(new Line2D.Double(0, 0, 1, 1));
        graphics.dispose();
    }

    /** Device pixels that a length of logical pixels needs. */
    public static int pixels(double length, double deviceScale) {
        return (int) Math.ceil(length * deviceScale - 1e-9);
    }

    /**
     * Paints the whole figure; every pixel becomes opaque.
     *
     * @param argbPre premultiplied ARGB row by row, at least {@code stride · pixels(height)} of them
     * @param stride pixels from one row to the next, at least {@code pixels(width)}
     * @param deviceScale device pixels per logical pixel, for instance 2
     */
    public void paint(int[] argbPre, int stride, FigureLayout layout, double deviceScale) {
        int width = pixels(layout.width(), deviceScale);
        int height = pixels(layout.height(), deviceScale);
        if (stride < width || argbPre.length < (long) stride * height) {
            throw new IllegalArgumentException(
                    argbPre.length + " pixels in rows of " + stride + " for a figure of " + width + " × " + height);
        }
        Graphics2D graphics = image(argbPre, stride, height).createGraphics();
        graphics.scale(deviceScale, deviceScale);
        FigurePainter.paint(graphics, new StampSurface(argbPre, stride, deviceScale, scatters), layout);
        graphics.dispose();
    }

    /** A picture of the whole figure. */
    public static BufferedImage image(FigureLayout layout, double deviceScale) {
        BufferedImage image = new BufferedImage(
                pixels(layout.width(), deviceScale), pixels(layout.height(), deviceScale), BufferedImage.TYPE_INT_RGB);
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
