package smoothscope.figure.layout;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** A rectangle of the figure in logical pixels, y downwards. */
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /** Whether something that reaches this far around a place shows inside. */
    public boolean isWithin(double reach, double px, double py) {
        return px + reach > x && px - reach < right() && py + reach > y && py - reach < bottom();
    }

    /** The part of a half-line inside; from a place, along a direction that need not have length one. */
    public Optional<Line2D> ray(double fromX, double fromY, double alongX, double alongY) {
        double enter = 0;
        double leave = Double.POSITIVE_INFINITY;
        double[] from = {fromX, fromY};
        double[] along = {alongX, alongY};
        double[] least = {x, y};
        double[] most = {right(), bottom()};
        for (int axis = 0; axis < 2; axis++) {
            if (along[axis] == 0) {
                if (from[axis] < least[axis] || from[axis] > most[axis]) {
                    return Optional.empty();
                }
                continue;
            }
            double low = (least[axis] - from[axis]) / along[axis];
            double high = (most[axis] - from[axis]) / along[axis];
            enter = Math.max(enter, Math.min(low, high));
            leave = Math.min(leave, Math.max(low, high));
        }
        return enter < leave
                ? Optional.of(new Line2D.Double(
                        fromX + enter * alongX, fromY + enter * alongY, fromX + leave * alongX, fromY + leave * alongY))
                : Optional.empty();
    }

    public Box inset(double left, double top, double right, double bottom) {
        return new Box(x + left, y + top, Math.max(1, width - left - right), Math.max(1, height - top - bottom));
    }

    public Rectangle2D shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
