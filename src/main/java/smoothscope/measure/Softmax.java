package smoothscope.measure;

import smoothscope.plane.Logits;

/** The probabilities of one example at a time, in double precision; nothing overflows. */
final class Softmax {
    private final double[] logits;
    private final double[] probabilities;
    private int choice;
    private double logPartition;

    Softmax(int classes) {
        this.logits = new double[classes];
        this.probabilities = new double[classes];
    }

    /** Takes in an example's logits, times {@code inverseTemperature}. */
    void take(Logits from, int row, double inverseTemperature) {
        from.row(row, logits);
        compute(inverseTemperature);
    }

    /** Takes in row {@code row} of logits {@code [n, K]} as they are. */
    void take(float[] rows, int row) {
        for (int k = 0; k < logits.length; k++) {
            logits[k] = rows[row * logits.length + k];
        }
        compute(1);
    }

    private void compute(double inverseTemperature) {
        choice = Vectors.largest(logits);
        double top = logits[choice] * inverseTemperature;
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] *= inverseTemperature;
            probabilities[k] = Math.exp(logits[k] - top);
            sum += probabilities[k];
        }
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] /= sum;
        }
        logPartition = top + Math.log(sum);
    }

    /** The class of the largest logit, the first of equals. */
    int choice() {
        return choice;
    }

    /** The largest probability. */
    double confidence() {
        return probabilities[choice];
    }

    double logit(int label) {
        return logits[label];
    }

    /** How far a logit is below the largest; never positive. */
    double belowTop(int label) {
        return logits[label] - logits[choice];
    }

    double probability(int label) {
        return probabilities[label];
    }

    /** {@code −ln p_label} in nats. */
    double surprise(int label) {
        return logPartition - logits[label];
    }

    /** Whether the logits were numbers. */
    boolean finite() {
        return Double.isFinite(logPartition);
    }
}
