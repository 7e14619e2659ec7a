package smoothscope.training.evaluate;

/**
 * What a network makes of some examples, un-augmented.
 *
 * @param activations penultimate activations {@code [N, D]} row by row; empty where the network does not show them
 * @param logits {@code [N, K]} row by row
 * @param labels {@code [N]} true classes
 */
public record ModelOutput(float[] activations, float[] logits, int[] labels) {
    /** N. */
    int size() {
        return labels.length;
    }

    /** D. */
    int width() {
        return activations.length / Math.max(1, labels.length);
    }

    /** K. */
    public int classes() {
        return logits.length / Math.max(1, labels.length);
    }

    /** Whether all logits are finite, and all activations with their squared lengths: what diverged is not. */
    public boolean isFinite() {
        for (float logit : logits) {
            if (!Float.isFinite(logit)) {
                return false;
            }
        }
        int width = width();
        for (int from = 0; from < activations.length; from += width) {
            double sum = 1;
            for (int d = from; d < from + width; d++) {
                sum += (double) activations[d] * activations[d];
            }
            if (!Float.isFinite((float) sum)) {
                return false;
            }
        }
        return true;
    }

    /** Some of the examples. */
    public ModelOutput of(int[] rows) {
        int[] some = new int[rows.length];
        float[] x = new float[rows.length * width()];
        float[] z = new float[rows.length * classes()];
        for (int i = 0; i < rows.length; i++) {
            some[i] = labels[rows[i]];
            System.arraycopy(activations, rows[i] * width(), x, i * width(), width());
            System.arraycopy(logits, rows[i] * classes(), z, i * classes(), classes());
        }
        return new ModelOutput(x, z, some);
    }
}
