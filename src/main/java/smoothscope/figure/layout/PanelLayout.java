package smoothscope.figure.layout;

import smoothscope.figure.Extent;
import smoothscope.figure.Panel;
import smoothscope.figure.Viewport;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

/**
 * Where a panel lies in the figure and where the plane lies in the panel; equal units along u and v.
 *
 * @param frame the panel with its border
 * @param plot the part inside that the points are fitted into; a footer lies below it
 * @param centre what lies in the middle of the plot area
 * @param pixelsPerUnit logical pixels per unit of the layer
 * @param ticks where the grid's lines lie, in units of the layer
 */
public record PanelLayout(
        int row, int column, Panel panel, Box frame, Box plot, Point centre, double pixelsPerUnit, Ticks ticks) {
    /** Logical pixels that lie between grid lines at least. */
    private static final double GRID = 46;
    /** Narrow panels have lines closer to each other, so that there are some. */
    private static final double LEAST_LINES = 4.5;
    /** Lines stay where they are though they lie this much closer, or farther apart, than they would be drawn anew. */
    private static final double LEAST_KEPT = 0.7;

    private static final double MOST_KEPT = 3.4;

    PanelLayout(int row, int column, Panel panel, Box frame, Box plot, Point centre, double pixelsPerUnit) {
        this(row, column, panel, frame, plot, centre, pixelsPerUnit, Ticks.atLeast(leastLength(frame) / pixelsPerUnit));
    }

    private static double leastLength(Box frame) {
        return Math.min(GRID, frame.width() / LEAST_LINES);
    }

    /** The same with the lines of an earlier sight, while they serve: the bar of the scale does not flip to and fro as the scale sways. */
    PanelLayout after(PanelLayout earlier) {
        double share = earlier.ticks().step() * pixelsPerUnit / leastLength(frame);
        return share >= LEAST_KEPT && share <= MOST_KEPT
                ? new PanelLayout(row, column, panel, frame, plot, centre, pixelsPerUnit, earlier.ticks())
                : this;
    }

    public Projection projection() {
        return panel.projection();
    }

    public double x(double u) {
        return plot.centreX() + (u - centre.u()) * pixelsPerUnit;
    }

    public double y(double v) {
        return plot.centreY() - (v - centre.v()) * pixelsPerUnit;
    }

    public double u(double x) {
        return centre.u() + (x - plot.centreX()) / pixelsPerUnit;
    }

    public double v(double y) {
        return centre.v() - (y - plot.centreY()) / pixelsPerUnit;
    }

    /** Where an example is drawn, in logical pixels (u: to the right, v: downwards). */
    public Point pixel(int index) {
        return new Point(x(projection().u(index)), y(projection().v(index)));
    }

    /** How much of the plot its points take: of its width or of its height, whichever is more; 0 where there is no point. */
    public double filled() {
        if (projection().size() == 0) {
            return 0;
        }
        Extent extent = Extent.of(projection());
        return pixelsPerUnit * Math.max(extent.width() / plot.width(), extent.height() / plot.height());
    }

    /** What the panel looks at now: where panning and zooming begin. */
    public Viewport viewport() {
        return new Viewport(centre.u(), centre.v(), 1 / pixelsPerUnit);
    }
}
