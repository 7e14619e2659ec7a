package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.Text;
import smoothscope.figure.paint.TextLine;
import smoothscope.plane.Point;

/** Lines over epochs or steps, each named at its end, with marks where something was changed and a cursor. */
public final class CurveChart implements Drawing {
    /** What the lines tell of, above the chart, and what the axes are. */
    public record Words(String title, String across, String upwards) {}

    /** From this value of the axis across on, something was another. */
    public record Mark(double value, String label) {}

    private static final BasicStroke HAIRLINE =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {2, 3}, 0);
    private static final BasicStroke CURSOR = new BasicStroke(1.4f);
    private static final double TITLE = 30;
    private static final double NUMBERS = 52;
    private static final double BELOW = 40;
    /** From the last point to its line's name. */
    private static final double AFTER = 8;
    /** From one name to the next. */
    private static final double LINE = 14;

    private final Words words;
    private final List<Series> all;
    private final Axis across;
    private final Axis upwards;
    private final Theme theme;
    private final List<Mark> marks;
    private final OptionalDouble cursor;
    private final Box cell;
    private final Box area;

    private CurveChart(
            Words words,
            List<Series> all,
            Axis across,
            Axis upwards,
            Theme theme,
            Box cell,
            List<Mark> marks,
            OptionalDouble cursor) {
        this.words = words;
        this.all = List.copyOf(all);
        this.across = across;
        this.upwards = upwards;
        this.theme = theme;
        this.cell = cell;
        this.marks = List.copyOf(marks);
        this.cursor = cursor;
        double right = outside() ? nameWidth() + 2 * AFTER : AFTER;
        this.area = cell.inset(NUMBERS, words.title().isEmpty() ? AFTER : TITLE, right, BELOW);
    }

    private double nameWidth() {
        return all.stream()
                .mapToDouble(series -> Typography.width(series.label(), Typography.TICK))
                .max()
                .orElse(0);
    }

    /** Whether names stand beside the chart, since every line runs to its right end; else they stand before the last points. */
    private boolean outside() {
        return nameWidth() > 0 && all.stream().noneMatch(Series::dots);
    }

    /** A chart in a cell of a page. */
    public static CurveChart in(Box cell, Theme theme, Words words, List<Series> all, Axis across, Axis upwards) {
        return new CurveChart(words, all, across, upwards, theme, cell, List.of(), OptionalDouble.empty());
    }

    /** The same with marks where something was changed. */
    public CurveChart withMarks(List<Mark> others) {
        return new CurveChart(words, all, across, upwards, theme, cell, others, cursor);
    }

    /** The same with a cursor at a value of the axis across. */
    public CurveChart withCursor(double value) {
        return new CurveChart(words, all, across, upwards, theme, cell, marks, OptionalDouble.of(value));
    }

    /** An axis around all values; a little wider, so that no line lies on the border. */
    public static Axis around(List<Series> all, boolean logarithmic) {
        double[] values = all.stream()
                .flatMap(Series::reach)
                .mapToDouble(Point::v)
                .filter(value -> Double.isFinite(value) && (!logarithmic || value > 0))
                .sorted()
                .toArray();
        double least = values.length == 0 ? 1 : values[0];
        double greatest = values.length == 0 ? 2 : values[values.length - 1];
        if (logarithmic) {
            return Axis.logarithmic(least / 1.25, greatest * 1.25);
        }
        double margin = greatest > least ? 0.06 * (greatest - least) : 0.5 * Math.max(1e-3, Math.abs(greatest));
        double from = least >= 0 && least < 0.35 * greatest ? 0 : least - margin;
        return Axis.of(from, greatest + margin, 5);
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
        return words.title();
    }

    /** Where the lines are. */
    public Box area() {
        return area;
    }

    /** Where a value of the axis across lies, in logical pixels from the left. */
    public double x(double value) {
        return area.x() + across.share(value) * area.width();
    }

    /** The value of the axis across at a place, in logical pixels from the left. */
    public double value(double x) {
        return across.value((x - area.x()) / area.width());
    }

    @Override
    public void paint(Graphics2D g) {
        Text.prepare(g);
        g.setColor(theme.page());
        g.fill(cell.shape());
        Chart chart = new Chart(g, theme, area, across, upwards);
        chart.frame();
        marks(g, chart);
        all.stream().map(this::drawnBand).forEach(chart::band);
        for (Series series : all) {
            List<Point> drawn = drawn(series);
            chart.curve(drawn, series.color(), series.stroke());
            if (series.dots()) {
                chart.dots(drawn.subList(0, Math.max(0, drawn.size() - 1)), series.color(), false);
                chart.dots(drawn.subList(Math.max(0, drawn.size() - 1), drawn.size()), series.color(), true);
            }
        }
        cursor.ifPresent(value -> chart.upright(value, theme.gap(), CURSOR));
        names(g, chart);
        Text.draw(g, words.title(), Typography.HEADING, theme.ink(), area.x(), area.y() - 12);
        new TextLine().add(words.across(), Typography.NOTE, theme.muted()).drawCentred(g, area, area.bottom() + 34);
        new TextLine()
                .add(words.upwards(), Typography.NOTE, theme.muted())
                .drawUpwards(g, area, cell.x() + Typography.NOTE.getSize());
    }

    /** What has a place on both axes. */
    private List<Point> drawn(Series series) {
        return series.points().stream().filter(this::hasPlace).toList();
    }

    private boolean hasPlace(Point point) {
        return (!upwards.logarithmic() || point.v() > 0) && (!across.logarithmic() || point.u() > 0);
    }

    private Series drawnBand(Series series) {
        List<Double> deviations = series.deviations().isEmpty()
                ? List.of()
                : IntStream.range(0, series.points().size())
                        .filter(i -> hasPlace(series.points().get(i)))
                        .mapToObj(series.deviations()::get)
                        .toList();
        return new Series("", drawn(series), series.color(), series.stroke(), false, deviations);
    }

    /** What changed is said wherever there is room, the newest first. */
    private void marks(Graphics2D g, Chart chart) {
        double taken = area.right();
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            chart.upright(mark.value(), theme.muted(), HAIRLINE);
            double from =
                    Math.min(chart.x(mark.value()) + 3, area.right() - Typography.width(mark.label(), Typography.TICK));
            if (from + Typography.width(mark.label(), Typography.TICK) <= taken) {
                taken = from - 3;
                Text.draw(g, mark.label(), Typography.TICK, theme.muted(), from, area.y() + 12);
            }
        }
    }

    private record Name(String text, Color color, double x, double y) {}

    /** Those that would overlap are moved apart. */
    private void names(Graphics2D g, Chart chart) {
        List<Name> names = new ArrayList<>();
        for (Series series : all) {
            List<Point> drawn = drawn(series);
            if (!series.label().isEmpty() && !drawn.isEmpty()) {
                Point last = drawn.get(drawn.size() - 1);
                double y = Math.max(area.y(), Math.min(area.bottom(), chart.y(last.v())));
                double before = chart.x(last.u()) - AFTER - Typography.width(series.label(), Typography.TICK);
                names.add(new Name(series.label(), series.color(), outside() ? area.right() + AFTER : before, y));
            }
        }
        names.sort(Comparator.comparingDouble(Name::y));
        double left = names.stream().mapToDouble(Name::x).min().orElse(0);
        double[] y = apart(names.stream().mapToDouble(Name::y).toArray(), LINE, area.bottom() - LINE / 2);
        for (int i = 0; i < y.length; i++) {
            Name name = names.get(i);
            double baseline = y[i] + Typography.TO_BASELINE * Typography.TICK.getSize();
            Text.draw(g, name.text(), Typography.TICK, name.color(), left, baseline);
        }
    }

    /** Moves ascending places at least so far apart, down first, then up from the end. */
    static double[] apart(double[] places, double distance, double end) {
        double[] moved = places.clone();
        for (int i = 1; i < moved.length; i++) {
            moved[i] = Math.max(moved[i], moved[i - 1] + distance);
        }
        double limit = end;
        for (int i = moved.length - 1; i >= 0; i--) {
            moved[i] = Math.min(moved[i], limit);
            limit = moved[i] - distance;
        }
        return moved;
    }
}
