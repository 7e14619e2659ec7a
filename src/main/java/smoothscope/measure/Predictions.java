package smoothscope.measure;

import smoothscope.plane.Logits;

/**
 * How sure a network is of its choice for each example, and whether it is right.
 *
 * @param confidence the largest probability of each example {@code [n]}, in {@code (0, 1]}
 * @param correct whether the largest logit, the first of equals, is the label's {@code [n]}
 */
public record Predictions(double[] confidence, boolean[] correct) {
    public Predictions {
        if (confidence.length != correct.length) {
            throw new IllegalArgumentException(confidence.length + " confidences for " + correct.length + " answers");
        }
        for (double each : confidence) {
            if (!(each >= 0 && each <= 1)) {
                throw new IllegalArgumentException("a confidence of " + each);
            }
        }
    }

    /**
     * The predictions of some examples, their logits divided by a temperature first.
     *
     * @param labels the true classes of all examples {@code [N]}
     * @param rows the examples to look at
     * @param temperature T, positive; 1 leaves the logits as they are
     */
    public static Predictions of(Logits logits, int[] labels, int[] rows, double temperature) {
        Softmax softmax = new Softmax(logits.classes());
        double[] confidence = new double[rows.length];
        boolean[] correct = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            softmax.take(logits, rows[i], 1 / temperature);
            confidence[i] = softmax.confidence();
            correct[i] = softmax.choice() == labels[rows[i]];
        }
        return new Predictions(confidence, correct);
    }

    public int size() {
        return confidence.length;
    }
}
