package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.plane.Logits;

class TemperatureTest {
    private static double fit(PlantedLogits planted) {
        return Temperature.fit(planted.logits(), planted.labels(), planted.all());
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3, 0.1", "2, 1, 1", "3, 4, 3", "4, 12, 20", "5, 30, 100"})
    void noTemperatureOfAFineGridIsBetter(long seed, double deviation, double lift) {
        PlantedLogits planted = PlantedLogits.random(seed, 400, 7, deviation, lift);

        double best = fit(planted);
        double least = planted.nll(best);

        assertTrue(best > Temperature.LEAST && best < Temperature.GREATEST, "T = " + best);
        for (double t = Temperature.LEAST; t <= Temperature.GREATEST; t *= 1.002) {
            assertTrue(planted.nll(t) >= least - 1e-12, "T = " + t + " beats " + best);
        }
    }

    /** However large the logits: slopes that underflow to zero are no crossing. */
    @ParameterizedTest
    @ValueSource(floats = {1, 20, 40, 1000})
    void whereEveryLabelIsRightTheLeastTemperatureIsBest(float logit) {
        float[] rows = {logit, 0, 0, 0, logit, 0, 0, 0, logit};
        assertEquals(Temperature.LEAST, fit(new PlantedLogits(rows, new int[] {0, 1, 2}, 3)));
    }

    /** Labels drawn from softmax(z / 2): the fit finds the 2. */
    @Test
    void thePlantedTemperatureIsFound() {
        PlantedLogits planted = PlantedLogits.random(9, 40_000, 5, 3, 0);
        Random random = new Random(10);
        int[] labels = new int[planted.examples()];
        for (int i = 0; i < labels.length; i++) {
            double[] p = planted.probabilities(i, 2);
            double left = random.nextDouble();
            while (labels[i] < 4 && left >= p[labels[i]]) {
                left -= p[labels[i]++];
            }
        }

        assertEquals(2, fit(planted.withLabels(labels)), 0.05);
    }

    /** Dividing the logits by c divides the best temperature by c. */
    @Test
    void scaledLogitsScaleTheTemperature() {
        PlantedLogits planted = PlantedLogits.random(3, 300, 4, 4, 3);
        float[] halved = planted.rows().clone();
        for (int i = 0; i < halved.length; i++) {
            halved[i] /= 2;
        }

        assertEquals(fit(planted) / 2, fit(new PlantedLogits(halved, planted.labels(), 4)), 1e-7);
    }

    @Test
    void allRightGoesToTheColdEnd() {
        assertEquals(Temperature.LEAST, fit(PlantedLogits.margin(40, 5, 0.5)));
    }

    @Test
    void allWrongGoesToTheHotEnd() {
        assertEquals(Temperature.GREATEST, fit(PlantedLogits.margin(40, 5, -3)));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.1f, 7, -1e30f})
    void equalLogitsLeaveTheTemperatureAtOne(float logit) {
        float[] rows = new float[21];
        Arrays.fill(rows, logit);

        assertEquals(1, fit(new PlantedLogits(rows, new int[] {0, 1, 2, 0, 0, 1, 1}, 3)));
    }

    @Test
    void onlyTheGivenRowsCount() {
        PlantedLogits planted = PlantedLogits.random(6, 200, 4, 3, 2);
        int[] labels = planted.labels().clone();
        labels[7] = (labels[7] + 1) % 4;
        int[] rows = IntStream.range(50, 200).toArray();

        assertEquals(
                Temperature.fit(planted.logits(), planted.labels(), rows),
                Temperature.fit(planted.logits(), labels, rows));
    }

    @Test
    void withoutExamplesOrNumbersThereIsNoTemperature() {
        Logits broken = Logits.ofRows(new float[] {Float.NaN, 1}, 2);

        assertTrue(Double.isNaN(Temperature.fit(broken, new int[1], new int[] {0})));
        assertTrue(Double.isNaN(Temperature.fit(broken, new int[1], new int[0])));
    }
}
