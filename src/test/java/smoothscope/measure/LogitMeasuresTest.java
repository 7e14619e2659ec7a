package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.measure.Known.known;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import smoothscope.plane.Logits;

class LogitMeasuresTest {
    private static final PlantedLogits PLANTED = PlantedLogits.random(5, 700, 6, 2, 2.5);

    private static Map<String, Double> values(PlantedLogits planted) {
        return LogitMeasures.of(planted.logits(), planted.labels());
    }

    @Test
    void accuracyNllAndBrierEqualTheirDefinitions() {
        int right = 0;
        double brier = 0;
        for (int i = 0; i < PLANTED.examples(); i++) {
            double[] p = PLANTED.probabilities(i, 1);
            double most = Arrays.stream(p).max().orElseThrow();
            right += p[PLANTED.labels()[i]] == most ? 1 : 0;
            for (int k = 0; k < p.length; k++) {
                brier += Math.pow(p[k] - (k == PLANTED.labels()[i] ? 1 : 0), 2);
            }
        }

        Map<String, Double> values = values(PLANTED);

        assertEquals(right / 700.0, known(values, "accuracy"));
        assertEquals(PLANTED.nll(1), known(values, "nll"), 1e-12);
        assertEquals(brier / 700, known(values, "brier"), 1e-12);
    }

    @Test
    void theLogitGapIsTheMeanOverClassesNotOverExamples() {
        double[] sums = new double[6];
        int[] counts = new int[6];
        for (int i = 0; i < PLANTED.examples(); i++) {
            int label = PLANTED.labels()[i];
            double[] z = PLANTED.row(i);
            sums[label] += z[label] - (Arrays.stream(z).sum() - z[label]) / 5;
            counts[label]++;
        }
        double gap = 0;
        for (int k = 0; k < 6; k++) {
            gap += sums[k] / counts[k] / 6;
        }
        assertEquals(gap, known(values(PLANTED), "logit_gap"), 1e-6);

        // Nine examples of class 0 with gap 1, one of class 1 with gap 3: 2, not 1.2.
        float[] rows = new float[20];
        int[] labels = new int[10];
        for (int i = 0; i < 9; i++) {
            rows[2 * i] = 1;
        }
        rows[19] = 3;
        labels[9] = 1;
        assertEquals(2, known(values(new PlantedLogits(rows, labels, 2)), "logit_gap"), 1e-12);
    }

    @Test
    void theSpreadOfTheWrongLogitsLeavesTheRightOneOut() {
        double sum = 0;
        for (int i = 0; i < PLANTED.examples(); i++) {
            double[] z = PLANTED.row(i);
            double mean = 0;
            double squares = 0;
            for (int k = 0; k < 6; k++) {
                mean += k == PLANTED.labels()[i] ? 0 : z[k] / 5;
                squares += k == PLANTED.labels()[i] ? 0 : z[k] * z[k] / 5;
            }
            sum += Math.sqrt(squares - mean * mean);
        }

        assertEquals(sum / 700, known(values(PLANTED), "wrong_logit_spread"), 1e-6);
        assertEquals(0, known(values(PlantedLogits.margin(30, 6, 4)), "wrong_logit_spread"), 1e-12);
    }

    /** The optimum of smoothing: gap g*, no spread, confidence the on-value. */
    @Test
    void atTheOptimumTheGapIsThePlantedOneAndTheSurpriseFollows() {
        Map<String, Double> values = values(PlantedLogits.margin(50, 10, Math.log(91)));

        assertEquals(Math.log(91), known(values, "logit_gap"), 1e-6);
        assertEquals(-Math.log(0.91), known(values, "nll"), 1e-7);
        assertEquals(0.09, known(values, "ece"), 1e-7);
        assertEquals(0.09, known(values, "mce"), 1e-7);
        assertEquals(0.09, known(values, "adaptive_ece"), 1e-7);
    }

