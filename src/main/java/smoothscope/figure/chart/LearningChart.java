package smoothscope.figure.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.plane.Point;

/** Curves over steps or epochs from the first to the last: the axis upwards fits them without following a few wild first values. */
public final class LearningChart {
    /** How high the chart reaches is decided after this share of the steps: a few wild first values do not flatten the rest. */
    private static final double WILD = 0.02;

    private static final int LINES = 4;
    /** Of the axis' length, what is left above the greatest value. */
    private static final double ROOM = 0.05;
    /** In logical pixels: points closer than this are not told apart. */
    private static final double APART = 0.75;

    private LearningChart() {}

    /**
     * @param last the last step or epoch
     * @param most where the axis upwards ends, for instance 100 for a share; not a number: where the curves do
     */
    public static CurveChart of(
            Box cell, Theme theme, CurveChart.Words words, List<Series> all, double last, double most) {
        Axis across = Axis.of(0, Math.max(1, last), 4);
        List<Series> seen = all.stream()
                .map(series -> thinned(series, across, cell.width()))
                .toList();
        return CurveChart.in(cell, theme, words, seen, across, upwards(all, WILD * last, most));
    }

    static Axis upwards(List<Series> all, double from, double most) {
        DoubleSummaryStatistics whole = values(all, 0);
        DoubleSummaryStatistics tame = values(all, from);
        if (whole.getCount() == 0) {
            return Axis.of(0, Double.isFinite(most) ? most : 1, LINES);
        }
        double top = Double.isFinite(most) ? most : tame.getCount() == 0 ? whole.getMax() : tame.getMax();
        double bottom = Double.isFinite(most) ? Math.max(0, whole.getMin()) : Math.min(0, whole.getMin());
        double span = Math.max(top - bottom, 1e-3);
        boolean whollyAbove = bottom > 0;
        return Axis.of(
                whollyAbove ? bottom - ROOM * span : bottom,
                bottom + span * (Double.isFinite(most) ? 1 : 1 + ROOM),
                LINES);
    }

    private static DoubleSummaryStatistics values(List<Series> all, double from) {
        return all.stream()
                .flatMap(Series::reach)
                .filter(point -> point.u() >= from)
                .mapToDouble(Point::v)
                .summaryStatistics();
    }

    /** No more points than the screen can tell apart. */
    private static Series thinned(Series series, Axis across, double width) {
        List<Point> kept = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < series.points().size(); i++) {
            Point point = series.points().get(i);
            double x = across.share(point.u()) * width;
            if (x - before >= APART || i == series.points().size() - 1) {
                kept.add(point);
                if (!series.deviations().isEmpty()) {
                    deviations.add(series.deviations().get(i));
                }
                before = x;
            }
        }
        return new Series(series.label(), kept, series.color(), series.stroke(), series.dots(), deviations);
    }
}
