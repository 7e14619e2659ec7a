package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Ticks;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Note;
import smoothscope.figure.paint.Text;
import smoothscope.figure.paint.TextLine;
import smoothscope.measure.Calibration;
import smoothscope.measure.Temperature;
import smoothscope.plane.Point;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;

/**
 * One network on one split: the share that is right in bins of confidence, with what is missing to the confidence; below, how many
 * examples each bin holds.
 *
 * @param measured the network as it is
 * @param scaled the same with its logits divided by the temperature
 */
public record ReliabilityChart(Calibration measured, Calibration scaled, double temperature) {
    public static final BasicStroke DIAGONAL =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 4}, 0);
    public static final BasicStroke SCALED = new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final Axis PERCENT = new Axis(0, 100, new Ticks(20));
    /** Width of the numbers beside the chart. */
    private static final double NUMBERS = 40;
    /** Height of the histogram as a share of the whole. */
    private static final double HISTOGRAM = 0.24;

    private static final double BETWEEN = 30;
    private static final double LINE = 17;

    /** The fewest examples that make a bin worth a dot. */
    public static final int FEW = 10;

    public static Color right(Theme theme) {
        return Theme.faded(theme.muted(), 120);
    }

    public static Color overConfident(Theme theme) {
        return Theme.faded(theme.gap(), 215);
    }

    public static Color underConfident(Theme theme) {
        return Theme.faded(theme.gap(), 85);
    }

    /** One snapshot on one split; the temperature is that of the validation examples, for both splits. */
    public static ReliabilityChart of(Recording recording, Snapshot snapshot, Split split) {
        int[] labels = recording.examples().labels();
        double fitted =
                Temperature.fit(snapshot.logits(), labels, recording.examples().rows(Split.VALIDATION));
        double temperature = Double.isFinite(fitted) ? fitted : 1;
        int[] rows = recording.examples().rows(split);
        return new ReliabilityChart(
                Calibration.of(snapshot.logits(), labels, rows, 1),
                Calibration.of(snapshot.logits(), labels, rows, temperature),
                temperature);
    }

    /** @param split how the split is called */
    public void paint(Graphics2D g, Theme theme, Box cell, String split) {
        Box area = cell.inset(NUMBERS, 0, 0, 36);
        double lower = HISTOGRAM * area.height();
        Box upper = new Box(area.x(), area.y(), area.width(), Math.max(1, area.height() - lower - BETWEEN));
        shares(g, theme, upper);
        histogram(g, theme, new Box(area.x(), area.bottom() - lower, area.width(), lower), true);
        if (measured.examples() == 0) {
            Note.centred(g, theme, "no " + split + " examples", upper.centreX(), upper.centreY(), theme.muted());
        } else {
            numbers(g, theme, upper);
        }
        new TextLine().add("confidence in %", Typography.NOTE, theme.muted()).drawCentred(g, area, area.bottom() + 33);
    }

    /** The upper part: the share that is right and what is missing to the confidence. */
    void shares(Graphics2D g, Theme theme, Box area) {
        Chart chart = new Chart(g, theme, area, PERCENT, PERCENT);
        chart.frame();
        for (Calibration.Bin bin : measured.bins()) {
            if (bin.count() > 0) {
                boolean over = bin.confidence() > bin.accuracy();
                double least = Math.min(bin.accuracy(), bin.confidence());
                chart.bar(100 * bin.lower(), 100 * bin.upper(), 0, 100 * least, right(theme));
                chart.bar(
                        100 * bin.lower(),
                        100 * bin.upper(),
                        100 * bin.accuracy(),
                        100 * bin.confidence(),
                        over ? overConfident(theme) : underConfident(theme));
            }
        }
        chart.curve(List.of(new Point(0, 0), new Point(100, 100)), theme.muted(), DIAGONAL);
        List<Point> after = scaled.bins().stream()
                .filter(bin -> bin.count() >= FEW)
                .map(bin -> new Point(100 * bin.confidence(), 100 * bin.accuracy()))
                .toList();
        chart.curve(after, theme.ink(), SCALED);
        chart.dots(after, theme.ink(), false);
    }

    private void numbers(Graphics2D g, Theme theme, Box area) {
        double right = accuracy();
        double confidence = confidence();
        List<String> lines = List.of(
                String.format(Locale.ROOT, "ECE %.3f", measured.expectedError()),
                String.format(Locale.ROOT, "right %.1f %%, confident %.1f %%", 100 * right, 100 * confidence),
                String.format(Locale.ROOT, "ECE %.3f at T = %.2f", scaled.expectedError(), temperature));
        double y = area.y() + 16;
        for (int i = 0; i < lines.size(); i++) {
            Color color = i == 0 ? theme.ink() : theme.muted();
            Note.ground(g, theme, area.x() + 14, y, Typography.width(lines.get(i), Typography.NOTE));
            Text.draw(
                    g,
                    lines.get(i),
                    Typography.NOTE,
                    color,
                    area.x() + 14,
                    y + Typography.TO_BASELINE * Typography.NOTE.getSize());
            y += LINE;
        }
    }

    /** The share that is right. */
    public double accuracy() {
        return mean(true);
    }

    /** The mean confidence. */
    public double confidence() {
        return mean(false);
    }

    private double mean(boolean ofAccuracy) {
        double sum = 0;
        for (Calibration.Bin bin : measured.bins()) {
            if (bin.count() > 0) {
                sum += bin.count() * (ofAccuracy ? bin.accuracy() : bin.confidence());
            }
        }
        return sum / measured.examples();
    }

    /** The lower part: how many examples each bin holds. */
    void histogram(Graphics2D g, Theme theme, Box area, boolean counts) {
        int most =
                measured.bins().stream().mapToInt(Calibration.Bin::count).max().orElse(0);
        double top = 1.3 * Math.max(1, most);
        Chart chart = new Chart(g, theme, area, PERCENT, new Axis(0, top, new Ticks(10 * top)));
        chart.frame();
        for (Calibration.Bin bin : measured.bins()) {
            if (bin.count() > 0) {
                chart.bar(100 * bin.lower(), 100 * bin.upper(), 0, bin.count(), Theme.faded(theme.muted(), 130));
            }
            if (counts) {
                String count = Decimals.count(bin.count());
                double x = chart.x(50 * (bin.lower() + bin.upper())) - Typography.width(count, Typography.SMALL) / 2;
                Text.draw(g, count, Typography.SMALL, theme.muted(), x, chart.y(bin.count()) - 4);
            }
        }
    }
}
