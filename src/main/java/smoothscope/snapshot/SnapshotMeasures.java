package smoothscope.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import smoothscope.measure.Calibration;
import smoothscope.measure.ClassGram;
import smoothscope.measure.LogitMeasures;
import smoothscope.measure.Measure;
import smoothscope.measure.SplitSums;
import smoothscope.measure.TeacherInformation;
import smoothscope.measure.Temperature;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.DegenerateTemplates;
import smoothscope.problem.InvalidSetting;
import smoothscope.target.SmoothedTarget;

/**
 * Every measure of a snapshot that its recording allows: worked out from the logits, norms, templates and class means that it holds, and
 * where activations would be needed, as they were measured when the snapshot was taken.
 */
public final class SnapshotMeasures {
    /** A stored value with this prefix was taken over the whole split, not over the recording's examples of it. */
    public static final String WHOLE_SPLIT = "split_";
    /** A stored value of a student with this prefix is its teacher's, over the whole split. */
    public static final String OF_TEACHER = "teacher_";

    private final Recording recording;
    private final Snapshot snapshot;
    private final Split split;
    private final int[] labels;
    private final int[] rows;

    private SnapshotMeasures(Recording recording, Snapshot snapshot, Split split) {
        this.recording = recording;
        this.snapshot = snapshot;
        this.split = split;
        this.labels = recording.examples().labels();
        this.rows = recording.examples().rows(split);
    }

    /**
     * Measures one split's examples in one snapshot.
     *
     * @param triple the classes of {@code regularity} and {@code in_plane_share}
     * @return the measures in the order of {@link Measure}, then what else is stored, whole-split values last; what is not known is
     *     absent
     */
    public static Map<String, Double> of(
            Recording recording, Snapshot snapshot, Split split, Optional<ClassTriple> triple) {
        return new SnapshotMeasures(recording, snapshot, split).all(triple);
    }

    /** {@code mutual_information} of two classes' examples in one split, where looks at them were recorded. */
    public static Map<String, Double> ofPair(Recording recording, Snapshot snapshot, Split split, int a, int b) {
        OptionalDouble found = snapshot.looks()
                .map(looks -> looks.information(recording.examples(), snapshot.logits(), split, a, b))
                .orElse(OptionalDouble.empty());
        return found.isPresent() ? Map.of(Measure.MUTUAL_INFORMATION.label(), found.getAsDouble()) : Map.of();
    }

    /** What sums over a whole split tell, as it is stored. */
    public static Map<String, Double> ofWholeSplit(SplitSums sums) {
        Map<String, Double> values = new HashMap<>();
        sums.values().forEach((name, value) -> values.put(WHOLE_SPLIT + name, value));
        values.put(WHOLE_SPLIT + "examples", (double) sums.examples());
        return values;
    }

    private Map<String, Double> all(Optional<ClassTriple> triple) {
        Map<String, Double> values = new HashMap<>();
        snapshot.stored(split).values().forEach((name, value) -> {
            if (Double.isFinite(value)) {
                values.put(name, value);
            }
        });
        if (rows.length > 0) {
            EnumMap<Measure, Double> computed = new EnumMap<>(Measure.class);
            addTemperature(computed);
            addClassMeans(computed);
            triple.ifPresent(classes -> addPlane(computed, classes));
            addTheory(computed);
            addTeaching(computed);
            values.putAll(Measure.byLabel(computed));
            values.putAll(LogitMeasures.of(snapshot.logits(), labels, rows));
        }
        return inOrder(values);
    }

    /** What the network would tell a student at temperature 1. */
    private void addTeaching(EnumMap<Measure, Double> computed) {
        TeacherInformation told = TeacherInformation.of(snapshot.logits(), labels, rows, 1);
        computed.put(Measure.GAMMA, told.gamma());
        computed.put(Measure.TOLD_CLASS, told.toldClass());
        computed.put(Measure.TOLD_IMAGE, told.toldImage());
    }

