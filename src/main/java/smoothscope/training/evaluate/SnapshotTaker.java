package smoothscope.training.evaluate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.measure.ActivationMeasures;
import smoothscope.measure.LogitMeasures;
import smoothscope.measure.SplitSums;
import smoothscope.network.Network;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.training.input.Probe;

/** Turns a network into a snapshot: plain arrays, with what needs activations or the whole split already measured. */
public final class SnapshotTaker {
    private final Dataset dataset;
    private final Probe probe;
    private final Evaluator evaluator;

    public SnapshotTaker(Dataset dataset, Probe probe, Evaluator evaluator) {
        this.dataset = dataset;
        this.probe = probe;
        this.evaluator = evaluator;
    }

    /**
     * A snapshot; none of a network whose numbers are no longer finite.
     *
     * @param wholeSplits measures over whole splits, taken by the caller, by name
     */
    public Optional<Snapshot> take(
            Network network, double alpha, int epoch, Map<Split, Map<String, Double>> wholeSplits) {
        ModelOutput train = evaluator.see(network, dataset.train(), probe.train());
        ModelOutput validation = evaluator.see(network, dataset.validation(), probe.validation());
        if (!train.isFinite() || !validation.isFinite()) {
            return Optional.empty();
        }
        Map<Split, Snapshot.Stored> stored = new EnumMap<>(Split.class);
        stored.put(Split.TRAIN, stored(train, network, wholeSplits.getOrDefault(Split.TRAIN, Map.of())));
        stored.put(Split.VALIDATION, stored(validation, network, wholeSplits.getOrDefault(Split.VALIDATION, Map.of())));
        return Optional.of(snapshot(network, alpha, epoch, train, validation, stored));
    }

    /** A snapshot of what was seen, training examples first. */
    public static Snapshot snapshot(
            Network network,
            double alpha,
            int epoch,
            ModelOutput train,
            ModelOutput validation,
            Map<Split, Snapshot.Stored> stored) {
        return new Snapshot(
                alpha,
                epoch,
                Logits.ofRows(joined(train.logits(), validation.logits()), network.classes()),
                Templates.of(network.headWeights(), network.headBias()),
                network.showsActivations() ? joined(squaredNorms(train), squaredNorms(validation)) : null,
                stored);
    }

    /** The same examples as they are augmented. */
    public LookTaker looks(int count, long seed) {
        return new LookTaker(evaluator, dataset, probe, count, seed);
    }

    /** What logits tell over many images of a set, by name with the prefix {@value SnapshotMeasures#WHOLE_SPLIT}; nothing where one is not finite. */
    public Map<String, Double> wholeSplit(Network network, ImageSet images, int[] rows) {
        ModelOutput output = evaluator.see(network, images, rows);
        if (!output.isFinite()) {
            return Map.of();
        }
        LogitMeasures measures = new LogitMeasures(network.classes());
        measures.add(output.logits(), output.labels());
        Map<String, Double> named = new HashMap<>();
        measures.values().forEach((name, value) -> named.put(SnapshotMeasures.WHOLE_SPLIT + name, value));
        return named;
    }

    /** What needs activations or weights, measured; and what was measured before over the whole split. */
    public static Snapshot.Stored stored(ModelOutput output, Network network, Map<String, Double> wholeSplit) {
        if (!network.showsActivations()) {
            Map<String, Double> values = new HashMap<>(wholeSplit);
            values.putAll(ActivationMeasures.ofHead(network.headWeights(), network.headBias()));
            return new Snapshot.Stored(values);
        }
        ActivationMeasures measures =
                ActivationMeasures.of(output.activations(), output.labels(), network.headWeights(), network.headBias());
        Map<String, Double> values = new HashMap<>(measures.values());
        values.putAll(wholeSplit);
        return new Snapshot.Stored(values, measures.classGram());
    }

    /** What adds up over a whole split, and is measured on it; of the recorded examples nothing is measured here. */
    public static Snapshot.Stored stored(Network network, SplitSums sums) {
        Map<String, Double> values = new HashMap<>(SnapshotMeasures.ofWholeSplit(sums));
        values.putAll(ActivationMeasures.ofHead(network.headWeights(), network.headBias()));
        return new Snapshot.Stored(values, null, sums);
    }

    /** {@code ‖[x ; 1]‖²} of each example. */
    private static float[] squaredNorms(ModelOutput output) {
        int width = output.width();
        float[] norms = new float[output.size()];
        for (int i = 0; i < norms.length; i++) {
            double sum = 1;
            for (int d = 0; d < width; d++) {
                double x = output.activations()[i * width + d];
                sum += x * x;
            }
            norms[i] = (float) sum;
        }
        return norms;
    }

    private static float[] joined(float[] first, float[] second) {
        float[] joined = new float[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
