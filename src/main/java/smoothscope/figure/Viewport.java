package smoothscope.figure;

/**
 * The part of the plane that a panel looks at, where somebody has panned or zoomed.
 *
 * @param centreU what lies in the middle of the panel's plot area
 * @param centreV likewise
 * @param unitsPerPixel the layer's units per logical pixel, positive, the same along u and v
 */
public record Viewport(double centreU, double centreV, double unitsPerPixel) {
    public Viewport {
        if (!Double.isFinite(centreU) || !Double.isFinite(centreV) || !Double.isFinite(unitsPerPixel)) {
            throw new IllegalArgumentException("a viewport is finite");
        }
        if (unitsPerPixel <= 0) {
            throw new IllegalArgumentException("units per pixel are positive, got " + unitsPerPixel);
        }
    }

    /** Looks elsewhere: the picture follows a drag by these logical pixels (y downwards). */
    public Viewport dragged(double pixelsX, double pixelsY) {
        return new Viewport(centreU - pixelsX * unitsPerPixel, centreV + pixelsY * unitsPerPixel, unitsPerPixel);
    }

    /** Comes closer by a factor (below 1: goes back) while the point (u, v) keeps its pixel. */
    public Viewport zoomed(double factor, double u, double v) {
        return new Viewport(u + (centreU - u) / factor, v + (centreV - v) / factor, unitsPerPixel / factor);
    }
}
