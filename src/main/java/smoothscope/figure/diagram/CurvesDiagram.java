package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import smoothscope.figure.Caption;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.chart.Axis;
import smoothscope.figure.chart.CurveChart;
import smoothscope.figure.chart.Series;
import smoothscope.figure.chart.TrainingLines;
import smoothscope.figure.data.Training;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** How accuracy, likelihood, calibration and logit gap came about over the epochs: a line for each α, a column for each split. */
public final class CurvesDiagram extends Diagram {
    private static final double WIDTH = 1200;
    private static final double ROW = 300;
    private static final double REST = 190;
    private static final double GAP = 26;

    private record Subject(Measure measure, String name, boolean logarithmic) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject(Measure.ACCURACY, "accuracy", false),
            new Subject(Measure.NLL, "negative log-likelihood, nats", true),
            new Subject(Measure.ECE, "calibration error (ECE)", false),
            new Subject(Measure.LOGIT_GAP, "logit gap, nats", false));

    private final Recording recording;
    private final Training training;
    private final Theme theme;

    /** @param alphas measured values, ascending, a line for each */
    public CurvesDiagram(Recording recording, List<Double> alphas, Theme theme) {
        this(recording, new Training(recording, alphas), theme);
    }

    private CurvesDiagram(Recording recording, Training training, Theme theme) {
        super(
                theme,
                Title.of(recording, OptionalInt.empty()),
                caption(recording) + TrainingLines.caption(training),
                WIDTH,
                REST + ROW * SUBJECTS.size(),
                0);
        this.recording = recording;
        this.training = training;
        this.theme = theme;
    }

    private static String caption(Recording recording) {
        return "Measured on the recorded examples, always against hard labels; 15 bins of equal width. Logit gap: the true class's logit"
                + " above the mean of the others; the dotted lines are its values at the optimum, ln(on/off) of the smoothed target. "
                + Caption.convention(recording.meta().text("convention").orElse("uniform"));
    }

    @Override
    void charts(Graphics2D g) {
        for (int row = 0; row < SUBJECTS.size(); row++) {
            Subject subject = SUBJECTS.get(row);
            List<List<Series>> columns = List.of(lines(subject, Split.TRAIN), lines(subject, Split.VALIDATION));
            Axis upwards =
                    CurveChart.around(columns.stream().flatMap(List::stream).toList(), subject.logarithmic());
            for (int column = 0; column < columns.size(); column++) {
                String split = column == 0 ? "training" : "validation";
                CurveChart.Words words = new CurveChart.Words(split, training.unit(), subject.name());
                Axis epochs = Axis.of(0, training.lastEpoch(), 6);
                CurveChart.in(
                                page().cell(row, SUBJECTS.size(), column, 2, GAP),
                                theme,
                                words,
                                columns.get(column),
                                epochs,
                                upwards)
                        .paint(g);
            }
        }
    }

    private List<Series> lines(Subject subject, Split split) {
        List<Series> lines = new ArrayList<>();
        for (double alpha : training.alphas()) {
            lines.addAll(TrainingLines.of(training, alpha, split, subject.measure(), theme));
            if (subject.measure() == Measure.LOGIT_GAP && alpha > 0) {
                lines.add(theory(alpha));
            }
        }
        return lines;
    }

    private Series theory(double alpha) {
        List<Point> line = List.of();
        try {
            int classes = recording.classes().size();
            double gap = recording.meta().convention().target(alpha, classes).gap();
            line = List.of(new Point(0, gap), new Point(training.lastEpoch(), gap));
        } catch (InvalidSetting beyondTheConvention) {
            // no optimum is known
        }
        return new Series("", line, theme.gap(), Series.DOTTED, false);
    }
}
