package smoothscope.measure;

import java.util.stream.IntStream;

/**
 * The geometry of the class means, from their inner products alone. Only differences of means enter, so that the coordinate 1 appended
 * to each activation cancels.
 *
 * <p>A class without examples is known by its zero on the diagonal (a mean of {@code [x ; 1]} has at least the length 1) and takes no
 * part: {@code K} below counts the others.
 */
public final class ClassGram {
    /** Below this share of the means' own squared length, a squared distance is rounding. */
    private static final double ROUNDING = 1e-12;

    /** Below this share of the squared norms, what is left of them is due to their being kept in single precision. */
    private static final double FLOAT_ROUNDING = 1e-6;

    private final double[] gram;
    private final int classes;
    /** {@code (μ_i − μ_G)·(μ_j − μ_G)} of the classes with examples. */
    private final double[][] centred;

    /** @param gram {@code [K, K]} row by row: inner products of the class means of {@code [x ; 1]}; not changed */
    public ClassGram(double[] gram) {
        this.classes = (int) Math.round(Math.sqrt(gram.length));
        if (classes * classes != gram.length) {
            throw new IllegalArgumentException("a Gram matrix is square, got " + gram.length + " numbers");
        }
        this.gram = gram;
        this.centred = centred();
    }

    /** {@code μ̃_i · μ̃_j}, means of {@code [x ; 1]}. */
    public double inner(int i, int j) {
        return gram[i * classes + j];
    }

    private double[][] centred() {
        int[] present =
                IntStream.range(0, classes).filter(k -> inner(k, k) != 0).toArray();
        int count = present.length;
        double[] towardsMean = new double[count];
        double meanSquared = 0;
        double scale = 0;
        for (int i = 0; i < count; i++) {
            for (int other : present) {
                towardsMean[i] += inner(present[i], other) / count;
            }
            meanSquared += towardsMean[i] / count;
            scale = Math.max(scale, inner(present[i], present[i]));
        }
        double[][] result = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                result[i][j] = inner(present[i], present[j]) - towardsMean[i] - towardsMean[j] + meanSquared;
            }
            if (result[i][i] <= ROUNDING * scale) {
                result[i][i] = 0;
            }
        }
        return result;
    }

    /** {@code S_B = mean_k ‖μ_k − μ_G‖²}; NaN where no class has examples. */
    public double between() {
        return IntStream.range(0, centred.length)
                .mapToDouble(k -> centred[k][k])
                .average()
                .orElse(Double.NaN);
    }

    /** Standard deviation over mean of {@code ‖μ_k − μ_G‖} (NC2, equal norms; Papyan, Han, Donoho 2020). NaN where all means are one. */
    public double equinorm() {
        double[] norms = IntStream.range(0, centred.length)
                .mapToDouble(k -> Math.sqrt(centred[k][k]))
                .toArray();
        return Spread.deviation(norms) / Spread.mean(norms);
    }

    /** Mean over pairs of {@code |cos(μ_i − μ_G, μ_j − μ_G) + 1/(K − 1)|} (NC2, equal angles). NaN where a mean is {@code μ_G}. */
    public double angle() {
        int count = centred.length;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                double cosine = centred[i][j] / Math.sqrt(centred[i][i] * centred[j][j]);
                sum += Math.abs(cosine + 1.0 / (count - 1));
            }
        }
        return sum / (count * (count - 1) / 2.0);
    }

    /**
     * {@code S_W = mean ‖h − μ_y‖²}, from the examples' squared norms: what of them is not in their class mean.
     *
     * @param squaredNorms {@code ‖[x ; 1]‖²} {@code [N]}
     * @param labels the true classes {@code [N]}
     * @param rows the examples that these class means are of
     * @return NaN where the norms' single precision leaves nothing of it
     */
    public double within(float[] squaredNorms, int[] labels, int[] rows) {
        double squared = 0;
        double ofMeans = 0;
        for (int row : rows) {
            squared += squaredNorms[row];
            ofMeans += inner(labels[row], labels[row]);
        }
        return squared - ofMeans > FLOAT_ROUNDING * squared ? (squared - ofMeans) / rows.length : Double.NaN;
    }

    /**
     * The variance of some classes' examples about their common mean, {@code mean ‖h‖² − ‖mean h‖²}.
     *
     * @param squaredNorms {@code ‖[x ; 1]‖²} {@code [N]}
     * @param labels the true classes {@code [N]}
     * @param rows the examples: for each class, all that its mean is of, or none
     * @return NaN without examples, and where the norms' single precision leaves nothing of it
     */
    public double variance(float[] squaredNorms, int[] labels, int[] rows) {
        double[] shares = new double[classes];
        double squared = 0;
        for (int row : rows) {
            shares[labels[row]] += 1.0 / rows.length;
            squared += (double) squaredNorms[row] / rows.length;
        }
        double meanSquared = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes && shares[i] > 0; j++) {
                meanSquared += shares[i] * shares[j] * inner(i, j);
            }
        }
        double variance = squared - meanSquared;
        return variance > FLOAT_ROUNDING * squared ? variance : Double.NaN;
    }
}
