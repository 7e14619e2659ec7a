package smoothscope.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Sweep;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.Text;
import smoothscope.figure.paint.TextLine;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.snapshot.Split;

/** One subject of a sweep against α: a line and dots for each split, and what belongs to the subject. */
public final class SweepChart implements Drawing {
    /** Height of the numbers below the chart, and of the α below them. */
    private static final double BELOW = 40;
    /** Logical pixels that a number on an axis needs. */
    private static final double ACROSS = 57;

    private static final double UPWARDS = 38;
    /** Points of the optimum's curve. */
    private static final int CURVE = 400;

    private final Sweep sweep;
    private final Sweep.Subject subject;
    private final Theme theme;
    private final Box cell;
    private final Box area;
    private final Axis alphas;

    /** A chart by itself. */
    public SweepChart(Sweep sweep, Sweep.Subject subject, Theme theme, double width, double height) {
        this(sweep, subject, theme, new Box(0, 0, width, height), new Box(34, 6, width - 38, height - 6 - BELOW));
    }

    /** @param numbers width of the numbers beside the chart */
    public static SweepChart in(Box cell, double numbers, Sweep sweep, Sweep.Subject subject, Theme theme) {
        return new SweepChart(sweep, subject, theme, cell, cell.inset(numbers, 0, 0, BELOW));
    }

    private SweepChart(Sweep sweep, Sweep.Subject subject, Theme theme, Box cell, Box area) {
        this.sweep = sweep;
        this.subject = subject;
        this.theme = theme;
        this.cell = cell;
        this.area = new Box(area.x(), area.y(), Math.max(1, area.width()), Math.max(1, area.height()));
        this.alphas = alphaAxis(sweep.alphas());
    }

    private Axis alphaAxis(List<Double> measured) {
        double least = measured.get(0);
        double greatest = measured.get(measured.size() - 1);
        double margin = greatest > least ? 0.06 * (greatest - least) : 0.01;
        return Axis.of(least - margin, greatest + margin, Math.max(3, (int) (area.width() / ACROSS)));
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
        return subject.title();
    }

    /** Where the lines are. */
    public Box area() {
        return area;
    }

    /** Where an α lies, in logical pixels from the left. */
    public double x(double alpha) {
        return area.x() + alphas.share(alpha) * area.width();
    }

    /** The α at a place, in logical pixels from the left; beyond the measured ones where the place is. */
    public double alpha(double x) {
        return alphas.from() + (x - area.x()) / area.width() * (alphas.to() - alphas.from());
    }

    @Override
    public void paint(Graphics2D g) {
        Text.prepare(g);
        g.setColor(theme.page());
        g.fill(cell.shape());
        List<Series> all = series();
        Chart chart = new Chart(g, theme, area, alphas, valueAxis(all));
        chart.frame();
        new TextLine()
                .add(sweep.ofStudents() ? "α of the teacher" : "α", Typography.NOTE, theme.muted())
                .drawCentred(g, area, area.bottom() + 34);
        all.forEach(series -> chart.curve(series.points(), series.color(), series.stroke()));
        for (Split split : Split.values()) {
            Color color = split == Split.TRAIN ? theme.others() : theme.ink();
            sweep.spreads(split, subject).forEach(spread -> chart.curve(spread, color, Series.SOLID));
            chart.specks(sweep.single(split, subject), Theme.faded(color, 110));
        }
        for (Series series : all) {
            if (series.dots()) {
                chart.dots(series.points(), series.color(), series.stroke().equals(Series.SOLID));
            }
        }
    }

    private List<Series> series() {
        List<Series> all = new ArrayList<>();
        all.add(new Series("", sweep.points(Split.TRAIN, subject), theme.others(), Series.SOLID, true));
        all.add(new Series("", sweep.points(Split.VALIDATION, subject), theme.ink(), Series.SOLID, true));
        if (subject == Sweep.Subject.ECE) {
            List<Point> scaled = sweep.points(Split.VALIDATION, Measure.ECE_AT_TEMPERATURE, 1);
            all.add(new Series("", scaled, theme.ink(), Series.DASHED, true));
        }
        if (subject == Sweep.Subject.LOGIT_GAP) {
            all.add(new Series("", optimum(), theme.gap(), Series.DOTTED, false));
        }
        return all;
    }

    private List<Point> optimum() {
        List<Point> curve = new ArrayList<>();
        for (int step = 1; step <= CURVE; step++) {
            // Near zero the optimum rises steeply.
            double alpha = alphas.to() * Math.pow(step / (double) CURVE, 3);
            sweep.optimum(alpha).ifPresent(gap -> curve.add(new Point(alpha, gap)));
        }
        return curve;
    }

    private Axis valueAxis(List<Series> all) {
        double least = values(all).min().orElse(0);
        double greatest = values(all).max().orElse(1);
        boolean fromZero = subject.fromZero();
        double span = Math.max(greatest - (fromZero ? Math.min(0, least) : least), 1e-3 * Math.max(1, greatest));
        double from = fromZero && least >= 0 ? 0 : least - 0.1 * span;
        return Axis.of(from, greatest + 0.1 * span, Math.max(4, (int) (area.height() / UPWARDS)));
    }

    private DoubleStream values(List<Series> all) {
        Stream<Point> means = all.stream().filter(Series::dots).flatMap(series -> series.points().stream());
        Stream<Point> spread = Arrays.stream(Split.values())
                .flatMap(split -> Stream.concat(
                        sweep.spreads(split, subject).stream().flatMap(List::stream),
                        sweep.single(split, subject).stream()));
        return Stream.concat(means, spread).mapToDouble(Point::v);
    }
}
