package smoothscope.figure.layout;

/**
 * The bar at a panel's foot that says how long a step of its grid is.
 *
 * @param left where it begins, in logical pixels
 * @param y the middle of it
 * @param length in logical pixels
 * @param label its length in units of the layer
 */
public record ScaleBar(double left, double y, double length, String label) {
    /** From the panel's border to what stands in its footer. */
    public static final double SIDE = 14;
    /** From the panel's lower border up to the middle of the footer's line. */
    public static final double RISE = 16;

    public static ScaleBar of(PanelLayout panel) {
        Box frame = panel.frame();
        return new ScaleBar(
                frame.x() + SIDE,
                Math.floor(frame.bottom() - RISE) + 0.5,
                panel.ticks().step() * panel.pixelsPerUnit(),
                panel.ticks().label(1));
    }

    public double right() {
        return left + length;
    }
}
