package smoothscope.figure.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.measure.Measure;
import smoothscope.plane.Point;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/** How accuracy, likelihood, calibration and logit gap of one recording depend on α, on both splits: means over the seeds, where it holds several. */
public final class Sweep {
    /** What is drawn against α, a chart for each. */
    public enum Subject {
        ACCURACY(Measure.ACCURACY, "Accuracy, %", 100, false),
        NLL(Measure.NLL, "Negative log-likelihood, nats", 1, true),
        ECE(Measure.ECE, "Expected calibration error", 1, true),
        LOGIT_GAP(Measure.LOGIT_GAP, "Logit gap, nats", 1, true),
        WITHIN_BETWEEN(Measure.WITHIN_BETWEEN, "Variance within over between classes", 1, true),
        WRONG_LOGIT_SPREAD(Measure.WRONG_LOGIT_SPREAD, "Spread of the wrong classes' logits, nats", 1, true),
        /** Of the three classes that are looked at. */
        REGULARITY(Measure.REGULARITY, "Regularity of the triangle", 1, true);

        /** Those that are of all classes. */
        public static final List<Subject> OF_ALL =
                Stream.of(values()).filter(each -> each != REGULARITY).toList();

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

        public String title() {
            return title;
        }

        /** Whether the axis begins at zero. */
        public boolean fromZero() {
            return fromZero;
        }
    }

    private final Recording recording;
    private final List<Snapshot> snapshots;
    private final List<Double> alphas;
    /** Of each snapshot, in their order. */
    private final Map<Split, List<Map<String, Double>>> measured;

    /** @param snapshots one per α and seed, α ascending */
    public Sweep(Recording recording, List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            throw new IllegalArgumentException("a sweep over no α");
        }
        this.recording = recording;
        this.snapshots = List.copyOf(snapshots);
        this.alphas = snapshots.stream().map(Snapshot::alpha).distinct().toList();
        this.measured = Stream.of(Split.values()).collect(Collectors.toMap(split -> split, this::measures));
    }

    private Sweep(Sweep of, Map<Split, List<Map<String, Double>>> measured) {
        this.recording = of.recording;
        this.snapshots = of.snapshots;
        this.alphas = of.alphas;
        this.measured = measured;
    }

    /** The same with the regularity of a triangle of three classes, as each network lays it out. */
    public Sweep withRegularity(ToDoubleBiFunction<Snapshot, Split> regularity) {
        Map<Split, List<Map<String, Double>>> more = new EnumMap<>(Split.class);
        measured.forEach((split, all) -> more.put(
                split,
                IntStream.range(0, all.size())
                        .mapToObj(i -> {
                            Map<String, Double> one = new HashMap<>(all.get(i));
                            one.put(Measure.REGULARITY.label(), regularity.applyAsDouble(snapshots.get(i), split));
                            return one;
                        })
                        .toList()));
        return new Sweep(this, more);
    }

    private List<Map<String, Double>> measures(Split split) {
        return snapshots.stream()
                .map(snapshot -> SnapshotMeasures.of(recording, snapshot, split, Optional.empty()))
                .toList();
    }

    /** The measured values of α, ascending. */
    public List<Double> alphas() {
        return alphas;
    }

    /** The networks of an α, one for each seed. */
    int seeds(double alpha) {
        return (int) snapshots.stream().filter(each -> each.alpha() == alpha).count();
    }

    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** A measure of each network of an α. */
    private double[] values(Measure measure, Split split, double alpha) {
        List<Map<String, Double>> all = measured.getOrDefault(split, List.of());
        return IntStream.range(0, snapshots.size())
                .filter(i -> snapshots.get(i).alpha() == alpha)
                .mapToObj(i -> all.get(i).get(measure.label()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * A measured value, the mean over the seeds; empty where the recording does not hold what it needs.
     *
     * @param index of α among the measured ones
     */
    public OptionalDouble value(Measure measure, Split split, int index) {
        return Arrays.stream(values(measure, split, alphas.get(index))).average();
    }

    /**
     * The standard deviation of a measured value over the seeds (n − 1); empty where there is one seed.
     *
     * @param index of α among the measured ones
     */
    public OptionalDouble deviation(Measure measure, Split split, int index) {
        double[] values = values(measure, split, alphas.get(index));
        return values.length == 0 ? OptionalDouble.empty() : Spread.of(values).deviation();
    }

    /** Whether α is that of the networks' teachers. */
    public boolean ofStudents() {
        return snapshots.get(0).key().isStudent();
    }

    /** The logit gap at the optimum of the smoothed loss, {@code ln(on/off)}; empty at 0, of students and where the convention does not allow α. */
    public OptionalDouble optimum(double alpha) {
        if (!(alpha > 0) || ofStudents()) {
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
    public List<Point> points(Split split, Measure measure, double factor) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < alphas.size(); i++) {
            double alpha = alphas.get(i);
            value(measure, split, i).ifPresent(value -> points.add(new Point(alpha, factor * value)));
        }
        return points;
    }

    /** Single networks, where an α has several: α across, the value upwards. */
    public List<Point> single(Split split, Subject subject) {
        List<Point> points = new ArrayList<>();
        for (double alpha : alphas) {
            double[] values = values(subject.measure, split, alpha);
            for (double value : values.length > 1 ? values : new double[0]) {
                points.add(new Point(alpha, subject.factor * value));
            }
        }
        return points;
    }

    /** From one standard deviation below the mean to one above: pairs of points, where an α has several seeds. */
    public List<List<Point>> spreads(Split split, Subject subject) {
        List<List<Point>> spreads = new ArrayList<>();
        for (int i = 0; i < alphas.size(); i++) {
            OptionalDouble mean = value(subject.measure, split, i);
            OptionalDouble deviation = deviation(subject.measure, split, i);
            if (mean.isPresent() && deviation.isPresent()) {
                double middle = subject.factor * mean.getAsDouble();
                double half = subject.factor * deviation.getAsDouble();
                spreads.add(List.of(new Point(alphas.get(i), middle - half), new Point(alphas.get(i), middle + half)));
            }
        }
        return spreads;
    }

    public List<Point> points(Split split, Subject subject) {
        return points(split, subject.measure, subject.factor);
    }
}
