package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import smoothscope.figure.FigureSize;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.chart.Axis;
import smoothscope.figure.chart.CurveChart;
import smoothscope.figure.chart.Series;
import smoothscope.figure.chart.TrainingLines;
import smoothscope.figure.data.Training;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/** How much a network tells of single images of two classes, over the epochs: a line for each α between ln 2 and ln N. */
public final class InformationDiagram extends Diagram {
    private static final double GAP = 28;

    private final Recording recording;
    private final Training training;
    private final Theme theme;
    private final int a;
    private final int b;

    /**
     * @param alphas measured values, ascending, a line for each
     * @param a the class whose logit counts up
     * @param b the class whose logit is taken off
     */
    public InformationDiagram(Recording recording, List<Double> alphas, int a, int b, Theme theme) {
        this(
                recording,
                new Training(
                        recording,
                        alphas,
                        (snapshot, split) -> SnapshotMeasures.ofPair(recording, snapshot, split, a, b)),
                a,
                b,
                theme);
    }

    private InformationDiagram(Recording recording, Training training, int a, int b, Theme theme) {
        super(
                theme,
                Title.of(recording, OptionalInt.empty()) + ", "
                        + recording.classes().get(a) + " and "
                        + recording.classes().get(b),
                "Î(X;Y), in nats: what the difference of the two classes' logits tells of which of their N recorded images was shown,"
                        + " each image augmented by chance. A network that tells the two classes apart and nothing more is at ln 2; one"
                        + " that tells every image apart is at ln N. The mean over several looks pulls it a little down."
                        + TrainingLines.caption(training),
                FigureSize.ofRows(1).width(),
                FigureSize.ofRows(1).height(),
                0);
        this.recording = recording;
        this.training = training;
        this.theme = theme;
        this.a = a;
        this.b = b;
    }

    @Override
    void charts(Graphics2D g) {
        Axis epochs = Axis.of(0, training.lastEpoch(), 6);
        List<List<Series>> columns = List.of(lines(Split.TRAIN), lines(Split.VALIDATION));
        Axis upwards = CurveChart.around(columns.stream().flatMap(List::stream).toList(), false);
        for (int column = 0; column < columns.size(); column++) {
            String split = column == 0 ? "training" : "validation";
            CurveChart.Words words = new CurveChart.Words(split, training.unit(), "Î(X;Y), nats");
            CurveChart.in(page().cell(0, 1, column, 2, GAP), theme, words, columns.get(column), epochs, upwards)
                    .paint(g);
        }
    }

    private List<Series> lines(Split split) {
        List<Series> lines = new ArrayList<>();
        for (double alpha : training.alphas()) {
            lines.addAll(TrainingLines.of(training, alpha, split, Measure.MUTUAL_INFORMATION, theme));
        }
        int[] labels = recording.examples().labels(recording.examples().rows(split));
        long images =
                Arrays.stream(labels).filter(label -> label == a || label == b).count();
        if (images > 1) {
            lines.add(level("ln 2", Math.log(2)));
            lines.add(level("ln " + images, Math.log((double) images)));
        }
        return lines;
    }

    private Series level(String name, double nats) {
        List<Point> line = List.of(new Point(0, nats), new Point(training.lastEpoch(), nats));
        return new Series(name, line, theme.gap(), Series.DOTTED, false);
    }
}
