package smoothscope.figure.paint;

import smoothscope.figure.layout.Box;

/** A rectangle of device pixels, from (left, top) up to but not including (right, bottom). */
public record PixelBox(int left, int top, int right, int bottom) {
    /** The pixels whose centres lie in a rectangle of logical pixels, and in the raster. */
    public static PixelBox of(Box box, double scale, int width, int height) {
        return new PixelBox(
                Math.max(0, (int) Math.round(box.x() * scale)),
                Math.max(0, (int) Math.round(box.y() * scale)),
                Math.min(width, (int) Math.round(box.right() * scale)),
                Math.min(height, (int) Math.round(box.bottom() * scale)));
    }
}
