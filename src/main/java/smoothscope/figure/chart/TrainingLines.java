package smoothscope.figure.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Training;
import smoothscope.measure.Measure;
import smoothscope.snapshot.Split;

/** A measure of an α over the epochs as lines: of several seeds the mean in a band of one standard deviation, and each network faintly. */
public final class TrainingLines {
    private TrainingLines() {}

    /** The line that bears the name comes last. */
    public static List<Series> of(Training training, double alpha, Split split, Measure measure, Theme theme) {
        Color color = training.color(alpha, theme);
        List<Series> lines = new ArrayList<>();
        training.single(alpha, split, measure).forEach(curve -> lines.add(Series.faint(curve, color)));
        lines.add(new Series(
                training.name(alpha),
                training.curve(alpha, split, measure),
                color,
                Series.SOLID,
                false,
                training.deviations(alpha, split, measure)));
        return lines;
    }

    /** What has to be said of such lines; empty where there is one seed. */
    public static String caption(Training training) {
        return training.seeds() < 2
                ? ""
                : " Means over " + training.seeds()
                        + " seeds, in a band of one standard deviation (n − 1); faint lines are single networks.";
    }
}
