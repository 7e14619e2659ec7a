package smoothscope.measure;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Neural collapse (Papyan, Han, Donoho, PNAS 2020): how near activations {@code h}, class means {@code μ_k} and weights are to the one
 * simplex that they tend to. Each is 0 at full collapse, and NaN where it is not defined.
 */
final class NeuralCollapse {
    /** Examples that are looked at together. */
    private static final int BLOCK = 8;

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
        double between = new ClassGram(means.gram()).between();
        if (!(between > 0 && Double.isFinite(between))) {
            return Double.NaN;
        }
        RowProducts directions = RowProducts.of(Whitening.of(means.centred(), width), width);
        double sum = overBlocks((from, to) -> {
            double[][] components = directions.with(relative(from, to, i -> means.of(labels[i])));
            return Arrays.stream(components)
                    .mapToDouble(each -> Vectors.dot(each, each))
                    .sum();
        });
        return sum / labels.length;
    }

    /** What a block of examples adds to a sum. */
    @FunctionalInterface
    private interface BlockSum {
        double of(int from, int to);
    }

    /** Blocks are worked out side by side and added in order, so that the sum is the same on any machine. */
    private double overBlocks(BlockSum part) {
        double[] parts = IntStream.range(0, (labels.length + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToDouble(block -> part.of(block * BLOCK, Math.min(labels.length, (block + 1) * BLOCK)))
                .toArray();
        double sum = 0;
        for (double each : parts) {
            sum += each;
        }
        return sum;
    }

    /** The activations of some examples, seen from a point for each. */
    private double[][] relative(int from, int to, IntFunction<double[]> origin) {
        double[][] rows = new double[to - from][width];
        for (int i = from; i < to; i++) {
            Vectors.subtract(activations, i, origin.apply(i), rows[i - from]);
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
        double[] centre = means.global();
        double[][] centred = means.centred();
        RowProducts head = RowProducts.of(weights, width);
        RowProducts corners = RowProducts.of(centred, width);
        // Seen from μ_G: h·w + b = (h − μ_G)·w + (μ_G·w + b), and the nearest m is that of the largest (h − μ_G)·m −
        // ‖m‖²/2.
        double[] logitsAtCentre = head.with(new double[][] {centre})[0];
        double[] halves = new double[present.length];
        for (int k = 0; k < bias.length; k++) {
            logitsAtCentre[k] += bias[k];
        }
        for (int k = 0; k < present.length; k++) {
            halves[k] = -Vectors.dot(centred[k], centred[k]) / 2;
        }
        double different = overBlocks((from, to) -> {
            double[][] examples = relative(from, to, i -> centre);
            double[][] logits = head.with(examples);
            double[][] nearness = corners.with(examples);
            int count = 0;
            for (int i = 0; i < examples.length; i++) {
                Vectors.add(logitsAtCentre, logits[i]);
                Vectors.add(halves, nearness[i]);
                count += Vectors.largest(logits[i]) == present[Vectors.largest(nearness[i])] ? 0 : 1;
            }
            return count;
        });
        return different / labels.length;
    }

    /** {@code ‖WWᵀ/‖WWᵀ‖_F − (I − 11ᵀ/K)/√(K − 1)‖_F}: how far the weights are from a simplex equiangular tight frame. */
    static double etf(float[] weights, int classes) {
        int width = weights.length / classes;
        double[][] products = new double[classes][classes];
        double squared = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j <= i; j++) {
                double product = Vectors.dot(weights, i, j, width);
                products[i][j] = product;
                products[j][i] = product;
                squared += (i == j ? 1 : 2) * product * product;
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
