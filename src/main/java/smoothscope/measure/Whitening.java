package smoothscope.measure;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The directions in which centred class means {@code M = [μ_k − μ_G]} differ, each divided by how far: with {@code M = U Σ Vᵀ}, the rows
 * {@code u_r/σ_r}, so that {@code ‖M⁺x‖} is the length of their products with x.
 *
 * <p>They come from the eigenvectors of {@code MᵀM} (K×K) or {@code MMᵀ} (D×D), whichever is smaller: seconds for a thousand classes,
 * where the singular values of M itself take minutes. Squaring halves the digits that small singular values keep, which is why a
 * direction's σ is measured anew on M; what is lost then lies far below the cut-off.
 */
final class Whitening {
    /** Singular values below this share of the largest are rounding; centred means always have one that is zero. */
    private static final double CUT_OFF = 1e-5;

    private Whitening() {}

    /**
     * Finds the directions.
     *
     * @param means {@code Mᵀ}: {@code μ_k − μ_G}, {@code [K][D]}, finite and not all zero
     * @return {@code [rank][D]}
     */
    static double[][] of(double[][] means, int width) {
        boolean wide = means.length <= width;
        double[][] vectors = wide ? means : transposed(means, width);
        double[][] products = products(vectors);
        double trace = 0;
        for (int i = 0; i < products.length; i++) {
            trace += products[i][i];
        }
        EigenDecomposition eigen =
                new EigenDecomposition(new Array2DRowRealMatrix(products, false).scalarMultiply(1 / trace));
        double[][] directions = new double[products.length][];
        double[] singular = new double[products.length];
        double largest = 0;
        for (int r = 0; r < directions.length; r++) {
            double[] found = eigen.getEigenvector(r).toArray();
            // M v = σ u, and Mᵀ u = σ v: whichever was found, its image under the other side is σ long.
            double[] image = combination(found, vectors);
            singular[r] = Math.sqrt(Vectors.dot(image, image));
            directions[r] = wide ? image : found;
            largest = Math.max(largest, singular[r]);
        }
        return kept(directions, singular, CUT_OFF * largest, wide);
    }

    private static double[][] kept(double[][] directions, double[] singular, double cutOff, boolean scaled) {
        int rank = 0;
        for (int r = 0; r < directions.length; r++) {
            if (singular[r] > cutOff) {
                double divisor = scaled ? singular[r] * singular[r] : singular[r];
                for (int d = 0; d < directions[r].length; d++) {
                    directions[r][d] /= divisor;
                }
                directions[rank++] = directions[r];
            }
        }
        return Arrays.copyOf(directions, rank);
    }

    private static double[][] products(double[][] vectors) {
        double[][] products = new double[vectors.length][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] = Vectors.dot(vectors[i], vectors[j]);
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    private static double[] combination(double[] factors, double[][] vectors) {
        double[] sum = new double[vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += factors[i] * vectors[i][d];
            }
        }
        return sum;
    }

    private static double[][] transposed(double[][] rows, int width) {
        double[][] columns = new double[width][rows.length];
        for (int k = 0; k < rows.length; k++) {
            for (int d = 0; d < width; d++) {
                columns[d][k] = rows[k][d];
            }
        }
        return columns;
    }
}
