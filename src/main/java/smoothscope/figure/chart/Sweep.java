package smoothscope.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/** How accuracy, likelihood, calibration and logit gap of one recording depend on α, on both splits. */
public final class Sweep {
    /** What is drawn against α, a chart for each. */
    public enum Subject {
        ACCURACY(Measure.ACCURACY, "Accuracy, %", 100, false),
        NLL(Measure.NLL, "Negative log-likelihood, nats", 1, true),
        ECE(Measure.ECE, "Expected calibration error", 1, true),
        LOGIT_GAP(Measure.LOGIT_GAP, "Logit gap, nats", 1, true);

        private final Measure measure;
        private final String title;
        private final double factor;
        private final boolean fromZero;

        Subject(Measure measure, String title, double factor, boolean fromZero) {
            this.measure = measure;
            this.title = title;
            this.factor = factor;
            this.fromZero = fromZero;
        }

        public Measure measure() {
            return measure;
        }

        String title() {
            return title;
        }

        /** Whether the axis begins at zero. */
        boolean fromZero() {
            return fromZero;
        }
    }

    private final Recording recording;
    private final List<Snapshot> snapshots;
    private final Map<Split, List<Map<String, Double>>> measured;

    /** @param snapshots one per α, ascending */
    public Sweep(Recording recording, List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            throw new IllegalArgumentException("a sweep over no α");
        }
        this.recording = recording;
        this.snapshots = List.copyOf(snapshots);
        this.measured = Stream.of(Split.values()).collect(Collectors.toMap(split -> split, this::measures));
    }

    private List<Map<String, Double>> measures(Split split) {
        return snapshots.stream()
                .map(snapshot -> SnapshotMeasures.of(recording, snapshot, split, Optional.empty()))
                .toList();
    }

    /** The measured values of α, ascending. */
    public List<Double> alphas() {
        return snapshots.stream().map(Snapshot::alpha).toList();
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    /**
     * A measured value; empty where the recording does not hold what it needs.
     *
     * @param index of α among the measured ones
     */
    public OptionalDouble value(Measure measure, Split split, int index) {
        Double value = measured.getOrDefault(split, List.of()).get(index).get(measure.label());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The logit gap at the optimum of the smoothed loss, {@code ln(on/off)}; empty at 0 and where the convention does not allow α. */
    public OptionalDouble optimum(double alpha) {
        if (!(alpha > 0)) {
            return OptionalDouble.empty();
        }
        try {
            int classes = recording.classes().size();
            return OptionalDouble.of(
                    recording.meta().convention().target(alpha, classes).gap());
        } catch (InvalidSetting beyondTheConvention) {
            return OptionalDouble.empty();
        }
    }

    /** The values of a measure as points of a chart: α across, the value times a factor upwards. */
    List<Point> points(Split split, Measure measure, double factor) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < snapshots.size(); i++) {
            double alpha = snapshots.get(i).alpha();
            value(measure, split, i).ifPresent(value -> points.add(new Point(alpha, factor * value)));
        }
        return points;
    }

    List<Point> points(Split split, Subject subject) {
        return points(split, subject.measure, subject.factor);
    }
}
