package smoothscope.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import smoothscope.plane.Logits;

/**
 * What follows from logits and hard labels alone: {@code accuracy nll brier ece mce adaptive_ece logit_gap wrong_logit_spread}. Examples
 * are taken in one by one or in batches, so that a whole data set can be measured while it passes.
 */
public final class LogitMeasures {
    private final int classes;
    private final Softmax softmax;
    private double[] confidence = new double[256];
    private boolean[] correct = new boolean[256];
    private int examples;
    private boolean finite = true;
    private final LogitSums sums;

    /** @param classes K, at least 2 */
    public LogitMeasures(int classes) {
        if (classes < 2) {
            throw new IllegalArgumentException("logits of " + classes + " class");
        }
        this.classes = classes;
        this.softmax = new Softmax(classes);
        this.sums = new LogitSums(classes);
    }

    /**
     * All examples.
     *
     * @param labels the true classes {@code [N]}
     */
    public static Map<String, Double> of(Logits logits, int[] labels) {
        return of(logits, labels, IntStream.range(0, labels.length).toArray());
    }

    /**
     * Some examples.
     *
     * @param labels the true classes of all examples {@code [N]}
     * @param rows the examples to measure
     */
    public static Map<String, Double> of(Logits logits, int[] labels, int[] rows) {
        LogitMeasures measures = new LogitMeasures(logits.classes());
        for (int row : rows) {
            measures.softmax.take(logits, row, 1);
            measures.add(labels[row]);
        }
        return measures.values();
    }

    /**
     * Takes in a batch.
     *
     * @param logits {@code [B, K]} row by row
     * @param labels the true classes {@code [B]}
     */
    public void add(float[] logits, int[] labels) {
        if (logits.length != labels.length * classes) {
            throw new IllegalArgumentException(logits.length + " logits for " + labels.length + " labels");
        }
        for (int row = 0; row < labels.length; row++) {
            softmax.take(logits, row);
            add(labels[row]);
        }
    }

    private void add(int label) {
        if (examples == confidence.length) {
            confidence = Arrays.copyOf(confidence, 2 * examples);
            correct = Arrays.copyOf(correct, 2 * examples);
        }
        finite &= softmax.finite();
        confidence[examples] = softmax.confidence();
        correct[examples] = softmax.choice() == label;
        examples++;
        sums.add(softmax, label);
    }

    /** The number of examples taken in. */
    public int examples() {
        return examples;
    }

    /** The measures of what was taken in, by name; all absent without examples, and all but the accuracy where a logit was not finite. */
    public Map<String, Double> values() {
        EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
        values.put(Measure.ACCURACY, sums.accuracy());
        if (finite && examples > 0) {
            Predictions predictions =
                    new Predictions(Arrays.copyOf(confidence, examples), Arrays.copyOf(correct, examples));
            sums.put(values);
            values.put(
                    Measure.ADAPTIVE_ECE,
                    Calibration.equalMass(predictions, Calibration.BINS).expectedError());
        }
        return Measure.byLabel(values);
    }
}
