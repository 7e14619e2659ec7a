package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import smoothscope.figure.Theme;
import smoothscope.figure.chart.TernaryChart;
import smoothscope.figure.data.TernaryPoints;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.TextLine;
import smoothscope.measure.TeacherInformation;
import smoothscope.snapshot.Split;

/** The targets of networks for examples of three classes, a triangle for each network, and what they tell in nats. */
public final class TernaryDiagram extends Diagram {
    /**
     * One triangle.
     *
     * @param label above it
     */
    public record Network(String label, TernaryPoints points, double temperature, TeacherInformation told) {}

    private static final double WIDTH = 440;
    private static final double HEIGHT = 580;
    private static final double GAP = 28;
    private static final double HEAD = 30;
    private static final double BELOW = 46;

    private final List<Network> networks;
    private final List<String> classes;
    private final Theme theme;

    /** @param classes the names of A, B and C */
    public TernaryDiagram(String title, List<Network> networks, List<String> classes, Split split, Theme theme) {
        super(
                theme,
                title,
                "Targets softmax(z/T) of the " + (split == Split.TRAIN ? "training" : "validation")
                        + " examples, renormalised to the three classes; large marks: class means. Nats: what the targets tell"
                        + " beyond smoothed labels of the same smoothness γ.",
                Math.max(2, networks.size()) * WIDTH,
                HEIGHT,
                0);
        this.networks = List.copyOf(networks);
        this.classes = List.copyOf(classes);
        this.theme = theme;
    }

    @Override
    void charts(Graphics2D g) {
        for (int i = 0; i < networks.size(); i++) {
            Network network = networks.get(i);
            Box cell = page().cell(0, 1, i, networks.size(), GAP);
            new TernaryChart(network.points(), classes, theme, cell.inset(0, HEAD, 0, BELOW)).paint(g);
            TeacherInformation told = network.told();
            line(g, cell, cell.y() + 16, network.label(), true);
            line(
                    g,
                    cell,
                    cell.bottom() - 22,
                    String.format(Locale.ROOT, "T = %.2f, γ = %.3f", network.temperature(), told.gamma()),
                    false);
            line(
                    g,
                    cell,
                    cell.bottom() - 4,
                    String.format(
                            Locale.ROOT,
                            "%.4f nats: class %.4f, image %.4f",
                            told.told(),
                            told.toldClass(),
                            told.toldImage()),
                    false);
        }
    }

    private void line(Graphics2D g, Box cell, double baseline, String text, boolean strong) {
        new TextLine()
                .add(text, strong ? Typography.HEADING : Typography.TEXT, strong ? theme.ink() : theme.muted())
                .drawCentred(g, cell, baseline);
    }
}
