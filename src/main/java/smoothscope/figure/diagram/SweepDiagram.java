package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import smoothscope.figure.Caption;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Theme;
import smoothscope.figure.Title;
import smoothscope.figure.chart.Legend;
import smoothscope.figure.chart.Series;
import smoothscope.figure.chart.SweepChart;
import smoothscope.figure.data.Sweep;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Text;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.Split;

/** How accuracy, likelihood, calibration and logit gap depend on α: a chart for each over the measured values. */
public final class SweepDiagram extends Diagram {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 1280;
    private static final double LEGEND = 40;
    private static final double GAP = 36;
    /** Width of the numbers beside a chart. */
    private static final double NUMBERS = 44;

    private static final double TITLE = 30;

    private final Theme theme;
    private final Sweep sweep;

    /** @param epoch which epoch, or empty for the last of each α */
    public SweepDiagram(Recording recording, OptionalInt epoch, Theme theme) {
        this(recording, new Sweep(recording, networks(recording, epoch)), theme);
    }

    /** @param sweep of networks of the recording */
    public SweepDiagram(Recording recording, Sweep sweep, Theme theme) {
        super(theme, Title.of(recording, FourPanels.epoch(sweep.snapshots())), caption(recording), WIDTH, HEIGHT, 0);
        this.theme = theme;
        this.sweep = sweep;
    }

    private static List<Snapshot> networks(Recording recording, OptionalInt epoch) {
        List<Snapshot> told = recording.ofEachSeed().stream()
                .flatMap(one -> one.alphas().stream()
                        .map(alpha -> SnapshotChoice.one(one, alpha, epoch.isPresent() ? epoch.getAsInt() : null)))
                .filter(each -> each.key().isAlphaKnown())
                .sorted(Comparator.comparingDouble(Snapshot::alpha))
                .toList();
        if (told.isEmpty()) {
            throw new InvalidSetting(
                    Sentence.of("Nobody said the smoothing of these networks, so nothing can be drawn against it."),
                    "Look at them again with --alpha.");
        }
        return told;
    }

    private static String caption(Recording recording) {
        int examples = recording.examples().size();
        int train = recording.examples().rows(Split.TRAIN).length;
        int seeds = recording.seeds().size();
        String over = seeds < 2
                ? ""
                : " Means over " + seeds
                        + " seeds; the bars reach one standard deviation to either side, small dots are single networks.";
        return String.format(
                        Locale.ROOT,
                        "Measured on the recorded examples, %,d of training and %,d of validation, always against hard labels.",
                        train,
                        examples - train)
                + " Calibration error over 15 bins of equal width; one temperature per α, fitted to the validation examples."
                + " Logit gap: the true class's logit above the mean of the others"
                + (recording.hasStudents()
                        ? ". "
                        : "; the dotted line is its value at the optimum, ln(on/off) of the smoothed target. ")
                + Caption.convention(Caption.conventionOf(recording))
                + over;
    }

    @Override
    void charts(Graphics2D g) {
        legend(g);
        List<Sweep.Subject> subjects = Sweep.Subject.OF_ALL;
        for (int i = 0; i < subjects.size(); i++) {
            Box cell = cell(i / 2, i % 2);
            Sweep.Subject subject = subjects.get(i);
            SweepChart.in(cell.inset(0, TITLE, 0, 0), NUMBERS, sweep, subject, theme)
                    .paint(g);
            Text.draw(g, subject.title(), Typography.HEADING, theme.ink(), cell.x() + NUMBERS, cell.y() + 15);
        }
    }

    private Box cell(int row, int column) {
        Box area = page().area().inset(0, LEGEND, 0, 0);
        double width = (area.width() - GAP) / 2;
        int rows = (Sweep.Subject.OF_ALL.size() + 1) / 2;
        double height = (area.height() - GAP * (rows - 1)) / rows;
        return new Box(area.x() + column * (width + GAP), area.y() + row * (height + GAP), width, height);
    }

    private void legend(Graphics2D g) {
        Legend legend = new Legend(g, theme, page().area().x(), page().area().y() + LEGEND / 3);
        legend.entry("training", theme.others(), Optional.of(Series.SOLID), Optional.of(true));
        legend.entry("validation", theme.ink(), Optional.of(Series.SOLID), Optional.of(true));
        legend.entry(
                "validation after temperature scaling", theme.ink(), Optional.of(Series.DASHED), Optional.of(false));
        if (!sweep.ofStudents()) {
            legend.entry("optimum of the smoothed loss", theme.gap(), Optional.of(Series.DOTTED), Optional.empty());
        }
    }
}
