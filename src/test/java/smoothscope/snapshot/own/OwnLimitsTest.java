package smoothscope.snapshot.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.job.Progress;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.npz.NpyBytes;
import smoothscope.snapshot.npz.NpzArchive;

/** Where arrays of somebody's own cease to be a network's: the least and the most, on either side of each limit. */
class OwnLimitsTest {
    private static final String OWN = "own.npz";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static byte[] floats(int rows, int columns, double... numbers) {
        return NpyBytes.of("<f4", new int[] {rows, columns}, numbers);
    }

    private static byte[] labels(double... labels) {
        return NpyBytes.of("<i4", new int[] {labels.length}, labels);
    }

    /** Two inputs, three classes, labels 0, 1, 2; the logits are 1 0 1, 0 2 2 and 3 0 3. */
    private static RecordingArrays three() {
        return new RecordingArrays()
                .put("activations", floats(3, 2, 1, 0, 0, 2, 3, 0))
                .put("weights", floats(3, 2, 1, 0, 0, 1, 1, 1))
                .put("labels", labels(0, 1, 2));
    }

    private static double[] logits() {
        return new double[] {1, 0, 1, 0, 2, 2, 3, 0, 3};
    }

    private static RecordingArrays ofLogits(double... logits) {
        return new RecordingArrays()
                .put("logits", floats(3, 3, logits))
                .put("weights", floats(3, 2, 1, 0, 0, 1, 1, 1))
                .put("labels", labels(0, 1, 2));
    }

    private Recording read(RecordingArrays arrays) {
        return RecordingFile.read(arrays.write(folder.resolve(OWN)));
    }

    private void refused(RecordingArrays arrays, String reason) {
        String sentence = assertThrows(WrongContents.class, () -> read(arrays)).sentence();
        assertEquals(folder.resolve(OWN) + ": its array " + reason + ".", sentence);
    }

    @Test
    void anAxisOfNoLengthIsTooSmall() {
        refused(
                three().put("activations", floats(0, 2)).put("labels", labels()),
                "activations is too small: an axis is of length 0, expected at least 1");
        refused(
                three().put("activations", floats(3, 0)),
                "activations is too small: an axis is of length 0, expected at least 1");
        refused(
                ofLogits(logits()).put("logits", floats(0, 3)).put("labels", labels()),
                "logits is too small: an axis is of length 0, expected at least 1");
        refused(
                ofLogits(logits()).put("logits", floats(3, 1, 1, 2, 3)),
                "logits is too small: an axis is of length 1, expected at least 2");
        refused(
                ofLogits(logits()).put("weights", floats(3, 0)),
                "weights is too small: an axis is of length 0, expected at least 1");
        refused(
                ofLogits(logits()).without("weights").put("templates", floats(3, 0)),
                "templates is too small: an axis is of length 0, expected at least 1");
    }

    @Test
    void templatesMayBeBiasesAlone() {
        Recording read = read(ofLogits(logits()).without("weights").put("templates", floats(3, 1, 1, 2, 3)));
        assertEquals(6, read.snapshots().get(0).templates().inner(1, 2));
    }

    @Test
    void moreThanThirtyThousandClassesAreRefusedBeforeTheirProductsAreTaken() {
        int many = 30_001;
        refused(
                new RecordingArrays()
                        .put("activations", floats(1, 1, 1))
                        .put("weights", floats(many, 1, new double[many]))
                        .put("labels", labels(0)),
                "weights is of 30001 classes, more than 30000");
        refused(
                new RecordingArrays()
                        .put("logits", floats(1, many, new double[many]))
                        .put("templates", floats(many, 1, new double[many]))
                        .put("labels", labels(0)),
                "logits is of 30001 classes, more than 30000");
    }

    /** The greatest float is 3.4e38. */
    @ParameterizedTest
    @CsvSource({"1e10, 1e30", "1e20, 1e-30", "3.4028234663852886e38, 0"})
    void finiteNumbersWhoseProductsAreNotAreTooLarge(double activation, double weight) {
        refused(
                three().put("activations", floats(3, 2, activation, 0, 0, 0, 0, 0))
                        .put("weights", floats(3, 2, weight, 0, 0, 0, 0, 0)),
                "activations holds numbers so large that their products with the weights are not finite");
    }

