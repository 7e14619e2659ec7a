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
    private double surprise;
    private double squaredError;
    private double spread;
    /** Per class, the sum of its examples' gaps and their number: the mean is over classes. */
    private final double[] gaps;

    private final int[] counts;

    /** @param classes K, at least 2 */
    public LogitMeasures(int classes) {
        if (classes < 2) {
            throw new IllegalArgumentException("logits of " + classes + " class");
        }
        this.classes = classes;
        this.softmax = new Softmax(classes);
        this.gaps = new double[classes];
        this.counts = new int[classes];
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
        surprise += softmax.surprise(label);
        squaredError += squaredError(label);
        addGap(label);
    }

    private double squaredError(int label) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            double error = softmax.probability(k) - (k == label ? 1 : 0);
            sum += error * error;
        }
        return sum;
    }

    private void addGap(int label) {
        double mean = 0;
        for (int k = 0; k < classes; k++) {
            mean += k == label ? 0 : softmax.logit(k) / (classes - 1);
        }
        double squared = 0;
        for (int k = 0; k < classes; k++) {
            double deviation = k == label ? 0 : softmax.logit(k) - mean;
            squared += deviation * deviation;
        }
        spread += Math.sqrt(squared / (classes - 1));
        gaps[label] += softmax.logit(label) - mean;
        counts[label]++;
    }

    /** The number of examples taken in. */
    public int examples() {
        return examples;
    }

    /** The measures of what was taken in, by name; all absent without examples, and all but the accuracy where a logit was not finite. */
    public Map<String, Double> values() {
        EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
        values.put(Measure.ACCURACY, accuracy());
        if (finite && examples > 0) {
            Predictions predictions =
                    new Predictions(Arrays.copyOf(confidence, examples), Arrays.copyOf(correct, examples));
            Calibration calibration = Calibration.equalWidth(predictions, Calibration.BINS);
            values.put(Measure.NLL, surprise / examples);
            values.put(Measure.BRIER, squaredError / examples);
            values.put(Measure.ECE, calibration.expectedError());
            values.put(Measure.MCE, calibration.maximumError());
            values.put(
                    Measure.ADAPTIVE_ECE,
                    Calibration.equalMass(predictions, Calibration.BINS).expectedError());
            values.put(Measure.LOGIT_GAP, gap());
            values.put(Measure.WRONG_LOGIT_SPREAD, spread / examples);
        }
        return Measure.byLabel(values);
    }

    private double accuracy() {
        int right = 0;
        for (int i = 0; i < examples; i++) {
            right += correct[i] ? 1 : 0;
        }
        return right / (double) examples;
    }

    private double gap() {
        return IntStream.range(0, classes)
                .filter(k -> counts[k] > 0)
                .mapToDouble(k -> gaps[k] / counts[k])
                .average()
                .orElse(Double.NaN);
    }
}
