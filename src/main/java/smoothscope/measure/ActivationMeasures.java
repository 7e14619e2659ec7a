package smoothscope.measure;

import java.util.EnumMap;
import java.util.Map;

/**
 * What must be measured while the activations of a split's examples are at hand; afterwards it travels with the snapshot.
 *
 * <p>A class without examples has no mean and takes no part: the class measures are then of the others, and NC3, which compares each
 * weight with its mean, does not exist.
 *
 * @param values {@code within between within_between nc1 nc2_equinorm nc2_angle etf nc3 nc4 separation} by name; what is not defined
 *     is absent
 * @param classGram {@code [K, K]} row by row: inner products of the class means of {@code [x ; 1]}; 0 in the row and column of a
 *     class without examples
 */
public record ActivationMeasures(Map<String, Double> values, double[] classGram) {
    /**
     * Measures the examples of one split.
     *
     * @param activations penultimate activations {@code [n, D]} row by row, n at least 1
     * @param labels the true classes {@code [n]}, in {@code [0, K)}
     * @param weights the last layer's weights {@code [K, D]} row by row
     * @param bias the last layer's biases {@code [K]}
     */
    public static ActivationMeasures of(float[] activations, int[] labels, float[] weights, float[] bias) {
        int classes = bias.length;
        int width = weights.length / classes;
        if (labels.length == 0 || activations.length != labels.length * width || weights.length != classes * width) {
            throw new IllegalArgumentException(activations.length + " activations for " + labels.length
                    + " examples and " + weights.length + " weights for " + classes + " classes");
        }
        ClassMeans means = new ClassMeans(activations, width, labels, classes);
        double[] gram = means.gram();
        ClassGram classGram = new ClassGram(gram);
        NeuralCollapse collapse = new NeuralCollapse(activations, width, labels, means);
        double within = within(activations, width, labels, means);
        EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
        values.put(Measure.WITHIN, within);
        values.put(Measure.BETWEEN, classGram.between());
        values.put(Measure.WITHIN_BETWEEN, within / classGram.between());
        values.put(Measure.NC1, collapse.nc1());
        values.put(Measure.NC2_EQUINORM, classGram.equinorm());
        values.put(Measure.NC2_ANGLE, classGram.angle());
        values.put(Measure.ETF, NeuralCollapse.etf(weights, classes));
        values.put(Measure.NC3, collapse.nc3(weights));
        values.put(Measure.NC4, collapse.nc4(weights, bias));
        values.put(Measure.SEPARATION, ClassSeparation.rSquared(activations, width, labels, classes));
        return new ActivationMeasures(Measure.byLabel(values), gram);
    }

    /** What can be said without activations, by name: {@code etf}. Arguments as in {@link #of}. */
    public static Map<String, Double> ofHead(float[] weights, float[] bias) {
        EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
        values.put(Measure.ETF, NeuralCollapse.etf(weights, bias.length));
        return Measure.byLabel(values);
    }

    /** {@code S_W = mean ‖h − μ_y‖²}. */
    private static double within(float[] activations, int width, int[] labels, ClassMeans means) {
        double[] deviation = new double[width];
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            Vectors.subtract(activations, i, means.of(labels[i]), deviation);
            sum += Vectors.dot(deviation, deviation);
        }
        return sum / labels.length;
    }
}
