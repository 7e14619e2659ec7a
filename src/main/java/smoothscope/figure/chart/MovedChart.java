package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Moves;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.Mark;
import smoothscope.figure.paint.Note;
import smoothscope.figure.paint.Text;
import smoothscope.plane.Point;

/** Who moved from one network to another: a thin line for each example of three classes, its mark at the end; thick lines join the means. */
public final class MovedChart implements Drawing {
    private static final BasicStroke THIN = new BasicStroke(0.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke THICK = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke HALO = new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke BOUNDARY =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 4}, 0);
    private static final double MARGIN = 14;
    /** More examples than this of a class are not drawn: every second, third … is. */
    public static final int MOST = 1000;
    /** Directions of the lines on which two of the three logits are equal, the third below. */
    private static final List<Point> BOUNDARIES =
            List.of(new Point(0, -1), new Point(-Math.sqrt(3) / 2, 0.5), new Point(Math.sqrt(3) / 2, 0.5));

    private final Moves moves;
    private final List<String> classes;
    private final Theme theme;
    private final Box cell;
    private final int[] drawn;
    private final double scale;
    private final double originX;
    private final double originY;

    /** A chart by itself. */
    public MovedChart(Moves moves, List<String> classes, Theme theme, double width, double height) {
        this(moves, List.of(moves), classes, theme, new Box(0, 0, width, height));
    }

    /**
     * @param seen what the scale fits
     * @param classes the names of A, B and C
     */
    public MovedChart(Moves moves, List<Moves> seen, List<String> classes, Theme theme, Box cell) {
        this.moves = moves;
        this.classes = List.copyOf(classes);
        this.theme = theme;
        this.cell = cell;
        this.drawn = drawn(moves);
        Point[] places = seen.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.from()), Stream.of(each.to())))
                .toArray(Point[]::new);
        double left = Stream.of(places).mapToDouble(Point::u).min().orElse(-1);
        double right = Stream.of(places).mapToDouble(Point::u).max().orElse(1);
        double low = Stream.of(places).mapToDouble(Point::v).min().orElse(-1);
        double high = Stream.of(places).mapToDouble(Point::v).max().orElse(1);
        double fitted = Math.min(
                Math.max(1, cell.width() - 2 * MARGIN) / Math.max(1e-9, right - left),
                Math.max(1, cell.height() - 2 * MARGIN) / Math.max(1e-9, high - low));
        this.scale = Double.isFinite(fitted) ? fitted : 1;
        this.originX = cell.centreX() - scale * (left + right) / 2;
        this.originY = cell.centreY() + scale * (low + high) / 2;
    }

    private static int[] drawn(Moves moves) {
        long[] of = new long[3];
        for (byte slot : moves.slots()) {
            of[slot]++;
        }
        long[] met = new long[3];
        return IntStream.range(0, moves.size())
                .filter(i -> {
                    int slot = moves.slots()[i];
                    long step = (of[slot] + MOST - 1) / MOST;
                    return met[slot]++ % step == 0;
                })
                .toArray();
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
    public Moves moves() {
        return moves;
    }

    /** Where the first or the second network sees an example, in logical pixels. */
    public Point place(int index, boolean before) {
        return place((before ? moves.from() : moves.to())[index]);
    }

    private Point place(Point at) {
        return new Point(originX + scale * at.u(), originY - scale * at.v());
    }

    /** The index of the example whose end is nearest to a place, no further than so many logical pixels. */
    public OptionalInt at(double x, double y, double reach) {
        return new Point(x, y).nearest(IntStream.of(drawn), index -> place(index, false), reach);
    }

    @Override
    public void paint(Graphics2D g) {
        Text.prepare(g);
        g.setColor(theme.panel());
        g.fill(cell.shape());
        Shape outside = g.getClip();
        g.clip(cell.shape());
        g.setColor(theme.border());
        g.setStroke(BOUNDARY);
        for (Point along : BOUNDARIES) {
            cell.ray(originX, originY, along.u(), -along.v()).ifPresent(g::draw);
        }
        if (moves.size() == 0) {
            Note.centred(g, theme, "no examples", cell.centreX(), cell.centreY(), theme.muted());
        }
        lines(g);
        marks(g);
        means(g);
        names(g);
        g.setClip(outside);
        g.setStroke(new BasicStroke(1));
        g.setColor(theme.border());
        g.draw(cell.shape());
    }

    private void lines(Graphics2D g) {
        g.setStroke(THIN);
        int opacity = (int) Math.max(40, Math.min(110, 110 * Math.sqrt(300.0 / Math.max(1, drawn.length))));
        for (int i : drawn) {
            g.setColor(Theme.faded(theme.of(moves.slots()[i]), opacity));
            g.draw(line(place(i, true), place(i, false)));
        }
    }

    private void marks(Graphics2D g) {
        double radius = Math.max(1.4, 3 * Math.pow(Math.max(1, drawn.length / 150.0), -0.25));
        for (int i : drawn) {
            Point end = place(i, false);
            int slot = moves.slots()[i];
            Mark.ofClass(slot, radius, Theme.faded(theme.of(slot), 190)).paint(g, end.u(), end.v());
        }
    }

    private void means(Graphics2D g) {
        for (int slot = 0; slot < classes.size(); slot++) {
            int of = slot;
            moves.centroid(slot, true)
                    .ifPresent(before ->
                            moves.centroid(of, false).ifPresent(after -> mean(g, of, place(before), place(after))));
        }
    }

    private void mean(Graphics2D g, int slot, Point from, Point to) {
        Color color = theme.strong(slot);
        g.setStroke(HALO);
        g.setColor(Theme.faded(theme.panel(), 200));
        g.draw(line(from, to));
        g.setStroke(THICK);
        g.setColor(color);
        g.draw(line(from, to));
        g.setColor(theme.panel());
        Ellipse2D start = new Ellipse2D.Double(from.u() - 4, from.v() - 4, 8, 8);
        g.fill(start);
        g.setStroke(new BasicStroke(1.6f));
        g.setColor(color);
        g.draw(start);
        Mark.ofClass(slot, 7, theme.panel()).paint(g, to.u(), to.v());
        Mark.ofClass(slot, 5.5, color).paint(g, to.u(), to.v());
    }

    private static Line2D line(Point from, Point to) {
        return new Line2D.Double(from.u(), from.v(), to.u(), to.v());
    }

    /** Each class's name beside the mean from which it set out, or to which it came, whichever is further from the middle. */
    private void names(Graphics2D g) {
        for (int slot = 0; slot < classes.size(); slot++) {
            int of = slot;
            Stream.of(true, false)
                    .flatMap(before -> moves.centroid(of, before).stream())
                    .max((one, other) -> Double.compare(Math.hypot(one.u(), one.v()), Math.hypot(other.u(), other.v())))
                    .map(this::place)
                    .ifPresent(at -> name(g, of, at));
        }
    }

    private void name(Graphics2D g, int slot, Point at) {
        String name = Typography.fitted(classes.get(slot), Typography.STRONG, cell.width() / 2);
        double width = Typography.width(name, Typography.STRONG);
        double x = Math.max(cell.x() + 8, Math.min(cell.right() - width - 8, at.u() - width / 2));
        double wanted = slot == 2 ? at.v() - 22 : at.v() + 22;
        double y = Math.max(cell.y() + 13, Math.min(cell.bottom() - 13, wanted));
        Note.ground(g, theme, x, y, width);
        Text.draw(
                g,
                name,
                Typography.STRONG,
                theme.of(slot),
                x,
                y + Typography.TO_BASELINE * Typography.STRONG.getSize());
    }
}
