package smoothscope.measure;

import java.util.EnumMap;
import java.util.stream.IntStream;

/**
 * What of logits and hard labels adds up over examples, whoever looked at which: from it follow {@code accuracy nll brier ece mce
 * logit_gap wrong_logit_spread}.
 */
final class LogitSums {
    /** Of the examples: each class's number, and how many of them are right. */
    final long[] examples;

    final long[] right;
    /** Of the bins of confidence: examples, how many of them are right, and the sum of their confidences. */
    final long[] binExamples = new long[Calibration.BINS];

    final long[] binRight = new long[Calibration.BINS];
    final double[] binConfidence = new double[Calibration.BINS];
    /** Negative log-likelihood, squared error, and the standard deviation of the wrong logits, each summed over the examples. */
    final double[] losses = new double[3];
    /** Per class, the sum of its examples' gaps: the mean is over classes. */
    final double[] gaps;

    LogitSums(int classes) {
        this.examples = new long[classes];
        this.right = new long[classes];
        this.gaps = new double[classes];
    }

    /** Takes in the example that the softmax holds. */
    void add(Softmax softmax, int label) {
        boolean correct = softmax.choice() == label;
        int bin = Calibration.bin(softmax.confidence(), Calibration.BINS);
        examples[label]++;
        binExamples[bin]++;
        if (correct) {
            right[label]++;
            binRight[bin]++;
        }
        binConfidence[bin] += softmax.confidence();
        losses[0] += softmax.surprise(label);
        losses[1] += squaredError(softmax, label);
        addGap(softmax, label);
    }

    private double squaredError(Softmax softmax, int label) {
        double sum = 0;
        for (int k = 0; k < gaps.length; k++) {
            double error = softmax.probability(k) - (k == label ? 1 : 0);
            sum += error * error;
        }
        return sum;
    }

    private void addGap(Softmax softmax, int label) {
        int classes = gaps.length;
        double mean = 0;
        for (int k = 0; k < classes; k++) {
            mean += k == label ? 0 : softmax.logit(k) / (classes - 1);
        }
        double squared = 0;
        for (int k = 0; k < classes; k++) {
            double deviation = k == label ? 0 : softmax.logit(k) - mean;
            squared += deviation * deviation;
        }
        losses[2] += Math.sqrt(squared / (classes - 1));
        gaps[label] += softmax.logit(label) - mean;
    }

    long examples() {
        return sum(examples);
    }

    double accuracy() {
        return sum(right) / (double) examples();
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long each : counts) {
            sum += each;
        }
        return sum;
    }

    /** Everything but the accuracy. */
    void put(EnumMap<Measure, Double> values) {
        long count = examples();
        Calibration calibration = Calibration.ofSums(binExamples, binRight, binConfidence);
        values.put(Measure.NLL, losses[0] / count);
        values.put(Measure.BRIER, losses[1] / count);
        values.put(Measure.ECE, calibration.expectedError());
        values.put(Measure.MCE, calibration.maximumError());
        values.put(Measure.LOGIT_GAP, gap());
        values.put(Measure.WRONG_LOGIT_SPREAD, losses[2] / count);
    }

    private double gap() {
        return IntStream.range(0, gaps.length)
                .filter(k -> examples[k] > 0)
                .mapToDouble(k -> gaps[k] / examples[k])
                .average()
                .orElse(Double.NaN);
    }
}
