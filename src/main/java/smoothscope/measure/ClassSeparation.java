package smoothscope.measure;

/** Class separation (Kornblith, Chen, Lee, Norouzi 2021, eq. 11): the share of cosine distance that lies between classes. */
final class ClassSeparation {
    /** Below this mean distance all directions are one, and rounding is all that is left to share out. */
    private static final double ROUNDING = 1e-12;

    private ClassSeparation() {}

    /**
     * {@code R² = 1 − d_within/d_total}, mean cosine distances of pairs of one class and of all pairs, each class with the same weight,
     * an example's pair with itself included. Since a mean of cosines is a product of mean directions, with {@code c_k} the mean of
     * {@code h/‖h‖} over class k this is exactly {@code d_within = 1 − mean‖c_k‖²}, {@code d_total = 1 − ‖mean c_k‖²}.
     *
     * @param activations {@code [n, D]} row by row; a zero row counts as the zero vector
     * @return in {@code [0, 1]}, NaN where all examples point one way
     */
    static double rSquared(float[] activations, int width, int[] labels, int classes) {
        int[] counts = new int[classes];
        double[][] directions = new double[classes][width];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]]++;
            addDirection(activations, i, directions[labels[i]]);
        }
        double squared = 0;
        double[] mean = new double[width];
        int present = 0;
        for (int k = 0; k < classes; k++) {
            if (counts[k] > 0) {
                present++;
                squared += Vectors.dot(directions[k], directions[k]) / counts[k] / counts[k];
                for (int d = 0; d < width; d++) {
                    mean[d] += directions[k][d] / counts[k];
                }
            }
        }
        double within = 1 - squared / present;
        double total = 1 - Vectors.dot(mean, mean) / present / present;
        return total < ROUNDING ? Double.NaN : 1 - within / total;
    }

    /** Adds {@code h/‖h‖} of one row. */
    private static void addDirection(float[] activations, int row, double[] sum) {
        int start = row * sum.length;
        double squared = 0;
        for (int d = 0; d < sum.length; d++) {
            squared += (double) activations[start + d] * activations[start + d];
        }
        if (squared != 0) {
            double norm = Math.sqrt(squared);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += activations[start + d] / norm;
            }
        }
    }
}
