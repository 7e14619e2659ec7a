package smoothscope.session.finding;

import smoothscope.measure.Softmax;
import smoothscope.plane.Logits;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * How sure a network is on average, against how often it is right.
 *
 * @param confidence mean probability of the predicted class
 * @param accuracy share of right predictions
 */
public record MeanConfidence(double confidence, double accuracy) {
    /** A difference of less than this is none. */
    private static final double EVEN = 0.02;

    public static MeanConfidence of(Snapshot network, Examples examples, Split split) {
        int[] rows = examples.rows(split);
        Logits logits = network.logits();
        int[] predicted = network.predicted();
        Softmax softmax = new Softmax(logits.classes());
        double confidence = 0;
        int right = 0;
        for (int example : rows) {
            softmax.take(logits, example, 1);
            confidence += softmax.confidence();
            right += predicted[example] == examples.label(example) ? 1 : 0;
        }
        return new MeanConfidence(confidence / rows.length, right / (double) rows.length);
    }

    /** Surer than right. */
    public boolean over() {
        return confidence > accuracy + EVEN;
    }

    /** Less sure than right. */
    public boolean under() {
        return confidence < accuracy - EVEN;
    }
}
