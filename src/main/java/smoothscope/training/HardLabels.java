package smoothscope.training;

/** How well logits fit the true labels, without smoothing. */
final class HardLabels {
    private HardLabels() {}

    /** Share of examples whose largest logit (the first of equals) is the true class's, in {@code [0, 1]}. */
    static double accuracy(Sight sight) {
        int classes = sight.classes();
        int right = 0;
        for (int i = 0; i < sight.size(); i++) {
            int best = 0;
            for (int k = 1; k < classes; k++) {
                if (sight.logits()[i * classes + k] > sight.logits()[i * classes + best]) {
                    best = k;
                }
            }
            if (best == sight.labels()[i]) {
                right++;
            }
        }
        return right / (double) sight.size();
    }

    /** Mean of {@code −ln p_y} in nats. */
    static double negativeLogLikelihood(Sight sight) {
        int classes = sight.classes();
        double sum = 0;
        for (int i = 0; i < sight.size(); i++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                largest = Math.max(largest, sight.logits()[i * classes + k]);
            }
            double total = 0;
            for (int k = 0; k < classes; k++) {
                total += Math.exp(sight.logits()[i * classes + k] - largest);
            }
            sum += Math.log(total) + largest - sight.logits()[i * classes + sight.labels()[i]];
        }
        return sum / sight.size();
    }
}
