package smoothscope.training;

/** Class means of the extended activations {@code [x ; 1]}. */
final class ClassMeans {
    private ClassMeans() {}

    /** Inner products of the class means {@code [K, K]} row by row; not a number where a class has no example. */
    static double[] gram(Sight sight) {
        int classes = sight.classes();
        double[][] means = means(sight);
        double[] gram = new double[classes * classes];
        for (int i = 0; i < classes; i++) {
            for (int j = i; j < classes; j++) {
                double sum = 0;
                for (int d = 0; d < means[i].length; d++) {
                    sum += means[i][d] * means[j][d];
                }
                gram[i * classes + j] = sum;
                gram[j * classes + i] = sum;
            }
        }
        return gram;
    }

    private static double[][] means(Sight sight) {
        int width = sight.width();
        double[][] means = new double[sight.classes()][width + 1];
        int[] counts = new int[sight.classes()];
        for (int i = 0; i < sight.size(); i++) {
            double[] mean = means[sight.labels()[i]];
            for (int d = 0; d < width; d++) {
                mean[d] += sight.activations()[i * width + d];
            }
            mean[width] += 1;
            counts[sight.labels()[i]]++;
        }
        for (int k = 0; k < means.length; k++) {
            for (int d = 0; d <= width; d++) {
                means[k][d] /= counts[k];
            }
        }
        return means;
    }
}
