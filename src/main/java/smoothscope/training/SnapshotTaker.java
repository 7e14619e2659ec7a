package smoothscope.training;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.network.Classifier;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/** Turns a network into a snapshot: plain arrays, with what needs activations or the whole split already measured. */
final class SnapshotTaker {
    static final String SPLIT_ACCURACY = "split_accuracy";
    static final String SPLIT_NLL = "split_nll";

    private final Dataset dataset;
    private final Probe probe;
    private final Observer observer;

    SnapshotTaker(Dataset dataset, Probe probe, Observer observer) {
        this.dataset = dataset;
        this.probe = probe;
        this.observer = observer;
    }

    /** @param wholeSplits measures over whole splits, taken by the caller, by name */
    Snapshot take(Classifier classifier, double alpha, int epoch, Map<Split, Map<String, Double>> wholeSplits) {
        Sight train = observer.see(classifier, dataset.train(), probe.train());
        Sight validation = observer.see(classifier, dataset.validation(), probe.validation());
        Map<Split, Snapshot.Stored> stored = new EnumMap<>(Split.class);
        stored.put(Split.TRAIN, stored(train, wholeSplits.getOrDefault(Split.TRAIN, Map.of())));
        stored.put(Split.VALIDATION, stored(validation, wholeSplits.getOrDefault(Split.VALIDATION, Map.of())));
        return new Snapshot(
                alpha,
                epoch,
                Logits.ofRows(joined(train.logits(), validation.logits()), classifier.classes()),
                Templates.of(classifier.headWeights(), classifier.headBias()),
                joined(squaredNorms(train), squaredNorms(validation)),
                stored);
    }

    /** What is measured over many images of a set: accuracy and negative log-likelihood of the hard labels. */
    Map<String, Double> wholeSplit(Classifier classifier, ImageSet images, int[] rows) {
        Sight sight = observer.see(classifier, images, rows);
        return Map.of(SPLIT_ACCURACY, HardLabels.accuracy(sight), SPLIT_NLL, HardLabels.negativeLogLikelihood(sight));
    }

    private static Snapshot.Stored stored(Sight sight, Map<String, Double> wholeSplit) {
        return new Snapshot.Stored(new HashMap<>(wholeSplit), ClassMeans.gram(sight));
    }

    /** {@code ‖[x ; 1]‖²} of each example. */
    private static float[] squaredNorms(Sight sight) {
        int width = sight.width();
        float[] norms = new float[sight.size()];
        for (int i = 0; i < norms.length; i++) {
            double sum = 1;
            for (int d = 0; d < width; d++) {
                double x = sight.activations()[i * width + d];
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
