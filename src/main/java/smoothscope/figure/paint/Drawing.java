package smoothscope.figure.paint;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Something of a known size that can be painted, and so written into a file. */
public interface Drawing {
    /** In logical pixels. */
    double width();

    /** In logical pixels. */
    double height();

    /** What it is called in a list of pictures. */
    String heading();

    /** What width and height count, as an SVG writes it; nothing where they are logical pixels. */
    default String unit() {
        return "";
    }

    /** Paints with real shapes, one logical pixel to a unit of the graphics. */
    void paint(Graphics2D graphics);

    /**
     * Paints into a bitmap.
     *
     * @param scale device pixels per logical pixel
     */
    default BufferedImage image(double scale) {
        BufferedImage image =
                new BufferedImage(pixels(width(), scale), pixels(height(), scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        // Up to the last pixel, of which the length may cover a part only.
        graphics.scale(image.getWidth() / width(), image.getHeight() / height());
        paint(graphics);
        graphics.dispose();
        return image;
    }

    /** Device pixels that a length of logical pixels needs. */
    static int pixels(double length, double deviceScale) {
        return (int) Math.ceil(length * deviceScale - 1e-9);
    }
}
