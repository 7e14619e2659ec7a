package smoothscope.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The class means {@code μ_k} of some activations and their mean {@code μ_G}, in double precision: the neural-collapse measures divide
 * by differences of means that float sums would drown.
 *
 * <p>A class without examples has no mean and takes no part.
 */
final class ClassMeans {
    private final double[][] means;
    private final int[] present;
    private final double[] global;

    /**
     * @param activations {@code [n, D]} row by row
     * @param labels the true classes {@code [n]}, in {@code [0, K)}
     * @param classes K
     */
    ClassMeans(float[] activations, int width, int[] labels, int classes) {
        this.means = new double[classes][width];
        int[] counts = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]]++;
            double[] sum = means[labels[i]];
            for (int d = 0; d < width; d++) {
                sum[d] += activations[i * width + d];
            }
        }
        this.present = IntStream.range(0, classes).filter(k -> counts[k] > 0).toArray();
        this.global = new double[width];
        divide(Arrays.stream(counts).asLongStream().toArray());
    }

    private ClassMeans(double[][] sums, long[] counts, int width) {
        this.means = sums;
        this.present =
                IntStream.range(0, counts.length).filter(k -> counts[k] > 0).toArray();
        this.global = new double[width];
        divide(counts);
    }

    /** @param sums of each class's activations {@code [K, D]} row by row; not changed */
    static ClassMeans ofSums(double[] sums, long[] counts, int width) {
        double[][] rows = IntStream.range(0, counts.length)
                .mapToObj(k -> Arrays.copyOfRange(sums, k * width, (k + 1) * width))
                .toArray(double[][]::new);
        return new ClassMeans(rows, counts, width);
    }

    private void divide(long[] counts) {
        for (int k : present) {
            for (int d = 0; d < global.length; d++) {
                means[k][d] /= counts[k];
                global[d] += means[k][d] / present.length;
            }
        }
    }

    /** The classes that have examples, ascending. */
    int[] present() {
        return present;
    }

    boolean complete() {
        return present.length == means.length;
    }

    /** {@code μ_k}; not a copy. */
    double[] of(int label) {
        return means[label];
    }

    /** {@code μ_G}; not a copy. */
    double[] global() {
        return global;
    }

    /** {@code μ_k − μ_G} of each class with examples, {@code [present][D]}. */
    double[][] centred() {
        return Arrays.stream(present).mapToObj(this::centred).toArray(double[][]::new);
    }

    private double[] centred(int label) {
        return IntStream.range(0, global.length)
                .mapToDouble(d -> means[label][d] - global[d])
                .toArray();
    }

    /** {@code [K, K]} row by row: the inner products of the means of {@code [x ; 1]}; 0 where a class has no example. */
    double[] gram() {
        int classes = means.length;
        double[] gram = new double[classes * classes];
        for (int i : present) {
            for (int j : present) {
                gram[i * classes + j] = i <= j ? 1 + Vectors.dot(means[i], means[j]) : gram[j * classes + i];
            }
        }
        return gram;
    }
}