    @Test
    void confidenceOfExactlyOneIsCountedAndNothingOverflows() {
        Map<String, Double> right = values(PlantedLogits.margin(20, 4, 5000));
        assertEquals(1, known(right, "accuracy"));
        assertEquals(0, known(right, "nll"));
        assertEquals(0, known(right, "brier"));
        assertEquals(0, known(right, "ece"));

        PlantedLogits sure = PlantedLogits.margin(20, 4, 5000);
        int[] labels = Arrays.stream(sure.labels()).map(k -> (k + 1) % 4).toArray();
        Map<String, Double> wrong = values(sure.withLabels(labels));
        assertEquals(0, known(wrong, "accuracy"));
        assertEquals(5000, known(wrong, "nll"));
        assertEquals(2, known(wrong, "brier"));
        assertEquals(1, known(wrong, "ece"));
        assertEquals(1, known(wrong, "mce"));
        assertEquals(1, known(wrong, "adaptive_ece"));
    }

    @Test
    void equalLogitsAreAnEvenGuessForTheFirstClass() {
        Map<String, Double> values =
                values(new PlantedLogits(new float[40], new int[] {0, 1, 2, 3, 0, 1, 2, 3, 3, 3}, 4));

        assertEquals(0.2, known(values, "accuracy"));
        assertEquals(Math.log(4), known(values, "nll"), 1e-12);
        assertEquals(0.75, known(values, "brier"), 1e-12);
        assertEquals(0.05, known(values, "ece"), 1e-12);
        assertEquals(0, known(values, "logit_gap"));
        assertEquals(0, known(values, "wrong_logit_spread"));
    }

    @Test
    void aClassWithoutExamplesTakesNoPartInTheGap() {
        Map<String, Double> values = values(new PlantedLogits(new float[] {2, 0, 0, 0, 4, 0}, new int[] {0, 1}, 3));

        assertEquals(3, known(values, "logit_gap"), 1e-12);
    }

    @Test
    void twoClassesHaveOneWrongLogitAndSoNoSpread() {
        assertEquals(0, known(values(PlantedLogits.random(1, 40, 2, 3, 1)), "wrong_logit_spread"));
    }

    @Test
    void someRowsAreMeasuredAsIfTheyWereAll() {
        int[] rows = {3, 4, 100, 250, 251, 699};
        float[] few = new float[rows.length * 6];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(PLANTED.rows(), rows[i] * 6, few, i * 6, 6);
            labels[i] = PLANTED.labels()[rows[i]];
        }

        assertEquals(
                values(new PlantedLogits(few, labels, 6)), LogitMeasures.of(PLANTED.logits(), PLANTED.labels(), rows));
    }

    @Test
    void batchesGiveTheSameBitsAsTheWhole() {
        LogitMeasures passing = new LogitMeasures(6);
        for (int from = 0; from < 700; from += 64) {
            int to = Math.min(700, from + 64);
            passing.add(
                    Arrays.copyOfRange(PLANTED.rows(), from * 6, to * 6),
                    Arrays.copyOfRange(PLANTED.labels(), from, to));
        }

        assertEquals(700, passing.examples());
        assertEquals(values(PLANTED), passing.values());
    }

    @Test
    void withoutExamplesNothingIsKnown() {
        assertEquals(Map.of(), new LogitMeasures(3).values());
    }

    /** A training run that diverged still has an accuracy; nothing is shown that was computed from what is no number. */
    @Test
    void logitsThatAreNoNumbersLeaveOnlyTheAccuracy() {
        Logits logits = Logits.ofRows(new float[] {1, 0, Float.NaN, Float.NaN}, 2);

        assertEquals(
                Set.of("accuracy"), LogitMeasures.of(logits, new int[] {0, 1}).keySet());
    }

    @Test
    void batchesThatDoNotFitAreRefused() {
        LogitMeasures measures = new LogitMeasures(3);
        assertThrows(IllegalArgumentException.class, () -> measures.add(new float[5], new int[2]));
        assertThrows(IllegalArgumentException.class, () -> new LogitMeasures(1));
        assertTrue(measures.values().isEmpty());
    }
}
