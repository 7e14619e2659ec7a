package smoothscope.measure;

import smoothscope.plane.Logits;

/** The softmax over all classes of one example at a time, in double precision; nothing overflows. */
public final class Softmax {
    private final double[] logits;
    private final double[] probabilities;
    private int choice;
    private double logPartition;

    public Softmax(int classes) {
        this.logits = new double[classes];
        this.probabilities = new double[classes];
    }

    /** Takes in an example's logits, times {@code inverseTemperature}. */
    public void take(Logits from, int row, double inverseTemperature) {
        from.row(row, logits);
        compute(inverseTemperature);
    }

    /** Takes in one example's logits. */
    public void take(double[] row) {
        System.arraycopy(row, 0, logits, 0, logits.length);
        compute(1);
    }

    /** Takes in row {@code row} of logits {@code [n, K]} as they are. */
    public void take(float[] rows, int row) {
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
    public int choice() {
        return choice;
    }

    /** The largest probability. */
    public double confidence() {
        return probabilities[choice];
    }

    public double logit(int label) {
        return logits[label];
    }

    /** How far a logit is below the largest; never positive. */
    public double belowTop(int label) {
        return logits[label] - logits[choice];
    }

    public double probability(int label) {
        return probabilities[label];
    }

    /** {@code −ln p_label} in nats. */
    public double surprise(int label) {
        return logPartition - logits[label];
    }

    /** {@code ln Σ exp z} in nats. */
    public double logPartition() {
        return logPartition;
    }

    /** Whether the logits were numbers. */
    public boolean finite() {
        return Double.isFinite(logPartition);
    }
}