    @Test
    void theGreatestFloatIsFinite() {
        Recording read =
                read(three().put("bias", NpyBytes.of("<f4", new int[] {3}, Float.MAX_VALUE, 0, -Float.MAX_VALUE)));
        assertEquals(Float.MAX_VALUE, read.snapshots().get(0).logits().at(0, 0));
        refused(
                three().put("bias", NpyBytes.of("<f8", new int[] {3}, 1e39, 0, 0)),
                "bias holds a number that is not finite (NaN or infinite)");
    }

    @Test
    void weightsBesideLogitsMayLieTheOtherWayRoundToo() {
        Recording turned = read(ofLogits(logits()).put("weights", floats(2, 3, 1, 0, 1, 0, 1, 1)));
        Recording upright = read(ofLogits(logits()));
        assertArrayEquals(
                upright.snapshots().get(0).templates().gram(),
                turned.snapshots().get(0).templates().gram());
        assertEquals("transposed, from [D, K]", turned.meta().text("weights").orElseThrow());
        assertTrue(upright.meta().text("weights").isEmpty());
        Recording square = read(ofLogits(logits()).put("weights", floats(3, 3, 1, 2, 3, 0, 1, 0, 0, 0, 1)));
        assertEquals(14, square.snapshots().get(0).templates().inner(0, 0), "rows are classes");
        refused(
                ofLogits(logits()).put("weights", floats(2, 2, 1, 0, 0, 1)),
                "weights has shape [2, 2], expected [K, D] with K = 3");
    }

    @Test
    void certaintyIsAProbabilityAndASumOffByMoreThanHalfAPercentIsNone() {
        String reason =
                "logits holds probabilities (each row sums to 1), expected logits: save what the network gives before its"
                        + " softmax, or the logarithm of these";
        refused(ofLogits(1, 0, 0, 0, 1, 0, 0, 0, 1), reason);
        refused(ofLogits(1, 0, 0, 0, 1, 0, 0.25, 0.25, 0.504), reason);
        assertEquals(
                0.25f,
                read(ofLogits(1, 0, 0, 0, 1, 0, 0.25, 0.25, 0.25))
                        .snapshots()
                        .get(0)
                        .logits()
                        .at(2, 2));
        assertEquals(
                -0.5f,
                read(ofLogits(1, 0, 0, 0, 1.5, -0.5, 0, 0, 1))
                        .snapshots()
                        .get(0)
                        .logits()
                        .at(1, 2));
    }

    private static RecordingArrays withLogits(double factor, double shift) {
        return three().put(
                        "logits",
                        floats(
                                3,
                                3,
                                Arrays.stream(logits())
                                        .map(z -> factor * z + shift)
                                        .toArray()));
    }

    @Test
    void logitsThatComeAlongMayDifferByTwoThousandthsOfTheirSize() {
        assertEquals(1, read(withLogits(1.0015, 0)).snapshots().size());
        String sentence = assertThrows(WrongContents.class, () -> read(withLogits(1.0025, 0)))
                .sentence();
        assertTrue(sentence.contains("its array logits differs by up to 0.0074"), sentence);
        refused(
                withLogits(1, 2).put("bias", NpyBytes.of("<f4", new int[] {3}, 0, 0, 0)),
                "logits differs by up to 2.0 from what activations, weights and bias give");
    }

    /**
     * Square weights, of which each class reads the next input; of the turned ones each reads the one before.
     *
     * @param upright examples that only the weights as they are get right
     * @param turned examples that only the turned ones get right
     */
    private static RecordingArrays square(int upright, int turned) {
        int size = upright + turned;
        double[] x = new double[3 * size];
        for (int i = 0; i < size; i++) {
            x[3 * i + (i % 3 + (i < upright ? 1 : 2)) % 3] = 1;
        }
        return new RecordingArrays()
                .put("activations", floats(size, 3, x))
                .put("weights", floats(3, 3, 0, 1, 0, 0, 0, 1, 1, 0, 0))
                .put(
                        "labels",
                        labels(IntStream.range(0, size).mapToDouble(i -> i % 3).toArray()));
    }

