package smoothscope.figure.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import smoothscope.figure.Contour;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.TemplateScale;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Boundary;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.layout.PanelScales;
import smoothscope.figure.layout.Ticks;
import smoothscope.figure.layout.Typography;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

/** What a panel shows besides the examples: decision lines, the centroids and their triangle, the templates. */
final class Annotations {
    static final BasicStroke DASHES =
            new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 4}, 0);

    private static final BasicStroke SIDE = new BasicStroke(1.2f);
    private static final BasicStroke CONTOUR = new BasicStroke(1.6f);
    /** Of the polygon that an ellipse is drawn as. */
    private static final int CORNERS = 72;

    /** From a panel's border to the sign of a template that lies outside. */
    private static final double MARGIN = 22;

    /** A panel's side from which on symbols have their usual size. */
    private static final double ROOMY = 240;

    private static final double LEAST_SIZE = 0.5;

    private final Graphics2D graphics;
    private final Figure figure;
    private final FigureOptions options;
    private final Theme theme;

    Annotations(Graphics2D graphics, Figure figure) {
        this.graphics = graphics;
        this.figure = figure;
        this.options = figure.options();
        this.theme = options.theme();
    }

    void paint(PanelLayout panel) {
        if (options.decisionLines()) {
            decisionLines(panel);
        }
        contours(panel);
        if (options.centroids()) {
            triangle(panel);
        }
        if (options.templates() != TemplateMode.OFF) {
            templates(panel);
        }
        if (options.centroids()) {
            centroids(panel);
        }
    }

    private void decisionLines(PanelLayout panel) {
        graphics.setColor(Theme.faded(theme.ink(), 190));
        graphics.setStroke(DASHES);
        Boundary.of(panel).forEach(boundary -> graphics.draw(boundary.line()));
    }

    /** Where half of each cluster of further networks lies. */
    private void contours(PanelLayout panel) {
        graphics.setStroke(CONTOUR);
        for (Contour contour : panel.panel().contours()) {
            Path2D outline = new Path2D.Double();
            for (int i = 0; i < CORNERS; i++) {
                Point point = contour.outline().at(2 * Math.PI * i / CORNERS);
                if (i == 0) {
                    outline.moveTo(panel.x(point.u()), panel.y(point.v()));
                } else {
                    outline.lineTo(panel.x(point.u()), panel.y(point.v()));
                }
            }
            outline.closePath();
            graphics.setColor(theme.strong(contour.slot()));
            graphics.draw(outline);
        }
    }

    private void triangle(PanelLayout panel) {
        List<Point> corners = panel.projection().centroids();
        graphics.setColor(Theme.faded(theme.ink(), 210));
        graphics.setStroke(SIDE);
        Path2D sides = new Path2D.Double();
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            if (Double.isFinite(from.u() + to.u())) {
                sides.append(
                        new Line2D.Double(panel.x(from.u()), panel.y(from.v()), panel.x(to.u()), panel.y(to.v())),
                        false);
            }
        }
        graphics.draw(sides);
    }

    private void centroids(PanelLayout panel) {
        List<Point> centroids = panel.projection().centroids();
        for (int slot = 0; slot < centroids.size(); slot++) {
            Point centroid = centroids.get(slot);
            double x = panel.x(centroid.u());
            double y = panel.y(centroid.v());
            if (panel.frame().isWithin(Symbols.CROSS, x, y)) {
                Symbols.cross(graphics, theme, theme.strong(slot), x, y, size(panel));
            }
        }
    }

    private void templates(PanelLayout panel) {
        double scale = TemplateScale.of(figure, panel.row());
        for (int slot = 0; slot < Projection.OTHER; slot++) {
            Point template = panel.projection().templates().get(slot);
            double x = panel.x(scale * template.u());
            double y = panel.y(scale * template.v());
            if (panel.frame().contains(x, y)) {
                Symbols.diamond(graphics, theme, theme.of(slot), x, y, size(panel));
            } else {
                pointAt(panel, theme.of(slot), x, y);
            }
        }
    }

    /** Points from the border at a template outside, with its distance in the layer's units. */
    private void pointAt(PanelLayout panel, Color color, double x, double y) {
        Box within = panel.frame().inset(MARGIN, MARGIN, MARGIN, MARGIN + PanelScales.FOOTER / 2);
        double alongX = x - within.centreX();
        double alongY = y - within.centreY();
        double length = Math.hypot(alongX, alongY);
        if (!Double.isFinite(length)) {
            return;
        }
        double share = Math.min(within.width() / 2 / Math.abs(alongX), within.height() / 2 / Math.abs(alongY));
        double signX = within.centreX() + share * alongX;
        double signY = within.centreY() + share * alongY;
        double unitX = alongX / length;
        double unitY = alongY / length;
        Symbols.arrowhead(graphics, color, signX + 17 * unitX, signY + 17 * unitY, unitX, unitY);
        Symbols.diamond(graphics, theme, color, signX, signY, size(panel));
        String distance = Ticks.rounded((1 - share) * length / panel.pixelsPerUnit()) + " away";
        double half = Typography.width(distance, Typography.TICK) / 2;
        Note.centred(graphics, theme, distance, signX - (14 + half) * unitX, signY - 16 * unitY, color);
    }

    /** The size of symbols, as a multiple of the usual one: smaller in a panel that they would fill. */
    private static double size(PanelLayout panel) {
        double side = Math.min(panel.frame().width(), panel.frame().height());
        return Math.max(LEAST_SIZE, Math.min(1, side / ROOMY));
    }
}
