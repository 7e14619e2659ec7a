package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    private static Predictions random(long seed, int examples) {
        Random random = new Random(seed);
        double[] confidence = new double[examples];
        boolean[] correct = new boolean[examples];
        for (int i = 0; i < examples; i++) {
            confidence[i] = 0.1 + 0.9 * Math.sqrt(random.nextDouble());
            correct[i] = random.nextDouble() < 0.8 * confidence[i];
        }
        return new Predictions(confidence, correct);
    }

    private static Predictions constant(int examples, double confidence, boolean correct) {
        double[] confidences = new double[examples];
        boolean[] answers = new boolean[examples];
        Arrays.fill(confidences, confidence);
        Arrays.fill(answers, correct);
        return new Predictions(confidences, answers);
    }

    /** The error as the paper states it: one pass over all examples per bin. */
    private static double[] slowErrors(Predictions predictions, int bins) {
        double expected = 0;
        double maximum = 0;
        for (int bin = 0; bin < bins; bin++) {
            double lower = bin / (double) bins;
            double upper = (bin + 1) / (double) bins;
            int[] members = IntStream.range(0, predictions.size())
                    .filter(i ->
                            predictions.confidence()[i] > lower && predictions.confidence()[i] <= upper)
                    .toArray();
            if (members.length > 0) {
                double gap = Math.abs(meanConfidence(predictions, members) - accuracy(predictions, members));
                expected += gap * members.length / predictions.size();
                maximum = Math.max(maximum, gap);
            }
        }
        return new double[] {expected, maximum};
    }

    private static double meanConfidence(Predictions predictions, int[] members) {
        return Arrays.stream(members)
                .mapToDouble(i -> predictions.confidence()[i])
                .average()
                .orElseThrow();
    }

    private static double accuracy(Predictions predictions, int[] members) {
        return Arrays.stream(members)
                .mapToDouble(i -> predictions.correct()[i] ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 15, 16, 1000})
    void errorsEqualTheirDefinitions(int examples) {
        Predictions predictions = random(examples, examples);
        double[] expected = slowErrors(predictions, 15);

        Calibration calibration = Calibration.equalWidth(predictions, 15);

        assertEquals(expected[0], calibration.expectedError(), 1e-12);
        assertEquals(expected[1], calibration.maximumError(), 1e-12);
        assertEquals(examples, calibration.examples());
    }

    /** A confidence on an edge belongs to the bin below it, however the edge is rounded. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 20, 49})
    void anEdgeBelongsToTheBinBelow(int bins) {
        for (int edge = 1; edge <= bins; edge++) {
            double upper = edge / (double) bins;
            assertEquals(edge - 1, only(Calibration.equalWidth(constant(1, upper, true), bins)));
            if (edge < bins) {
                assertEquals(edge, only(Calibration.equalWidth(constant(1, Math.nextUp(upper), true), bins)));
            }
        }
    }

    private static int only(Calibration calibration) {
        return IntStream.range(0, calibration.bins().size())
                .filter(bin -> calibration.bins().get(bin).count() == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConfidenceOfExactlyOneLiesInTheLastBin() {
        Calibration calibration = Calibration.equalWidth(constant(7, 1, true), 15);

        assertEquals(7, calibration.bins().get(14).count());
        assertEquals(0, calibration.expectedError());
        assertEquals(1, Calibration.equalWidth(constant(7, 1, false), 15).expectedError());
    }

    @Test
    void emptyBinsAreSkippedNotCountedAsErrors() {
        Calibration calibration = Calibration.equalWidth(constant(4, 0.9, true), 15);
        Calibration.Bin empty = calibration.bins().get(3);

        assertEquals(0, empty.count());
        assertEquals(0, empty.gap());
        assertTrue(Double.isNaN(empty.confidence()) && Double.isNaN(empty.accuracy()));
        assertEquals(0.1, calibration.expectedError(), 1e-12);
        assertEquals(0.1, calibration.maximumError(), 1e-12);
    }

    @Test
    void theBinsCoverTheUnitIntervalWithoutHoles() {
        List<Calibration.Bin> bins = Calibration.equalWidth(random(1, 10), 15).bins();

        assertEquals(0, bins.get(0).lower());
        assertEquals(1, bins.get(14).upper());
        for (int bin = 1; bin < 15; bin++) {
            assertEquals(bins.get(bin - 1).upper(), bins.get(bin).lower());
        }
    }

    /** Two bins that err in opposite directions: the mean over all would hide it. */
    @Test
    void overAndUnderConfidenceDoNotCancel() {
        double[] confidence = {0.55, 0.55, 0.95, 0.95};
        Predictions predictions = new Predictions(confidence, new boolean[] {true, true, true, false});

        assertEquals((0.45 + 0.45) / 2, Calibration.equalWidth(predictions, 15).expectedError(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 15, 16, 29, 1000})
    void equalMassBinsAreRunsOfRanks(int examples) {
        Predictions predictions = random(7 + examples, examples);
        int[] order = IntStream.range(0, examples)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predictions.confidence()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double expected = 0;
        for (int bin = 0; bin < 15; bin++) {
            int[] members = Arrays.copyOfRange(order, bin * examples / 15, (bin + 1) * examples / 15);
            if (members.length > 0) {
                double gap = Math.abs(meanConfidence(predictions, members) - accuracy(predictions, members));
                expected += gap * members.length / examples;
            }
        }

        Calibration calibration = Calibration.equalMass(predictions, 15);

        assertEquals(expected, calibration.expectedError(), 1e-12);
        int least = calibration.bins().stream()
                .mapToInt(Calibration.Bin::count)
                .min()
                .orElseThrow();
        int most = calibration.bins().stream()
                .mapToInt(Calibration.Bin::count)
                .max()
                .orElseThrow();
        assertTrue(most - least <= 1, "bins of " + least + " to " + most);
        assertEquals(examples, calibration.examples());
    }

    @Test
    void aTemperatureSoftensTheConfidenceBeforeItIsBinned() {
        PlantedLogits planted = PlantedLogits.random(4, 300, 5, 3, 3);
        Predictions slow = new Predictions(
                IntStream.range(0, 300)
                        .mapToDouble(i -> Arrays.stream(planted.probabilities(i, 2.5))
                                .max()
                                .orElseThrow())
                        .toArray(),
                Predictions.of(planted.logits(), planted.labels(), planted.all(), 1)
                        .correct());

        double ours = Calibration.of(planted.logits(), planted.labels(), planted.all(), 2.5)
                .expectedError();

        assertEquals(slowErrors(slow, 15)[0], ours, 1e-10);
    }

    @Test
    void aConfidenceOutsideTheUnitIntervalIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> constant(1, 1.5, true));
        assertThrows(IllegalArgumentException.class, () -> constant(1, Double.NaN, true));
    }
}
