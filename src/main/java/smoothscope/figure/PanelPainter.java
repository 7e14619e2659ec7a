package smoothscope.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Paints one panel: ground, grid, points, landmarks, footer, border. */
final class PanelPainter {
    /** Diameter of the rounded corners. */
    private static final double ROUNDING = 12;

    private static final BasicStroke HAIRLINE = new BasicStroke(1);

    private final Graphics2D graphics;
    private final Surface surface;
    private final FigureOptions options;
    private final Theme theme;
    private final Points points;
    private final Landmarks landmarks;
    private final PanelFooter footer;

    PanelPainter(Graphics2D graphics, Surface surface, Figure figure) {
        this.graphics = graphics;
        this.surface = surface;
        this.options = figure.options();
        this.theme = options.theme();
        this.points = new Points(surface, figure);
        this.landmarks = new Landmarks(graphics, figure);
        this.footer = new PanelFooter(graphics, figure);
    }

    void paint(PanelLayout panel) {
        Shape outside = graphics.getClip();
        graphics.clip(panel.frame().shape());
        ground(panel);
        grid(panel);
        points.paint(panel);
        landmarks.paint(panel);
        footer.paint(panel);
        corners(panel.frame());
        graphics.setClip(outside);
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

    /** Lays the page over what reaches into the rounded corners, then draws the border. */
    private void corners(Box frame) {
        RoundRectangle2D rounded = new RoundRectangle2D.Double(
                frame.x() + 0.5, frame.y() + 0.5, frame.width() - 1, frame.height() - 1, ROUNDING, ROUNDING);
        Path2D between = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        between.append(frame.shape(), false);
        between.append(rounded, false);
        graphics.setColor(theme.page());
        graphics.fill(between);
        graphics.setColor(theme.border());
        graphics.setStroke(HAIRLINE);
        graphics.draw(rounded);
    }
}
