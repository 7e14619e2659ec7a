package smoothscope.figure.paint;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.layout.Ticks;

/** Paints one panel: ground, grid, points, landmarks, footer, border. */
final class PanelPainter {
    /** Radius of the rounded corners. */
    private static final double ROUNDING = 6;
    /** Where a curve's control point lies so that it follows a quarter of a circle, as a share of the radius. */
    private static final double ARC = 0.5523;

    private static final BasicStroke HAIRLINE = new BasicStroke(1);

    private final Graphics2D graphics;
    private final Surface surface;
    private final FigureOptions options;
    private final Theme theme;
    private final Annotations landmarks;
    private final PanelFooter footer;

    PanelPainter(Graphics2D graphics, Surface surface, Figure figure) {
        this.graphics = graphics;
        this.surface = surface;
        this.options = figure.options();
        this.theme = options.theme();
        this.landmarks = new Annotations(graphics, figure);
        this.footer = new PanelFooter(graphics, figure);
    }

    /** What lies below the points. */
    void paintGround(PanelLayout panel) {
        ground(panel);
        grid(panel);
    }

    /** What lies above the points. */
    void paintForeground(PanelLayout panel) {
        Shape outside = graphics.getClip();
        graphics.clip(panel.frame().shape());
        landmarks.paint(panel);
        graphics.setClip(outside);
        footer.paint(panel);
        corners(panel.frame());
        border(panel.frame());
    }

    private void ground(PanelLayout panel) {
        if (options.shading()) {
            surface.shade(panel, theme);
        } else {
            graphics.setColor(theme.panel());
            graphics.fill(panel.frame().shape());
        }
    }

    private void grid(PanelLayout panel) {
        Box frame = panel.frame();
        Ticks ticks = panel.ticks();
        graphics.setStroke(HAIRLINE);
        graphics.setColor(options.shading() ? Theme.faded(theme.muted(), 44) : theme.grid());
        for (long tick : ticks.between(panel.u(frame.x()), panel.u(frame.right()))) {
            double x = crisp(panel.x(tick * ticks.step()));
            graphics.draw(new Line2D.Double(x, frame.y(), x, frame.bottom()));
        }
        for (long tick : ticks.between(panel.v(frame.bottom()), panel.v(frame.y()))) {
            double y = crisp(panel.y(tick * ticks.step()));
            graphics.draw(new Line2D.Double(frame.x(), y, frame.right(), y));
        }
    }

    /** The middle of the nearest pixel, where a line of width one covers exactly that pixel. */
    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    /** Lays the page over what reaches into the rounded corners. */
    private void corners(Box frame) {
        graphics.setColor(theme.page());
        graphics.fill(corner(frame.x(), frame.y(), 1, 1));
        graphics.fill(corner(frame.right(), frame.y(), -1, 1));
        graphics.fill(corner(frame.x(), frame.bottom(), 1, -1));
        graphics.fill(corner(frame.right(), frame.bottom(), -1, -1));
    }

    /** What lies between a corner and the arc that rounds it. */
    private static Path2D corner(double x, double y, int inwardX, int inwardY) {
        Path2D corner = new Path2D.Double();
        corner.moveTo(x, y);
        corner.lineTo(x + inwardX * ROUNDING, y);
        corner.curveTo(
                x + inwardX * ROUNDING * (1 - ARC),
                y,
                x,
                y + inwardY * ROUNDING * (1 - ARC),
                x,
                y + inwardY * ROUNDING);
        corner.closePath();
        return corner;
    }

    /** Side by side and corner by corner: as one outline it would take a raster as long as filling the whole panel. */
    private void border(Box frame) {
        double left = frame.x() + 0.5;
        double top = frame.y() + 0.5;
        double right = frame.right() - 0.5;
        double bottom = frame.bottom() - 0.5;
        double radius = ROUNDING - 0.5;
        graphics.setColor(theme.border());
        graphics.setStroke(HAIRLINE);
        graphics.draw(new Line2D.Double(left + radius, top, right - radius, top));
        graphics.draw(new Line2D.Double(left + radius, bottom, right - radius, bottom));
        graphics.draw(new Line2D.Double(left, top + radius, left, bottom - radius));
        graphics.draw(new Line2D.Double(right, top + radius, right, bottom - radius));
        graphics.draw(quarter(left, top, radius, 90));
        graphics.draw(quarter(right - 2 * radius, top, radius, 0));
        graphics.draw(quarter(left, bottom - 2 * radius, radius, 180));
        graphics.draw(quarter(right - 2 * radius, bottom - 2 * radius, radius, 270));
    }

    /** @param from degrees, counter-clockwise from the right */
    private static Arc2D quarter(double x, double y, double radius, double from) {
        return new Arc2D.Double(x, y, 2 * radius, 2 * radius, from, 90, Arc2D.OPEN);
    }
}
