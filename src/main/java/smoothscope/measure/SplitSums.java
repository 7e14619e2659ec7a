package smoothscope.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What adds up over the examples of a split: looked at in parts, its sums are those of the whole, and the measures that follow from them
 * are the whole's. None of its size depends on the number of examples.
 */
public final class SplitSums {
    /** The products of wider activations would need more than some hundred megabytes. */
    public static final int WIDEST = 8192;

    private final int classes;
    private final int width;
    private final Softmax softmax;
    private final LogitSums logits;
    private final @Nullable ActivationSums activations;

    /**
     * Of nothing yet.
     *
     * @param classes K
     * @param width D; 0 where activations are not known
     */
    public SplitSums(int classes, int width) {
        this(classes, width, width == 0 ? null : new ActivationSums(classes, width));
    }

    private SplitSums(int classes, int width, @Nullable ActivationSums activations) {
        this.classes = classes;
        this.width = width;
        this.softmax = new Softmax(classes);
        this.logits = new LogitSums(classes);
        this.activations = activations;
    }

    /**
     * Takes in a batch.
     *
     * @param x activations {@code [B, D]} row by row; empty where they are not known
     * @param z logits {@code [B, K]} row by row
     * @param labels the true classes {@code [B]}
     */
    public void add(float[] x, float[] z, int[] labels) {
        for (int row = 0; row < labels.length; row++) {
            softmax.take(z, row);
            logits.add(softmax, labels[row]);
        }
        if (activations != null) {
            activations.add(x, labels);
        }
    }

    /** Takes in what another one holds. */
    public void add(SplitSums other) {
        if (other.classes != classes || other.width != width) {
            throw new IllegalArgumentException("sums of other classes or of another layer");
        }
        List<long[]> counts = counts();
        for (int i = 0; i < counts.size(); i++) {
            long[] mine = counts.get(i);
            long[] theirs = other.counts().get(i);
            for (int k = 0; k < mine.length; k++) {
                mine[k] += theirs[k];
            }
        }
        List<double[]> sums = sums();
        for (int i = 0; i < sums.size(); i++) {
            Vectors.add(other.sums().get(i), sums.get(i));
        }
    }

    /** K. */
    public int classes() {
        return classes;
    }

    /** D; 0 where activations are not known. */
    public int width() {
        return width;
    }

    public long examples() {
        return logits.examples();
    }

    /** Of each class its examples, and how many are right, {@code [K]}; of each bin of confidence the same, {@code [15]}. Not copies. */
    public List<long[]> counts() {
        return List.of(logits.examples, logits.right, logits.binExamples, logits.binRight);
    }

    /**
     * The bins' confidences {@code [15]}; the losses {@code nll brier wrong_logit_spread}; each class's logit gaps {@code [K]}; and where
     * activations are known the classes' sums {@code [K, D]} and the lower triangle of {@code Σ h hᵀ}. Not copies.
     */
    public List<double[]> sums() {
        List<double[]> sums = new ArrayList<>(List.of(logits.binConfidence, logits.losses, logits.gaps));
        if (activations != null) {
            sums.add(activations.sums);
            sums.add(activations.products);
        }
        return sums;
    }

    /** The measures of what was taken in, by name. */
    public Map<String, Double> values() {
        EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
        if (examples() > 0) {
            values.put(Measure.ACCURACY, logits.accuracy());
            logits.put(values);
            if (activations != null) {
                activations.put(values, logits.examples);
            }
        }
        return Measure.byLabel(values);
    }
}
