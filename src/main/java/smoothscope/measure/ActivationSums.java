package smoothscope.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.stream.IntStream;

/**
 * What of activations {@code h} adds up over examples: each class's sum, and {@code Σ h hᵀ}. From both follow the class means and the
 * whole covariance within classes, and so {@code within between within_between nc1 nc2_equinorm nc2_angle}.
 */
final class ActivationSums {
    private final int width;
    /** {@code [K, D]} row by row. */
    final double[] sums;
    /** The lower triangle of {@code Σ h hᵀ}, row by row. */
    final double[] products;

    ActivationSums(int classes, int width) {
        this.width = width;
        this.sums = new double[classes * width];
        this.products = new double[width * (width + 1) / 2];
    }

    /** @param activations {@code [B, D]} row by row */
    void add(float[] activations, int[] labels) {
        double[][] rows = new double[labels.length][width];
        for (int b = 0; b < rows.length; b++) {
            for (int d = 0; d < width; d++) {
                rows[b][d] = activations[b * width + d];
                sums[labels[b] * width + d] += rows[b][d];
            }
        }
        // A row of the products belongs to one thread, which takes the examples in order: the sum is the same on any
        // machine.
        IntStream.range(0, width).parallel().forEach(i -> {
            int from = begin(i);
            for (double[] row : rows) {
                double factor = row[i];
                for (int j = 0; j <= i; j++) {
                    products[from + j] += factor * row[j];
                }
            }
        });
    }

    private static int begin(int row) {
        return row * (row + 1) / 2;
    }

    /** @param examples of each class */
    void put(EnumMap<Measure, Double> values, long[] examples) {
        ClassMeans means = ClassMeans.ofSums(sums, examples, width);
        ClassGram gram = new ClassGram(means.gram());
        long count = Arrays.stream(examples).sum();
        double within = within(means, examples) / count;
        values.put(Measure.WITHIN, within);
        values.put(Measure.BETWEEN, gram.between());
        values.put(Measure.WITHIN_BETWEEN, within / gram.between());
        values.put(Measure.NC1, nc1(means, examples, gram.between()) / count);
        values.put(Measure.NC2_EQUINORM, gram.equinorm());
        values.put(Measure.NC2_ANGLE, gram.angle());
    }

    /** {@code Σ ‖h − μ_y‖² = Σ ‖h‖² − Σ_k n_k ‖μ_k‖²}. */
    private double within(ClassMeans means, long[] examples) {
        double sum = 0;
        for (int d = 0; d < width; d++) {
            sum += products[begin(d) + d];
        }
        for (int k : means.present()) {
            sum -= examples[k] * Vectors.dot(means.of(k), means.of(k));
        }
        return Math.max(0, sum);
    }

    /** With {@code a} the rows of {@code M⁺}: {@code Σ_i ‖M⁺(h_i − μ_{y_i})‖² = Σ_a (aᵀ (Σ h hᵀ) a − Σ_k n_k (a·μ_k)²)}. */
    private double nc1(ClassMeans means, long[] examples, double between) {
        if (!(between > 0 && Double.isFinite(between))) {
            return Double.NaN;
        }
        double[] parts = Arrays.stream(Whitening.of(means.centred(), width))
                .parallel()
                .mapToDouble(direction -> {
                    double part = quadratic(direction);
                    for (int k : means.present()) {
                        double along = Vectors.dot(direction, means.of(k));
                        part -= examples[k] * along * along;
                    }
                    return part;
                })
                .toArray();
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return Math.max(0, sum);
    }

    private double quadratic(double[] a) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            int from = begin(i);
            double row = 0;
            for (int j = 0; j < i; j++) {
                row += products[from + j] * a[j];
            }
            sum += a[i] * (2 * row + products[from + i] * a[i]);
        }
        return sum;
    }
}
