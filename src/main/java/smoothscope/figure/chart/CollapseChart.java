package smoothscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Training;
import smoothscope.figure.layout.Box;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.snapshot.Split;

/** NC1 against one half of NC2, a trail for each α that ends at its name: the way that the networks take towards collapse. */
public final class CollapseChart {
    private final Training training;
    private final Split split;
    private final Measure nc2;

    /** @param nc2 what is drawn upwards */
    public CollapseChart(Training training, Split split, Measure nc2) {
        this.training = training;
        this.split = split;
        this.nc2 = nc2;
    }

    /** Whether no epoch holds both measures. */
    public boolean isEmpty() {
        return trails(Theme.LIGHT, Integer.MAX_VALUE).stream()
                .allMatch(trail -> trail.points().isEmpty());
    }

    /** All of it. */
    public CurveChart in(Box cell, Theme theme, CurveChart.Words words) {
        return in(cell, theme, words, Integer.MAX_VALUE);
    }

    /**
     * The trails as far as they had come at an epoch, on the axes of all of them.
     *
     * @param epoch the last that is drawn
     */
    public CurveChart in(Box cell, Theme theme, CurveChart.Words words, int epoch) {
        List<Series> whole = trails(theme, Integer.MAX_VALUE);
        Axis all = CurveChart.around(swapped(whole), true);
        // the trails end to the left, at their names
        Axis across = Axis.logarithmic(all.from() / Math.pow(all.to() / all.from(), 0.2), all.to());
        return CurveChart.in(cell, theme, words, trails(theme, epoch), across, CurveChart.around(whole, false));
    }

    private List<Series> trails(Theme theme, int epoch) {
        List<Series> trails = new ArrayList<>();
        for (double alpha : training.alphas()) {
            List<Point> trail = training.trail(alpha, split, Measure.NC1, nc2, epoch);
            trails.add(new Series(training.name(alpha), trail, training.color(alpha, theme), Series.SOLID, true));
        }
        return trails;
    }

    private static List<Series> swapped(List<Series> trails) {
        return trails.stream()
                .map(trail -> new Series(
                        trail.label(),
                        trail.points().stream()
                                .map(point -> new Point(point.v(), point.u()))
                                .toList(),
                        trail.color(),
                        trail.stroke(),
                        trail.dots()))
                .toList();
    }
}
