package smoothscope.training;

/**
 * What a network makes of some examples, un-augmented.
 *
 * @param activations penultimate activations {@code [N, D]} row by row
 * @param logits {@code [N, K]} row by row
 * @param labels {@code [N]} true classes
 */
record Sight(float[] activations, float[] logits, int[] labels) {
    /** N. */
    int size() {
        return labels.length;
    }

    /** D. */
    int width() {
        return activations.length / Math.max(1, labels.length);
    }

    /** K. */
    int classes() {
        return logits.length / Math.max(1, labels.length);
    }
}
