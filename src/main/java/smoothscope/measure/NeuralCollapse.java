package smoothscope.measure;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Neural collapse (Papyan, Han, Donoho, PNAS 2020): how near activations {@code h}, class means {@code μ_k} and weights are to the one
 * simplex that they tend to. Each is 0 at full collapse, and NaN where it is not defined.
 */
final class NeuralCollapse {
    /** Singular values below this share of the largest are rounding; centred means always have one that is zero. */
    private static final double CUT_OFF = 1e-5;

    private final float[] activations;
    private final int[] labels;
    private final ClassMeans means;
    private final int width;

    /** @param activations {@code [n, D]} row by row */
    NeuralCollapse(float[] activations, int width, int[] labels, ClassMeans means) {
        this.activations = activations;
        this.labels = labels;
        this.means = means;
        this.width = width;
    }

    /**
     * NC1 = {@code Tr(Σ_W Σ_B⁺)/K}. With {@code M = [μ_k − μ_G]} (D×K) this is {@code (1/n) Σ‖M⁺(h_i − μ_{y_i})‖²} exactly, since
     * {@code Σ_B = M Mᵀ/K}; neither covariance (D×D) is formed.
     */
    double nc1() {
        double[][] inverse = whitening();
        double[] deviation = new double[width];
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            Vectors.subtract(activations, i, means.of(labels[i]), deviation);
            for (double[] direction : inverse) {
                double component = Vectors.dot(direction, deviation);
                sum += component * component;
            }
        }
        return inverse.length == 0 ? Double.NaN : sum / labels.length;
    }

    /** The rows {@code u_r / σ_r} for {@code M = U Σ Vᵀ}: {@code ‖M⁺x‖} is the length of their products with x. */
    private double[][] whitening() {
        double[][] centred = means.centred();
        double between = new ClassGram(means.gram()).between();
        if (!(between > 0 && Double.isFinite(between))) {
            return new double[0][];
        }
        // Of Mᵀ (K×D), whose V is M's U: its rows are at hand as they are.
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(centred, false));
        double[] singular = svd.getSingularValues();
        int rank = 0;
        while (rank < singular.length && singular[rank] > CUT_OFF * singular[0]) {
            rank++;
        }
        double[][] rows = new double[rank][];
        for (int r = 0; r < rank; r++) {
            rows[r] = svd.getV().getColumnVector(r).mapDivide(singular[r]).toArray();
        }
        return rows;
    }

    /** NC3 = {@code ‖Wᵀ/‖W‖_F − M/‖M‖_F‖²_F}: are the weights the class means, up to scale? NaN where a class has no example. */
    double nc3(float[] weights) {
        if (!means.complete()) {
            return Double.NaN;
        }
        double[][] centred = means.centred();
        double weightsSquared = 0;
        double meansSquared = 0;
        double inner = 0;
        for (int k = 0; k < centred.length; k++) {
            inner += Vectors.dot(centred[k], weights, k);
            meansSquared += Vectors.dot(centred[k], centred[k]);
            for (int d = 0; d < width; d++) {
                weightsSquared += (double) weights[k * width + d] * weights[k * width + d];
            }
        }
        return Math.max(0, 2 - 2 * inner / Math.sqrt(weightsSquared * meansSquared));
    }

    /** NC4 = share of examples where the largest logit and the nearest class mean name different classes. */
    double nc4(float[] weights, float[] bias) {
        int[] present = means.present();
        double[] logits = new double[bias.length];
        double[] nearness = new double[present.length];
        double[] example = new double[width];
        double[] nowhere = new double[width];
        int different = 0;
        for (int i = 0; i < labels.length; i++) {
            Vectors.subtract(activations, i, nowhere, example);
            for (int k = 0; k < bias.length; k++) {
                logits[k] = Vectors.dot(example, weights, k) + bias[k];
            }
            for (int k = 0; k < present.length; k++) {
                nearness[k] = -squaredDistance(example, means.of(present[k]));
            }
            if (Vectors.largest(logits) != present[Vectors.largest(nearness)]) {
                different++;
            }
        }
        return different / (double) labels.length;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    /** {@code ‖WWᵀ/‖WWᵀ‖_F − (I − 11ᵀ/K)/√(K − 1)‖_F}: how far the weights are from a simplex equiangular tight frame. */
    static double etf(float[] weights, int classes) {
        int width = weights.length / classes;
        double[][] products = new double[classes][classes];
        double squared = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                for (int d = 0; d < width; d++) {
                    products[i][j] += (double) weights[i * width + d] * weights[j * width + d];
                }
                squared += products[i][j] * products[i][j];
            }
        }
        double norm = Math.sqrt(squared);
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                double simplex = ((i == j ? 1 : 0) - 1.0 / classes) / Math.sqrt(classes - 1.0);
                double difference = products[i][j] / norm - simplex;
                sum += difference * difference;
            }
        }
        return Math.sqrt(sum);
    }
}
