package smoothscope.figure.diagram;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.OptionalInt;
import smoothscope.figure.Caption;
import smoothscope.figure.FigureSize;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.chart.Chart;
import smoothscope.figure.chart.ReliabilityChart;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Text;
import smoothscope.figure.paint.TextLine;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.Split;

/**
 * How far a network's confidence is to be believed: a reliability diagram (Guo, Pleiss, Sun, Weinberger 2017, figure 4) for each α, in a
 * row, and each split, in a column.
 */
public final class ReliabilityDiagram extends Diagram {
    private static final double LEGEND = 66;
    private static final double ROW_LABEL = 30;
    private static final double GAP = 24;
    private static final double SWATCH = 14;

    /** A row: a network under its name, on both splits. */
    public record Network(String label, ReliabilityChart training, ReliabilityChart validation) {
        /** One network of a recording. */
        public static Network of(String label, Recording recording, Snapshot snapshot) {
            return new Network(
                    label,
                    ReliabilityChart.of(recording, snapshot, Split.TRAIN),
                    ReliabilityChart.of(recording, snapshot, Split.VALIDATION));
        }
    }

    private final Theme theme;
    private final List<Network> networks;

    /**
     * @param alphas measured values, a row for each
     * @param epoch which epoch, or empty for the last of each α
     */
    public ReliabilityDiagram(Recording recording, List<Double> alphas, OptionalInt epoch, Theme theme) {
        this(
                recording,
                alphas.stream()
                        .map(alpha -> SnapshotChoice.one(recording, alpha, epoch.isPresent() ? epoch.getAsInt() : null))
                        .toList(),
                theme);
    }

    private ReliabilityDiagram(Recording recording, List<Snapshot> snapshots, Theme theme) {
        this(
                Title.of(recording, FourPanels.epoch(snapshots)),
                Caption.conventionOf(recording),
                snapshots.stream()
                        .map(each -> Network.of(FourPanels.label(each.key()), recording, each))
                        .toList(),
                theme);
    }

    /**
     * Networks of one recording or of several.
     *
     * @param convention of α in all rows; empty where they differ in it
     */
    public ReliabilityDiagram(String title, String convention, List<Network> networks, Theme theme) {
        super(
                theme,
                title,
                caption(convention),
                FigureSize.ofRows(networks.size()).width(),
                FigureSize.ofRows(networks.size()).height(),
                ROW_LABEL);
        this.theme = theme;
        this.networks = List.copyOf(networks);
    }

    private static String caption(String convention) {
        return "Confidence: the largest of the softmax over all classes, in 15 bins of equal width; the numbers below count"
                + " the examples of each. ECE: the bins' gaps weighed by their counts. T: the temperature of the least negative"
                + " log-likelihood on the validation examples; its line passes the bins of "
                + ReliabilityChart.FEW
                + " examples and more. "
                + (convention.isEmpty() ? "" : Caption.convention(convention));
    }

    @Override
    void charts(Graphics2D g) {
        legend(g);
        for (int column = 0; column < 2; column++) {
            String split = column == 0 ? "training" : "validation";
            Box above = area(0, column);
            new TextLine().add(split, Typography.HEADING, theme.ink()).drawCentred(g, above, above.y() - 14);
            for (int row = 0; row < networks.size(); row++) {
                Network network = networks.get(row);
                ReliabilityChart chart = column == 0 ? network.training() : network.validation();
                chart.paint(g, theme, area(row, column), split);
            }
        }
        for (int row = 0; row < networks.size(); row++) {
            String label = networks.get(row).label();
            new TextLine().add(label, Typography.HEADING, theme.ink()).drawUpwards(g, area(row, 0), 38);
        }
    }

    private Box area(int row, int column) {
        Box all = page().area().inset(0, LEGEND, 0, 0);
        double width = (all.width() - GAP) / 2;
        double height = (all.height() - GAP * (networks.size() - 1)) / networks.size();
        return new Box(all.x() + column * (width + GAP), all.y() + row * (height + GAP), width, height);
    }

    private void legend(Graphics2D g) {
        double x = page().area().x();
        double y = page().area().y() + 12;
        x = swatch(g, x, y, "right, and as confident", ReliabilityChart.right(theme));
        x = swatch(g, x, y, "more confident than right", ReliabilityChart.overConfident(theme));
        x = swatch(g, x, y, "more right than confident", ReliabilityChart.underConfident(theme));
        x = line(g, x, y, "perfect calibration", theme.muted(), false);
        line(g, x, y, "after temperature scaling", theme.ink(), true);
    }

    private double swatch(Graphics2D g, double x, double y, String text, Color color) {
        g.setColor(color);
        g.fill(new Box(x, y - SWATCH / 2, SWATCH, SWATCH).shape());
        return text(g, x + SWATCH, y, text);
    }

    private double line(Graphics2D g, double x, double y, String text, Color color, boolean scaled) {
        g.setColor(color);
        g.setStroke(scaled ? ReliabilityChart.SCALED : ReliabilityChart.DIAGONAL);
        g.draw(new Line2D.Double(x, y, x + 2 * SWATCH, y));
        if (scaled) {
            Chart.dot(g, theme, x + SWATCH, y, color, false);
        }
        return text(g, x + 2 * SWATCH, y, text);
    }

    private double text(Graphics2D g, double x, double y, String text) {
        Text.draw(g, text, Typography.TEXT, theme.ink(), x + 8, y + Typography.TO_BASELINE * Typography.TEXT.getSize());
        return x + 8 + Typography.width(text, Typography.TEXT) + 24;
    }
}
