package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Text;
import smoothscope.plane.Point;

/** A small diagram with numbers on both axes. Points are given in the axes' own units. */
public final class Chart {
    private static final BasicStroke HAIRLINE = new BasicStroke(1);
    /** How opaque a band is, from 0 to 255. */
    private static final int BAND = 44;

    private final Graphics2D graphics;
    private final Theme theme;
    private final Box area;
    private final Axis across;
    private final Axis upwards;

    Chart(Graphics2D graphics, Theme theme, Box area, Axis across, Axis upwards) {
        this.graphics = graphics;
        this.theme = theme;
        this.area = area;
        this.across = across;
        this.upwards = upwards;
    }

    double x(double value) {
        return area.x() + across.share(value) * area.width();
    }

    double y(double value) {
        return area.bottom() - upwards.share(value) * area.height();
    }

    /** Ground, grid, numbers. */
    void frame() {
        graphics.setColor(theme.panel());
        graphics.fill(area.shape());
        graphics.setStroke(HAIRLINE);
        for (Axis.Tick tick : across.numbers()) {
            double x = x(tick.value());
            line(theme.grid(), x, area.y(), x, area.bottom());
            String label = tick.label();
            Text.draw(
                    graphics,
                    label,
                    Typography.TICK,
                    theme.muted(),
                    x - Typography.width(label, Typography.TICK) / 2,
                    area.bottom() + 16);
        }
        for (Axis.Tick tick : upwards.numbers()) {
            double y = y(tick.value());
            line(theme.grid(), area.x(), y, area.right(), y);
            String label = tick.label();
            Text.draw(
                    graphics,
                    label,
                    Typography.TICK,
                    theme.muted(),
                    area.x() - 7 - Typography.width(label, Typography.TICK),
                    y + Typography.TO_BASELINE * Typography.TICK.getSize());
        }
        line(theme.border(), area.x(), area.bottom(), area.right(), area.bottom());
        line(theme.border(), area.x(), area.y(), area.x(), area.bottom());
    }

    private void line(Color color, double fromX, double fromY, double toX, double toY) {
        graphics.setColor(color);
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** A band of one deviation to either side of a line, cut off at the axes' ends. */
    void band(Series series) {
        List<Point> points = series.points();
        if (points.size() < 2 || series.deviations().isEmpty()) {
            return;
        }
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double y = y(point.v() + series.deviations().get(i));
            if (i == 0) {
                path.moveTo(x(point.u()), y);
            } else {
                path.lineTo(x(point.u()), y);
            }
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            double below = point.v() - series.deviations().get(i);
            path.lineTo(x(point.u()), y(upwards.logarithmic() ? Math.max(below, upwards.from()) : below));
        }
        path.closePath();
        Shape outside = graphics.getClip();
        graphics.clip(area.shape());
        graphics.setColor(Theme.faded(series.color(), BAND));
        graphics.fill(path);
        graphics.setClip(outside);
    }

    /** A line through points, cut off at the axes' ends. */
    public void curve(List<Point> points, Color color, BasicStroke stroke) {
        if (points.size() < 2) {
            return;
        }
        Path2D path = new Path2D.Double();
        for (Point point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(point.u()), y(point.v()));
            } else {
                path.lineTo(x(point.u()), y(point.v()));
            }
        }
        Shape outside = graphics.getClip();
        graphics.clip(area.shape());
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(path);
        graphics.setClip(outside);
    }

    /** Dots on points, filled or open. */
    void dots(List<Point> points, Color color, boolean filled) {
        for (Point point : points) {
            dot(graphics, theme, x(point.u()), y(point.v()), color, filled);
        }
    }

    /** Small dots, for what stands behind a mean. */
    void specks(List<Point> points, Color color) {
        graphics.setColor(color);
        for (Point point : points) {
            graphics.fill(new Ellipse2D.Double(x(point.u()) - 1.8, y(point.v()) - 1.8, 3.6, 3.6));
        }
    }

    public static void dot(Graphics2D g, Theme theme, double x, double y, Color color, boolean filled) {
        Ellipse2D dot = new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7);
        g.setColor(filled ? color : theme.panel());
        g.fill(dot);
        g.setColor(color);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(dot);
    }

    /** An upright bar in the upper right corner, twice as long as a value. */
    void corner(double half, Color color) {
        double x = area.right() - 9;
        double length = half / (upwards.to() - upwards.from()) * area.height();
        double middle = area.y() + 6 + length;
        graphics.setStroke(Series.SOLID);
        line(color, x, middle - length, x, middle + length);
    }

    /** An upright line across the whole chart, at a value of the axis across. */
    void upright(double value, Color color, BasicStroke stroke) {
        graphics.setStroke(stroke);
        line(color, x(value), area.y(), x(value), area.bottom());
    }

    /** An upright bar from one value to another, in a colour. */
    void bar(double left, double right, double from, double to, Color color) {
        double top = y(Math.max(from, to));
        graphics.setColor(color);
        graphics.fill(new Box(x(left) + 1, top, x(right) - x(left) - 2, y(Math.min(from, to)) - top).shape());
    }
}