    /** The difference of two counts has their sum's root as its standard error. */
    @Test
    void squareWeightsAreTakenForTurnedBeyondThreeStandardErrors() {
        assertEquals(9, read(square(0, 9)).examples().size());
        refused(
                square(0, 10),
                "weights is square, and gives the right class to 10 examples the other way round, to 0 as it is: save its"
                        + " transpose, [K, D]");
        assertEquals(25, read(square(5, 20)).examples().size());
        assertThrows(WrongContents.class, () -> read(square(5, 21)));
    }

    @Test
    void whatIsKnownOfANetworkIsNoted() {
        Recording said = read(three().put("alpha", NpyBytes.of("<f8", new int[] {}, 0.1))
                .put("seed", NpyBytes.of("<i8", new int[] {}, 7)));
        assertTrue(said.snapshots().get(0).key().isAlphaKnown());
        assertEquals(OptionalLong.of(7), said.snapshots().get(0).key().seed());
        Recording unsaid = read(three());
        assertFalse(unsaid.snapshots().get(0).key().isAlphaKnown());
        assertEquals(OptionalLong.empty(), unsaid.snapshots().get(0).key().seed());
        assertTrue(unsaid.meta().observed());
    }

    @Test
    void splitsAndImagesBelongToTheExamples() {
        Recording read = read(three().put("split", NpyBytes.of("|u1", new int[] {3}, 1, 0, 1))
                .put("image", NpyBytes.of("<i8", new int[] {3}, 40, 2, 0)));
        assertEquals(
                List.of(40, 2, 0),
                IntStream.range(0, 3).mapToObj(read.examples()::image).toList());
        assertArrayEquals(new int[] {1}, read.examples().rows(Split.TRAIN));
        refused(
                three().put("split", NpyBytes.of("|u1", new int[] {3}, 1, 2, 1)),
                "split holds 2 at index 1, expected integers from 0 to 1");
        refused(
                three().put("split", NpyBytes.of("|u1", new int[] {2}, 1, 0)),
                "split has shape [2], expected [N] with N = 3");
        refused(
                three().put("image", NpyBytes.of("<i4", new int[] {4}, 1, 2, 3, 4)),
                "image has shape [4], expected [N] with N = 3");
    }

    @Test
    void progressCountsTheExamplesThatAreMeasured() {
        Path file =
                three().put("split", NpyBytes.of("|u1", new int[] {3}, 1, 0, 1)).write(folder.resolve(OWN));
        Progress progress = new Progress();
        RecordingFile.read(file, progress);
        assertEquals("Measuring activations", progress.state().task().toString());
        assertEquals(3, progress.state().total());
        assertEquals(3, progress.state().done());
    }

    @Test
    void aNetworksArraysAreToldFromARecordings() {
        assertTrue(OwnArrays.areNamed(Set.of("X", "W", "y")));
        assertTrue(OwnArrays.areNamed(Set.of("logits", "templates", "labels")));
        assertFalse(OwnArrays.areNamed(Set.of("X", "W")));
        assertFalse(OwnArrays.areNamed(Set.of("W", "y")));
        assertFalse(OwnArrays.areNamed(Set.of("X", "y")));
        assertTrue(isOwn(three()));
        assertTrue(isOwn(ofLogits(logits())));
        assertTrue(isOwn(ofLogits(logits()).without("weights").put("templates", floats(3, 1, 1, 2, 3))));
        assertFalse(isOwn(ofLogits(logits()).without("weights")));
        assertFalse(isOwn(RecordingArrays.planted()));
    }

    private boolean isOwn(RecordingArrays arrays) {
        try (NpzArchive archive = NpzArchive.open(arrays.write(folder.resolve(OWN)), new Progress())) {
            return OwnArrays.areIn(archive);
        }
    }

    @Test
    void aSnapshotOfOneExampleAndTwoClassesIsTheLeast() {
        Snapshot least = read(new RecordingArrays()
                        .put("activations", floats(1, 1, 2))
                        .put("weights", floats(2, 1, 1, -1))
                        .put("labels", labels(1)))
                .snapshots()
                .get(0);
        assertEquals(2, least.logits().at(0, 0));
        assertEquals(-2, least.logits().at(0, 1));
        assertEquals(5, least.squaredNorms().orElseThrow()[0]);
    }
}