    /** T* is that of the validation split for both splits, so that the training split is judged by what it was not fitted to. */
    private void addTemperature(EnumMap<Measure, Double> computed) {
        int[] validation = recording.examples().rows(Split.VALIDATION);
        double temperature = Temperature.fit(snapshot.logits(), labels, validation);
        if (Double.isFinite(temperature)) {
            Calibration calibration = Calibration.of(snapshot.logits(), labels, rows, temperature);
            computed.put(Measure.TEMPERATURE, temperature);
            computed.put(Measure.ECE_AT_TEMPERATURE, calibration.expectedError());
        }
    }

    private void addClassMeans(EnumMap<Measure, Double> computed) {
        classMeans().ifPresent(means -> {
            computed.put(Measure.BETWEEN, means.between());
            computed.put(Measure.NC2_EQUINORM, means.equinorm());
            computed.put(Measure.NC2_ANGLE, means.angle());
            double within = within(means);
            computed.put(Measure.WITHIN, within);
            computed.put(Measure.WITHIN_BETWEEN, within / means.between());
        });
    }

    /** From the norms; where their single precision tells nothing, as the activations told it when they were measured. */
    private double within(ClassGram means) {
        double ofNorms = snapshot.squaredNorms()
                .map(norms -> means.within(norms, labels, rows))
                .orElse(Double.NaN);
        return Double.isNaN(ofNorms)
                ? snapshot.stored(split).values().getOrDefault(Measure.WITHIN.label(), Double.NaN)
                : ofNorms;
    }

    private void addPlane(EnumMap<Measure, Double> computed, ClassTriple triple) {
        projection(triple).ifPresent(projection -> {
            computed.put(Measure.REGULARITY, projection.triangle().regularity());
            computed.put(Measure.IN_PLANE_SHARE, inPlaneShare(projection));
        });
    }

    /** Empty where the templates span no plane, which leaves all other measures as they are. */
    private Optional<Projection> projection(ClassTriple triple) {
        try {
            return Optional.of(Projection.of(recording, snapshot, triple, split, false));
        } catch (DegenerateTemplates noPlane) {
            return Optional.empty();
        }
    }

    /** The three classes' variance about their common mean: what of it lies in the plane. NaN where norms or class means are unknown. */
    private double inPlaneShare(Projection projection) {
        Optional<float[]> norms = snapshot.squaredNorms();
        Optional<ClassGram> means = classMeans();
        if (norms.isEmpty() || means.isEmpty()) {
            return Double.NaN;
        }
        double inPlane = variance(projection.u()) + variance(projection.v());
        double total = means.get().variance(norms.get(), labels, projection.rows());
        return total > 0 ? Math.min(1, inPlane / total) : Double.NaN;
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        return variance;
    }

    private Optional<ClassGram> classMeans() {
        return Optional.ofNullable(snapshot.stored(split).classGram()).map(ClassGram::new);
    }

    private void addTheory(EnumMap<Measure, Double> computed) {
        target().ifPresent(target -> {
            computed.put(Measure.LOSS_FLOOR, target.floor());
            computed.put(Measure.LOGIT_GAP_THEORY, target.gap());
        });
    }

    /** Empty of a student, where nobody said the smoothing, and where the file holds an α that its convention does not allow: then theory says nothing. */
    private Optional<SmoothedTarget> target() {
        if (snapshot.key().supervision() != Supervision.LABELS) {
            return Optional.empty();
        }
        try {
            int classes = recording.classes().size();
            return Optional.of(recording.meta().convention().target(snapshot.alpha(), classes));
        } catch (InvalidSetting impossible) {
            return Optional.empty();
        }
    }

    private static Map<String, Double> inOrder(Map<String, Double> values) {
        List<String> wholeSplit =
                Measure.labels().stream().map(name -> WHOLE_SPLIT + name).toList();
        List<String> order = new ArrayList<>(Measure.labels());
        Stream.concat(
                        values.keySet().stream()
                                .filter(name -> !name.startsWith(WHOLE_SPLIT))
                                .sorted(),
                        Stream.concat(
                                wholeSplit.stream(), values.keySet().stream().sorted()))
                .forEach(order::add);
        Map<String, Double> ordered = new LinkedHashMap<>();
        for (String name : order) {
            Double value = values.get(name);
            if (value != null) {
                ordered.putIfAbsent(name, value);
            }
        }
        return ordered;
    }
}
