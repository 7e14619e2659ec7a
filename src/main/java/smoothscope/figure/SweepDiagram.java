package smoothscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothedTarget;

/** How accuracy, likelihood, calibration and logit gap depend on α: four charts over the measured values. */
public final class SweepDiagram implements Drawing {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 900;
    private static final double LEGEND = 40;
    private static final double GAP = 36;
    /** Width of the numbers beside a chart. */
    private static final double NUMBERS = 44;
    /** Points of the optimum's curve. */
    private static final int CURVE = 400;

    private static final BasicStroke SOLID = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
    private static final BasicStroke DOTTED =
            new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {0.1f, 4.5f}, 0);

    /**
     * One line of a chart.
     *
     * @param dots whether its points are measured, and so marked
     */
    private record Series(List<Point> points, Color color, BasicStroke stroke, boolean dots) {}

    private final Theme theme;
    private final Recording recording;
    private final List<Snapshot> snapshots;
    private final List<Map<String, Double>> training;
    private final List<Map<String, Double>> validation;
    private final Sheet sheet;
    private final String title;

    /** @param epoch which epoch, or empty for the last of each α */
    public SweepDiagram(Recording recording, OptionalInt epoch, Theme theme) {
        this.theme = theme;
        this.recording = recording;
        this.snapshots = recording.alphas().stream()
                .map(alpha -> SnapshotChoice.one(recording, alpha, epoch.isPresent() ? epoch.getAsInt() : null))
                .toList();
        this.training = measures(Split.TRAIN);
        this.validation = measures(Split.VALIDATION);
        this.title = Title.of(recording.meta(), FourPanels.epoch(snapshots));
        this.sheet = new Sheet(theme, title, caption(), new Box(0, 0, WIDTH, HEIGHT), 0);
    }

    private List<Map<String, Double>> measures(Split split) {
        return snapshots.stream()
                .map(snapshot -> SnapshotMeasures.of(recording, snapshot, split, Optional.empty()))
                .toList();
    }

    private String caption() {
        int examples = recording.examples().size();
        int train = recording.examples().rows(Split.TRAIN).length;
        return String.format(
                        Locale.ROOT,
                        "Measured on the recorded examples, %,d of training and %,d of validation, always against hard labels.",
                        train,
                        examples - train)
                + " Calibration error over 15 bins of equal width; one temperature per α, fitted to the validation examples."
                + " Logit gap: the true class's logit above the mean of the others; the dotted line is its value at the"
                + " optimum, ln(on/off) of the smoothed target. "
                + Caption.convention(recording.meta().text("convention").orElse("uniform"));
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public String heading() {
        return title;
    }

    @Override
    public void paint(Graphics2D g) {
        sheet.paint(g);
        legend(g);
        List<Series> calibration = new ArrayList<>(both(Measure.ECE, 1));
        calibration.add(new Series(points(validation, Measure.ECE_AT_TEMPERATURE, 1), theme.of(1), DASHED, true));
        List<Series> gap = new ArrayList<>(both(Measure.LOGIT_GAP, 1));
        gap.add(new Series(optimum(alphaAxis()), theme.ink(), DOTTED, false));
        chart(g, cell(0, 0), "Accuracy, %", both(Measure.ACCURACY, 100), false);
        chart(g, cell(0, 1), "Negative log-likelihood, nats", both(Measure.NLL, 1), true);
        chart(g, cell(1, 0), "Expected calibration error", calibration, true);
        chart(g, cell(1, 1), "Logit gap, nats", gap, true);
    }

    private Box cell(int row, int column) {
        Box area = sheet.area().inset(0, LEGEND, 0, 0);
        double width = (area.width() - GAP) / 2;
        double height = (area.height() - GAP) / 2;
        return new Box(area.x() + column * (width + GAP), area.y() + row * (height + GAP), width, height);
    }

    private void legend(Graphics2D g) {
        double y = sheet.area().y() + LEGEND / 3;
        double x = sheet.area().x();
        x = entry(g, x, y, "training", theme.of(0), SOLID, Optional.of(true));
        x = entry(g, x, y, "validation", theme.of(1), SOLID, Optional.of(true));
        x = entry(g, x, y, "validation after temperature scaling", theme.of(1), DASHED, Optional.of(false));
        entry(g, x, y, "optimum of the smoothed loss", theme.ink(), DOTTED, Optional.empty());
    }

    /** @param filled how its dots are drawn, empty where it has none */
    private double entry(
            Graphics2D g, double x, double y, String text, Color color, BasicStroke stroke, Optional<Boolean> filled) {
        g.setColor(color);
        g.setStroke(stroke);
        g.draw(new Line2D.Double(x, y, x + 30, y));
        filled.ifPresent(full -> Chart.dot(g, theme, x + 15, y, color, full));
        Type.draw(g, text, Type.TEXT, theme.ink(), x + 38, y + Note.TO_BASELINE * Type.TEXT.getSize());
        return x + 38 + Type.width(text, Type.TEXT) + 24;
    }

    private List<Series> both(Measure measure, double factor) {
        return List.of(
                new Series(points(training, measure, factor), theme.of(0), SOLID, true),
                new Series(points(validation, measure, factor), theme.of(1), SOLID, true));
    }

    private List<Point> points(List<Map<String, Double>> measured, Measure measure, double factor) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Double value = measured.get(i).get(measure.label());
            if (value != null) {
                points.add(new Point(snapshots.get(i).alpha(), factor * value));
            }
        }
        return points;
    }

    /** The logit gap at the optimum, where the convention allows α. */
    private List<Point> optimum(Chart.Axis alphas) {
        List<Point> curve = new ArrayList<>();
        for (int step = 1; step <= CURVE; step++) {
            // Near zero the optimum rises steeply.
            double alpha = alphas.to() * Math.pow(step / (double) CURVE, 3);
            target(alpha).ifPresent(target -> curve.add(new Point(alpha, target.gap())));
        }
        return curve;
    }

    private Optional<SmoothedTarget> target(double alpha) {
        try {
            return Optional.of(recording
                    .meta()
                    .convention()
                    .target(alpha, recording.classes().size()));
        } catch (InvalidSetting beyondTheConvention) {
            return Optional.empty();
        }
    }

    private Chart.Axis alphaAxis() {
        double least = snapshots.get(0).alpha();
        double greatest = snapshots.get(snapshots.size() - 1).alpha();
        double margin = greatest > least ? 0.06 * (greatest - least) : 0.01;
        return Chart.Axis.of(least - margin, greatest + margin, 9);
    }

    private static Chart.Axis valueAxis(List<Series> all, boolean fromZero) {
        double least = values(all).min().orElse(0);
        double greatest = values(all).max().orElse(1);
        double span = Math.max(greatest - (fromZero ? Math.min(0, least) : least), 1e-3 * Math.max(1, greatest));
        double from = fromZero && least >= 0 ? 0 : least - 0.1 * span;
        return Chart.Axis.of(from, greatest + 0.1 * span, 7);
    }

    private static DoubleStream values(List<Series> all) {
        return all.stream()
                .filter(Series::dots)
                .flatMap(series -> series.points().stream())
                .mapToDouble(Point::v);
    }

    private void chart(Graphics2D g, Box cell, String title, List<Series> all, boolean fromZero) {
        Type.draw(g, title, Type.HEADING, theme.ink(), cell.x() + NUMBERS, cell.y() + 15);
        Box area = cell.inset(NUMBERS, 30, 0, 40);
        Chart chart = new Chart(g, theme, area, alphaAxis(), valueAxis(all, fromZero));
        chart.frame();
        String alpha = "α";
        Type.draw(
                g,
                alpha,
                Type.NOTE,
                theme.muted(),
                area.centreX() - Type.width(alpha, Type.NOTE) / 2,
                area.bottom() + 34);
        for (Series series : all) {
            chart.curve(series.points(), series.color(), series.stroke());
        }
        for (Series series : all) {
            if (series.dots()) {
                chart.dots(series.points(), series.color(), series.stroke().equals(SOLID));
            }
        }
    }
}
