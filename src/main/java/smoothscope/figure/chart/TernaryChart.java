package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import smoothscope.figure.Theme;
import smoothscope.figure.data.TernaryPoints;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.Mark;
import smoothscope.figure.paint.Text;
import smoothscope.plane.Point;
import smoothscope.plane.Ternary;

/** A network's soft targets for examples of three classes, renormalised to the three: near a corner where it is sure of that class. */
public final class TernaryChart implements Drawing {
    private static final BasicStroke HAIRLINE = new BasicStroke(1);
    private static final int PARTS = 4;
    /** A corner's name lies in this height. */
    private static final double NAME = 18;

    private static final double ASIDE = 8;
    private static final double LARGEST = 3.2;
    private static final double SMALLEST = 1.6;
    /** Points on the unit triangle's area of a side of 400 at which marks have their largest size. */
    private static final double USUAL = 300;

    private final TernaryPoints points;
    private final List<String> classes;
    private final Theme theme;
    private final Box cell;
    private final double side;
    private final double left;
    private final double base;

    /** A triangle by itself. */
    public TernaryChart(TernaryPoints points, List<String> classes, Theme theme, double width, double height) {
        this(points, classes, theme, new Box(0, 0, width, height));
    }

    /** @param classes the names of A, B and C */
    public TernaryChart(TernaryPoints points, List<String> classes, Theme theme, Box cell) {
        this.points = points;
        this.classes = List.copyOf(classes);
        this.theme = theme;
        this.cell = cell;
        double room = Math.max(10, cell.height() - 2 * NAME - 4);
        this.side = Math.min(Math.max(10, cell.width() - 2 * ASIDE), room / Ternary.HEIGHT);
        this.left = cell.centreX() - side / 2;
        this.base = cell.centreY() + side * Ternary.HEIGHT / 2;
    }

    @Override
    public double width() {
        return cell.width();
    }

    @Override
    public double height() {
        return cell.height();
    }

    @Override
    public String heading() {
        return String.join(", ", classes);
    }

    /** What is drawn. */
    public TernaryPoints points() {
        return points;
    }

    /** Where an example lies, in logical pixels. */
    public Point place(int index) {
        return place(points.places().get(index));
    }

    private Point place(Point share) {
        return new Point(left + share.u() * side, base - share.v() * side);
    }

    /** Where the example of a number lies, if it is drawn. */
    public Optional<Point> placeOf(int row) {
        for (int i = 0; i < points.size(); i++) {
            if (points.rows()[i] == row) {
                return Optional.of(place(i));
            }
        }
        return Optional.empty();
    }

    /** The index of the example nearest to a place, no further than so many logical pixels. */
    public OptionalInt at(double x, double y, double reach) {
        return new Point(x, y).nearest(IntStream.range(0, points.size()), this::place, reach);
    }

    @Override
    public void paint(Graphics2D g) {
        Text.prepare(g);
        g.setColor(theme.page());
        g.fill(cell.shape());
        frame(g);
        names(g);
        double crowd = points.size() / USUAL / (side * side / (400 * 400));
        double radius = Math.max(SMALLEST, LARGEST * Math.pow(Math.max(1, crowd), -0.25));
        for (int i = 0; i < points.size(); i++) {
            Point place = place(i);
            Mark.ofClass(points.slots()[i], radius, Theme.faded(theme.of(points.slots()[i]), 150))
                    .paint(g, place.u(), place.v());
        }
        for (int slot = 0; slot < classes.size(); slot++) {
            int of = slot;
            points.centroid(slot).map(this::place).ifPresent(centre -> {
                Mark.ofClass(of, 4.8, theme.page()).paint(g, centre.u(), centre.v());
                Mark.ofClass(of, 3.4, theme.strong(of)).paint(g, centre.u(), centre.v());
            });
        }
    }

    private void frame(Graphics2D g) {
        Point a = place(new Point(0, 0));
        Point b = place(new Point(1, 0));
        Point c = place(new Point(0.5, Ternary.HEIGHT));
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(a.u(), a.v());
        triangle.lineTo(b.u(), b.v());
        triangle.lineTo(c.u(), c.v());
        triangle.closePath();
        g.setColor(theme.panel());
        g.fill(triangle);
        g.setStroke(HAIRLINE);
        g.setColor(theme.grid());
        for (int part = 1; part < PARTS; part++) {
            double share = part / (double) PARTS;
            between(g, a, b, a, c, share);
            between(g, b, a, b, c, share);
            between(g, c, a, c, b, share);
        }
        g.setColor(theme.border());
        g.draw(triangle);
    }

    private static void between(Graphics2D g, Point from, Point to, Point start, Point end, double share) {
        g.draw(new Line2D.Double(
                from.u() + share * (to.u() - from.u()),
                from.v() + share * (to.v() - from.v()),
                start.u() + share * (end.u() - start.u()),
                start.v() + share * (end.v() - start.v())));
    }

    private void names(Graphics2D g) {
        double half = cell.width() / 2 - 6;
        String a = Typography.fitted(classes.get(0), Typography.STRONG, half);
        String b = Typography.fitted(classes.get(1), Typography.STRONG, half);
        String c = Typography.fitted(classes.get(2), Typography.STRONG, cell.width());
        double below = base + NAME - 3;
        double ofA = Math.max(cell.x(), left - Typography.width(a, Typography.STRONG) / 2);
        double ofB = left + side - Typography.width(b, Typography.STRONG) / 2;
        Text.draw(g, a, Typography.STRONG, theme.of(0), ofA, below);
        double last = cell.right() - Typography.width(b, Typography.STRONG);
        Text.draw(g, b, Typography.STRONG, theme.of(1), Math.min(ofB, last), below);
        double ofC = cell.centreX() - Typography.width(c, Typography.STRONG) / 2;
        Text.draw(g, c, Typography.STRONG, theme.of(2), ofC, base - side * Ternary.HEIGHT - 6);
    }
}
