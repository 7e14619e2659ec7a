package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import smoothscope.figure.Caption;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.chart.CollapseChart;
import smoothscope.figure.chart.CurveChart;
import smoothscope.figure.data.Training;
import smoothscope.measure.Measure;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/** Neural collapse as a way through the epochs: NC1 against either half of NC2, a trail for each α that ends at its name. */
public final class CollapseDiagram extends Diagram {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 1000;
    private static final double GAP = 30;
    private static final List<Measure> NC2 = List.of(Measure.NC2_EQUINORM, Measure.NC2_ANGLE);
    private static final List<String> NAMES =
            List.of("NC2, unequal norms of the class means", "NC2, unequal angles of the class means");

    private final Training training;
    private final Theme theme;

    /** @param alphas measured values, ascending, a trail for each */
    public CollapseDiagram(Recording recording, List<Double> alphas, Theme theme) {
        super(theme, Title.of(recording, OptionalInt.empty()), caption(recording), WIDTH, HEIGHT, 0);
        this.training = new Training(recording, alphas);
        this.theme = theme;
        if (Stream.of(Split.values())
                .allMatch(split -> new CollapseChart(training, split, Measure.NC2_ANGLE).isEmpty())) {
            throw new InvalidSetting(
                    Sentence.of("The recording holds no measures of neural collapse, which need its activations."),
                    "Choose a recording that this program trained or observed.");
        }
    }

    private static String caption(Recording recording) {
        return "A dot for each recorded epoch; the line ends at the last. NC1: variability within the classes against that between them,"
                + " Tr(Σ_W Σ_B⁺)/K. NC2: relative deviation of the class means' norms, and mean deviation of their cosines from"
                + " −1/(K − 1); both are 0 for a simplex. Each split by its own class means (Papyan, Han, Donoho 2020). "
                + Caption.convention(recording.meta().text("convention").orElse("uniform"));
    }

    @Override
    void charts(Graphics2D g) {
        for (int row = 0; row < 2; row++) {
            Split split = row == 0 ? Split.TRAIN : Split.VALIDATION;
            for (int column = 0; column < NC2.size(); column++) {
                CurveChart.Words words = new CurveChart.Words(
                        row == 0 ? "training" : "validation", "NC1, variability within the classes", NAMES.get(column));
                new CollapseChart(training, split, NC2.get(column))
                        .in(page().cell(row, 2, column, 2, GAP), theme, words)
                        .paint(g);
            }
        }
    }
}
