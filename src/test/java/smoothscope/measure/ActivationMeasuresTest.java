package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static smoothscope.measure.Known.known;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivationMeasuresTest {
    private static final PlantedLayer LAYER = PlantedLayer.random(11, 6, 9, 150, 0.4);

    private static ActivationMeasures measure(PlantedLayer layer) {
        return ActivationMeasures.of(layer.activations(), layer.labels(), layer.weights(), layer.bias());
    }

    @Test
    void withinAndBetweenEqualTheirDefinitions() {
        double within = 0;
        for (int i = 0; i < LAYER.examples(); i++) {
            within += squaredDistance(LAYER.activation(i), LAYER.classMean(LAYER.labels()[i])) / LAYER.examples();
        }
        double between = 0;
        for (int k = 0; k < LAYER.classes(); k++) {
            between += squaredDistance(LAYER.classMean(k), LAYER.globalMean()) / LAYER.classes();
        }

        Map<String, Double> values = measure(LAYER).values();

        assertEquals(within, known(values, "within"), 1e-10);
        assertEquals(between, known(values, "between"), 1e-10);
        assertEquals(within / between, known(values, "within_between"), 1e-10);
    }

    @Test
    void theClassGramHoldsTheMeansWithTheAppendedOne() {
        double[] gram = measure(LAYER).classGram();

        for (int i = 0; i < LAYER.classes(); i++) {
            for (int j = 0; j < LAYER.classes(); j++) {
                double expected = 1 + dot(LAYER.classMean(i), LAYER.classMean(j));
                assertEquals(expected, gram[i * LAYER.classes() + j], 1e-10);
            }
        }
    }

    /** What a recording keeps is enough: squared norms and the class means' inner products. */
    @Test
    void withinFollowsFromNormsAndClassGram() {
        float[] squaredNorms = new float[LAYER.examples()];
        int[] rows = new int[LAYER.examples()];
        for (int i = 0; i < squaredNorms.length; i++) {
            rows[i] = i;
            squaredNorms[i] = (float) (1 + dot(LAYER.activation(i), LAYER.activation(i)));
        }
        ActivationMeasures measured = measure(LAYER);

        double within = new ClassGram(measured.classGram()).within(squaredNorms, LAYER.labels(), rows);

        assertEquals(known(measured.values(), "within"), within, 1e-5);
    }

    @Test
    void separationEqualsTheMeanOverAllPairs() {
        double within = 0;
        double total = 0;
        for (int i = 0; i < LAYER.examples(); i++) {
            for (int j = 0; j < LAYER.examples(); j++) {
                double[] x = LAYER.activation(i);
                double[] y = LAYER.activation(j);
                double distance = 1 - dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
                int k = LAYER.labels()[i];
                int l = LAYER.labels()[j];
                double weight = 1.0 / (count(k) * count(l));
                within += k == l ? weight * distance / LAYER.classes() : 0;
                total += weight * distance / (LAYER.classes() * LAYER.classes());
            }
        }

        assertEquals(1 - within / total, known(measure(LAYER).values(), "separation"), 1e-10);
    }

    @Test
    void aZeroActivationCountsAsTheZeroVectorInTheSeparation() {
        // Class 0 along x and at zero, class 1 along y: c_0 = (1/2, 0), c_1 = (0, 1).
        float[] activations = {2, 0, 0, 0, 0, 5, 0, 1};
        PlantedLayer layer =
                new PlantedLayer(activations, new int[] {0, 0, 1, 1}, new float[] {1, 0, 0, 1}, new float[2]);

        double within = 1 - (0.25 + 1) / 2;
        double total = 1 - (0.0625 + 0.25);

        assertEquals(1 - within / total, known(measure(layer).values(), "separation"), 1e-12);
    }

    @Test
    void oneDirectionForAllHasNoSeparation() {
        PlantedLayer layer =
                new PlantedLayer(new float[] {1, 1, 3, 3, 2, 2}, new int[] {0, 1, 1}, new float[4], new float[2]);

        assertFalse(measure(layer).values().containsKey("separation"));
    }

    @Test
    void anAbsentClassIsZeroInTheClassGramAndLeftOutOfBetween() {
        float[] activations = {1, 0, -1, 0};
        PlantedLayer layer = new PlantedLayer(activations, new int[] {0, 2}, new float[6], new float[3]);

        ActivationMeasures measured = measure(layer);

        assertEquals(1, known(measured.values(), "between"));
        for (int k = 0; k < 3; k++) {
            assertEquals(0, measured.classGram()[3 + k]);
            assertEquals(0, measured.classGram()[3 * k + 1]);
        }
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ActivationMeasures.of(new float[5], new int[2], new float[4], new float[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> ActivationMeasures.of(new float[0], new int[0], new float[4], new float[2]));
    }

    private static int count(int label) {
        int count = 0;
        for (int each : LAYER.labels()) {
            count += each == label ? 1 : 0;
        }
        return count;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private static double squaredDistance(double[] a, double[] b) {
        return dot(a, a) - 2 * dot(a, b) + dot(b, b);
    }
}
