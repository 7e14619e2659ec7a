package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.measure.Known.known;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeuralCollapseTest {
    private static final PlantedLayer LAYER = PlantedLayer.random(3, 5, 12, 200, 0.7);

    private static Map<String, Double> values(PlantedLayer layer) {
        return ActivationMeasures.of(layer.activations(), layer.labels(), layer.weights(), layer.bias())
                .values();
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 12", "2, 10, 30", "3, 4, 3", "4, 2, 8", "5, 7, 7"})
    void nc1EqualsTheDensePseudoInverse(long seed, int classes, int width) {
        PlantedLayer layer = PlantedLayer.random(seed, classes, width, 300, 1);

        double expected = denseNc1(layer);

        assertEquals(expected, known(values(layer), "nc1"), 1e-9 * expected);
    }

    /** Means in float and no cut-off: the singular value that should be zero is divided by. */
    @Test
    void floatMeansWithoutACutOffWouldRuinNc1() {
        PlantedLayer layer = PlantedLayer.random(8, 10, 24, 400, 30);

        double trapped = nc1OfFloatMeansWithoutCutOff(layer);
        double ours = known(values(layer), "nc1");

        assertTrue(trapped > 1e4 * ours, "the trap gives " + trapped + ", the right value is " + ours);
        assertEquals(denseNc1(layer), ours, 1e-8 * ours);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void fullCollapseIsZeroThroughout(int classes) {
        Map<String, Double> values = values(PlantedLayer.collapsed(classes, 4, 3, 0.25));

        for (String name : Set.of("within", "within_between", "nc1", "nc4")) {
            assertEquals(0, known(values, name), 1e-10, name);
        }
        for (String name : Set.of("nc2_equinorm", "nc2_angle", "etf", "nc3")) {
            assertEquals(0, known(values, name), 1e-6, name);
        }
        assertEquals(9 * (1 - 1.0 / classes), known(values, "between"), 1e-5);
    }

    @Test
    void nc2EqualsItsDefinitionOnExplicitVectors() {
        double[] norms = new double[LAYER.classes()];
        RealVector[] centred = centred(LAYER);
        double angles = 0;
        int pairs = 0;
        for (int i = 0; i < norms.length; i++) {
            norms[i] = centred[i].getNorm();
            for (int j = 0; j < i; j++) {
                angles += Math.abs(centred[i].cosine(centred[j]) + 1.0 / (norms.length - 1));
                pairs++;
            }
        }
        double mean = Arrays.stream(norms).average().orElseThrow();
        double variance =
                Arrays.stream(norms).map(x -> (x - mean) * (x - mean)).average().orElseThrow();

        assertEquals(Math.sqrt(variance) / mean, known(values(LAYER), "nc2_equinorm"), 1e-10);
        assertEquals(angles / pairs, known(values(LAYER), "nc2_angle"), 1e-10);
    }

    @Test
    void etfAndNc3EqualTheirDefinitionsOnExplicitMatrices() {
        RealMatrix weights = new Array2DRowRealMatrix(LAYER.classes(), LAYER.width());
        RealMatrix means = new Array2DRowRealMatrix(LAYER.classes(), LAYER.width());
        RealVector[] centred = centred(LAYER);
        for (int k = 0; k < LAYER.classes(); k++) {
            weights.setRow(k, LAYER.weight(k));
            means.setRowVector(k, centred[k]);
        }
        RealMatrix products = weights.multiply(weights.transpose());
        RealMatrix simplex = MatrixUtils.createRealIdentityMatrix(LAYER.classes())
                .scalarAdd(-1.0 / LAYER.classes())
                .scalarMultiply(1 / Math.sqrt(LAYER.classes() - 1.0));
        double etf = products.scalarMultiply(1 / products.getFrobeniusNorm())
                .subtract(simplex)
                .getFrobeniusNorm();
        double dual = weights.scalarMultiply(1 / weights.getFrobeniusNorm())
                .subtract(means.scalarMultiply(1 / means.getFrobeniusNorm()))
                .getFrobeniusNorm();

        assertEquals(etf, known(values(LAYER), "etf"), 1e-10);
        assertEquals(dual * dual, known(values(LAYER), "nc3"), 1e-10);
    }

    @Test
    void nc4CountsWhereTheNearestMeanDecidesOtherwise() {
        int different = 0;
        for (int i = 0; i < LAYER.examples(); i++) {
            RealVector example = vector(LAYER.activation(i));
            int chosen = 0;
            int nearest = 0;
            double best = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < LAYER.classes(); k++) {
                double logit = example.dotProduct(vector(LAYER.weight(k))) + LAYER.bias()[k];
                double distance = example.getDistance(vector(LAYER.classMean(k)));
                chosen = logit > best ? k : chosen;
                nearest = distance < least ? k : nearest;
                best = Math.max(best, logit);
                least = Math.min(least, distance);
            }
            different += chosen == nearest ? 0 : 1;
        }

        assertTrue(different > 0 && different < LAYER.examples(), "a case that tells nothing: " + different);
        assertEquals(different / (double) LAYER.examples(), known(values(LAYER), "nc4"));
    }

    @Test
    void anAbsentClassLeavesTheMeasuresOfTheOthers() {
        PlantedLayer whole = PlantedLayer.collapsed(4, 5, 2, 0);
        int[] labels = whole.labels().clone();
        float[] activations = whole.activations().clone();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 2) {
                labels[i] = 1;
                System.arraycopy(activations, whole.width(), activations, i * whole.width(), whole.width());
            }
        }

        Map<String, Double> values = values(whole.withActivations(activations).withLabels(labels));

        assertEquals(0, known(values, "nc1"), 1e-10);
        assertEquals(0, known(values, "nc2_angle"), 1e-6);
        assertEquals(0, known(values, "nc4"));
        assertFalse(values.containsKey("nc3"), "a weight without a mean has nothing to be compared with");
        assertTrue(Double.isFinite(known(values, "separation")));
    }

    @Test
    void withAllActivationsZeroOnlyWhatIsDefinedIsThere() {
        PlantedLayer dead = LAYER.withActivations(new float[LAYER.activations().length]);

        Map<String, Double> values = values(dead);

        assertEquals(0, known(values, "within"));
        assertEquals(0, known(values, "between"));
        assertTrue(values.containsKey("etf"));
        assertTrue(values.containsKey("nc4"));
        for (String name : Set.of("within_between", "nc1", "nc2_equinorm", "nc2_angle", "nc3")) {
            assertFalse(values.containsKey(name), name + " = " + values.get(name));
        }
    }

    /** Equal activations whose sums round: what is left of the means' differences is no direction. */
    @Test
    void meansThatAreOneUpToRoundingLeaveNoNc1() {
        float[] activations = new float[LAYER.activations().length];
        Arrays.fill(activations, 0.1f);

        assertFalse(values(LAYER.withActivations(activations)).containsKey("nc1"));
    }

    /** More classes than directions and fewer: the smaller of MᵀM and MMᵀ is taken apart, and neither shows. */
    @ParameterizedTest
    @CsvSource({"60, 20, 0", "20, 60, 0", "40, 40, 100"})
    void nc1OfManyClassesEqualsTheDensePseudoInverse(int classes, int width, double offset) {
        PlantedLayer layer = PlantedLayer.random(21, classes, width, 600, offset);

        double expected = denseNc1(layer);

        assertEquals(expected, known(values(layer), "nc1"), 1e-7 * expected);
    }

    /** A run that diverged must neither hang the decomposition nor leave a number behind. */
    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void activationsThatAreNoNumbersLeaveNoClassMeasure(float broken) {
        float[] activations = LAYER.activations().clone();
        activations[5] = broken;

        Map<String, Double> values = values(LAYER.withActivations(activations));

        for (String name : Set.of("within", "between", "nc1", "nc2_equinorm", "nc2_angle", "nc3", "separation")) {
            assertFalse(values.containsKey(name), name + " = " + values.get(name));
        }
    }

    private static double denseNc1(PlantedLayer layer) {
        RealVector[] centred = centred(layer);
        RealMatrix within = new Array2DRowRealMatrix(layer.width(), layer.width());
        for (int i = 0; i < layer.examples(); i++) {
            RealVector deviation = vector(layer.activation(i)).subtract(vector(layer.classMean(layer.labels()[i])));
            within = within.add(deviation.outerProduct(deviation).scalarMultiply(1.0 / layer.examples()));
        }
        RealMatrix between = new Array2DRowRealMatrix(layer.width(), layer.width());
        for (RealVector each : centred) {
            between = between.add(each.outerProduct(each).scalarMultiply(1.0 / centred.length));
        }
        return within.multiply(pseudoInverse(between, 1e-10)).getTrace() / centred.length;
    }

    private static double nc1OfFloatMeansWithoutCutOff(PlantedLayer layer) {
        int width = layer.width();
        float[][] means = new float[layer.classes()][width];
        float[] global = new float[width];
        for (int k = 0; k < means.length; k++) {
            float count = 0;
            for (int i = 0; i < layer.examples(); i++) {
                if (layer.labels()[i] == k) {
                    count++;
                    for (int d = 0; d < width; d++) {
                        means[k][d] += layer.activations()[i * width + d];
                    }
                }
            }
            for (int d = 0; d < width; d++) {
                means[k][d] /= count;
                global[d] += means[k][d] / means.length;
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(width, means.length);
        for (int k = 0; k < means.length; k++) {
            for (int d = 0; d < width; d++) {
                matrix.setEntry(d, k, means[k][d] - global[d]);
            }
        }
        RealMatrix inverse = pseudoInverse(matrix, 0);
        double sum = 0;
        for (int i = 0; i < layer.examples(); i++) {
            double[] deviation = new double[width];
            for (int d = 0; d < width; d++) {
                deviation[d] = layer.activations()[i * width + d] - means[layer.labels()[i]][d];
            }
            double length = inverse.operate(vector(deviation)).getNorm();
            sum += length * length;
        }
        return sum / layer.examples();
    }

    private static RealMatrix pseudoInverse(RealMatrix matrix, double cutOff) {
        SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
        double[] singular = svd.getSingularValues();
        double[] inverse = Arrays.stream(singular)
                .map(s -> s > cutOff * singular[0] ? 1 / s : 0)
                .toArray();
        return svd.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(inverse))
                .multiply(svd.getUT());
    }

    private static RealVector[] centred(PlantedLayer layer) {
        RealVector[] centred = new RealVector[layer.classes()];
        for (int k = 0; k < centred.length; k++) {
            centred[k] = vector(layer.classMean(k)).subtract(vector(layer.globalMean()));
        }
        return centred;
    }

    private static RealVector vector(double[] numbers) {
        return MatrixUtils.createRealVector(numbers);
    }
}
