package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitSumsTest {
    private static final int K = 7;
    private static final int D = 12;
    private static final int N = 400;
    /** Far from the origin, where the differences of sums lose digits. */
    private final PlantedLayer layer = PlantedLayer.random(3, K, D, N, 5);

    private static float[] logits(PlantedLayer layer) {
        float[] logits = new float[layer.examples() * layer.classes()];
        for (int i = 0; i < layer.examples(); i++) {
            for (int k = 0; k < layer.classes(); k++) {
                double logit = layer.bias()[k];
                for (int d = 0; d < layer.width(); d++) {
                    logit += layer.activation(i)[d] * layer.weight(k)[d];
                }
                logits[i * layer.classes() + k] = (float) (logit / 4);
            }
        }
        return logits;
    }

    private SplitSums sums(int from, int to, int batch) {
        SplitSums sums = new SplitSums(K, D);
        float[] z = logits(layer);
        for (int at = from; at < to; at += batch) {
            int end = Math.min(to, at + batch);
            sums.add(
                    Arrays.copyOfRange(layer.activations(), at * D, end * D),
                    Arrays.copyOfRange(z, at * K, end * K),
                    Arrays.copyOfRange(layer.labels(), at, end));
        }
        return sums;
    }

    @Test
    void sumsTellWhatTheExamplesTell() {
        Map<String, Double> found = sums(0, N, 32).values();
        LogitMeasures ofLogits = new LogitMeasures(K);
        ofLogits.add(logits(layer), layer.labels());
        Map<String, Double> expected = new java.util.HashMap<>(ofLogits.values());
        expected.remove("adaptive_ece");
        Map<String, Double> ofActivations = ActivationMeasures.of(
                        layer.activations(), layer.labels(), layer.weights(), layer.bias())
                .values();
        for (String name : new String[] {"within", "between", "within_between", "nc1", "nc2_equinorm", "nc2_angle"}) {
            expected.put(name, ofActivations.getOrDefault(name, Double.NaN));
        }
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, value) ->
                assertEquals(value, found.getOrDefault(name, Double.NaN), 1e-9 * Math.abs(value), name));
        assertTrue(found.getOrDefault("nc1", 0.0) > 0.01, found::toString);
    }

    @Test
    void partsAddUpToTheWholeInAnyOrder() {
        SplitSums whole = sums(0, N, 50);
        SplitSums parts = new SplitSums(K, D);
        parts.add(sums(250, N, 7));
        parts.add(sums(0, 90, 90));
        parts.add(new SplitSums(K, D));
        parts.add(sums(90, 250, 64));
        for (int i = 0; i < whole.counts().size(); i++) {
            assertArrayEquals(whole.counts().get(i), parts.counts().get(i));
        }
        for (int i = 0; i < whole.sums().size(); i++) {
            double[] expected = whole.sums().get(i);
            double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
            assertArrayEquals(expected, parts.sums().get(i), 1e-12 * largest);
        }
        assertEquals(N, parts.examples());
    }

    @Test
    void classesWithoutExamplesTakeNoPart() {
        PlantedLayer few = layer.withLabels(
                Arrays.stream(layer.labels()).map(label -> label % 3).toArray());
        SplitSums sums = new SplitSums(K, D);
        sums.add(few.activations(), logits(few), few.labels());
        double expected = ActivationMeasures.of(few.activations(), few.labels(), few.weights(), few.bias())
                .values()
                .getOrDefault("nc1", Double.NaN);
        assertEquals(expected, sums.values().getOrDefault("nc1", Double.NaN), 1e-9 * expected);
    }

    @Test
    void withoutActivationsTheLogitsAreSummedUpAlone() {
        SplitSums sums = new SplitSums(K, 0);
        sums.add(new float[0], logits(layer), layer.labels());
        assertEquals(3, sums.sums().size());
        assertTrue(sums.values().containsKey("ece"));
        assertTrue(!sums.values().containsKey("nc1"));
        assertThrows(IllegalArgumentException.class, () -> sums.add(new SplitSums(K, D)));
        assertTrue(new SplitSums(K, D).values().isEmpty());
    }
}
