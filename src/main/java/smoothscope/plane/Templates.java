package smoothscope.plane;

/**
 * The class templates {@code w̃_k = [w_k ; b_k]} (last layer's weight row with its bias), known by their Gram matrix {@code G = W̃W̃ᵀ}.
 *
 * <p>Together with the logits this is all that the geometry of the plane needs; the layer's width does not enter.
 */
public final class Templates {
    private final int classes;
    private final double[] gram;

    /** @param gram {@code [K, K]} row by row, symmetric; not copied, must not be changed afterwards */
    public Templates(double[] gram) {
        this.classes = (int) Math.round(Math.sqrt(gram.length));
        if (classes * classes != gram.length) {
            throw new IllegalArgumentException("a Gram matrix is square, got " + gram.length + " numbers");
        }
        this.gram = gram;
    }

    /**
     * Takes the inner products of the templates, in double precision.
     *
     * @param weights the last layer's weights {@code [K, D]} row by row
     * @param bias the last layer's biases {@code [K]}; the appended coordinate of each template
     */
    public static Templates of(float[] weights, float[] bias) {
        int classes = bias.length;
        if (classes == 0 || weights.length % classes != 0) {
            throw new IllegalArgumentException(weights.length + " weights do not divide into " + classes + " rows");
        }
        int width = weights.length / classes;
        double[] gram = new double[classes * classes];
        for (int i = 0; i < classes; i++) {
            for (int j = i; j < classes; j++) {
                double sum = (double) bias[i] * bias[j];
                for (int d = 0; d < width; d++) {
                    sum += (double) weights[i * width + d] * weights[j * width + d];
                }
                gram[i * classes + j] = sum;
                gram[j * classes + i] = sum;
            }
        }
        return new Templates(gram);
    }

    /** K, the number of classes. */
    public int classes() {
        return classes;
    }

    /** The inner product {@code w̃_i · w̃_j}. */
    public double inner(int i, int j) {
        return gram[i * classes + j];
    }

    /** The squared distance {@code ‖w̃_i − w̃_j‖²}; never negative. */
    public double squaredDistance(int i, int j) {
        return Math.max(0, inner(i, i) - 2 * inner(i, j) + inner(j, j));
    }

    /** The Gram matrix {@code [K, K]} row by row, a copy. */
    public double[] gram() {
        return gram.clone();
    }
}
