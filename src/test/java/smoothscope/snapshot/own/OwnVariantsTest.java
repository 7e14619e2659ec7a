package smoothscope.snapshot.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.job.Progress;
import smoothscope.problem.CountedFromOne;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.file.Recordings;
import smoothscope.snapshot.npz.NpyBytes;

/** Arrays as people save them: all of these are the same network, seen the same way. */
class OwnVariantsTest {
    private static final int N = 12;
    private static final int D = 5;
    private static final int K = 3;

    private final double[] x = normal(1, N * D);
    private final double[] w = normal(2, K * D);
    private final double[] b = normal(3, K);

    @TempDir
    private Path folder;

    private static double[] normal(int seed, int count) {
        // Exact in single precision.
        return new Random(seed)
                .doubles(count)
                .map(each -> (float) (each * 4 - 2))
                .toArray();
    }

    private static double[] labels(int from) {
        return DoubleStream.iterate(0, i -> i + 1)
                .limit(N)
                .map(i -> from + i % K)
                .toArray();
    }

    private RecordingArrays head() {
        return new RecordingArrays()
                .put("weights", NpyBytes.of("<f4", new int[] {K, D}, w))
                .put("bias", NpyBytes.of("<f4", new int[] {K}, b));
    }

    private RecordingArrays unlabelled() {
        return head().put("activations", NpyBytes.of("<f4", new int[] {N, D}, x));
    }

    private RecordingArrays plain() {
        return unlabelled().put("labels", NpyBytes.of("<i8", new int[] {N}, labels(0)));
    }

    private double[] logits() {
        double[] logits = new double[N * K];
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < K; k++) {
                logits[i * K + k] = b[k];
                for (int d = 0; d < D; d++) {
                    logits[i * K + k] += x[i * D + d] * w[k * D + d];
                }
            }
        }
        return logits;
    }

    /** The logarithms of the probabilities. */
    private double[] logarithms() {
        double[] logarithms = logits();
        for (int i = 0; i < N; i++) {
            double sum = 0;
            for (int k = 0; k < K; k++) {
                sum += Math.exp(logarithms[i * K + k]);
            }
            for (int k = 0; k < K; k++) {
                logarithms[i * K + k] -= Math.log(sum);
            }
        }
        return logarithms;
    }

    private Recording read(RecordingArrays arrays) {
        return RecordingFile.read(arrays.write(folder.resolve("own.npz")));
    }

    private void assertSame(RecordingArrays arrays) {
        Recording expected = read(plain());
        Recording found = read(arrays);
        assertArrayEquals(expected.examples().labels(), found.examples().labels());
        for (int k = 0; k < K; k++) {
            assertArrayEquals(
                    expected.snapshots().get(0).logits().column(k),
                    found.snapshots().get(0).logits().column(k),
                    1e-5f);
            assertEquals(
                    expected.snapshots().get(0).templates().inner(0, k),
                    found.snapshots().get(0).templates().inner(0, k),
                    1e-12);
        }
    }

    private String refusal(RecordingArrays arrays) {
        return assertThrows(WrongContents.class, () -> read(arrays)).sentence();
    }

    @Test
    void labelsInAColumnAsWholeFractionsOrOneHotAreTheSame() {
        assertSame(unlabelled().put("labels", NpyBytes.of("<i8", new int[] {N, 1}, labels(0))));
        assertSame(unlabelled().put("labels", NpyBytes.of("<f4", new int[] {N}, labels(0))));
        double[] hot = new double[N * K];
        for (int i = 0; i < N; i++) {
            hot[i * K + i % K] = 1;
        }
        assertSame(unlabelled().put("labels", NpyBytes.of("<f4", new int[] {N, K}, hot)));
        hot[1] = 0.5;
        assertTrue(refusal(unlabelled().put("labels", NpyBytes.of("<f4", new int[] {N, K}, hot)))
                .contains("holds 0.5 at row 0"));
    }

    @Test
    void labelsCountedFromOneAreAskedAboutAndThenTaken() {
        Path file = folder.resolve("one.npz");
        unlabelled().put("labels", NpyBytes.of("<i8", new int[] {N}, labels(1))).write(file);
        CountedFromOne asked = assertThrows(CountedFromOne.class, () -> RecordingFile.read(file));
        assertTrue(asked.sentence().contains("go from 1 to 3, where classes count from 0 to 2"), asked::sentence);
        Recording taken = RecordingFile.read(List.of(file), new Progress(), new OwnReading(true, true));
        for (int i = 0; i < N; i++) {
            assertEquals(i % K, taken.examples().label(i));
        }
        Path other = folder.resolve("zero.npz");
        plain().write(other);
        assertThrows(
                WrongContents.class,
                () -> RecordingFile.read(List.of(other), new Progress(), new OwnReading(true, true)));
    }

    @Test
    void labelsBetweenTheClassesAreRefused() {
        double[] between = labels(0);
        between[7] = 1.25;
        String sentence = refusal(unlabelled().put("labels", NpyBytes.of("<f8", new int[] {N}, between)));
        assertTrue(sentence.contains("holds 1.25 at index 7, expected integers from 0 to 2"), sentence);
    }

    @Test
    void weightsTheOtherWayRoundAreTurnedAndThatIsNoted() {
        double[] turned = new double[D * K];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = w[i % K * D + i / K];
        }
        RecordingArrays arrays = plain().put("weights", NpyBytes.of("<f4", new int[] {D, K}, turned));
        assertSame(arrays);
        assertEquals(
                "transposed, from [D, K]", read(arrays).meta().text("weights").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"X, W, b, y", "features, fc.weight, fc.bias, targets", "embeddings, weight, bias, y_true"})
    void usualNamesAreKnown(String activations, String weights, String bias, String labels) {
        assertSame(new RecordingArrays()
                .put(activations, NpyBytes.of("<f4", new int[] {N, D}, x))
                .put(weights, NpyBytes.of("<f4", new int[] {K, D}, w))
                .put(bias, NpyBytes.of("<f4", new int[] {K}, b))
                .put(labels, NpyBytes.of("<i8", new int[] {N}, labels(0))));
    }

    /** K = D: nothing but the labels tells that the activations of a class lie along another's weights. */
    @Test
    void squareWeightsThatFitTheLabelsTheOtherWayRoundOnlyAreRefused() {
        int size = 3;
        int examples = 60;
        double[] square = {0, 4, 0, 0, 0, 4, 4, 0, 0};
        double[] activations = new double[examples * size];
        double[] labels = new double[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = i % size;
            activations[i * size + (i + 1) % size] = 1;
        }
        RecordingArrays upright = new RecordingArrays()
                .put("activations", NpyBytes.of("<f4", new int[] {examples, size}, activations))
                .put("weights", NpyBytes.of("<f4", new int[] {size, size}, square))
                .put("labels", NpyBytes.of("<i4", new int[] {examples}, labels));
        assertArrayEquals(
                read(upright).examples().labels(),
                read(upright).snapshots().get(0).predicted());
        double[] turned = {0, 0, 4, 4, 0, 0, 0, 4, 0};
        String sentence = refusal(upright.put("weights", NpyBytes.of("<f4", new int[] {size, size}, turned)));
        assertTrue(
                sentence.contains(
                        "is square, and gives the right class to 60 examples the other way round, to 0 as it is"),
                sentence);
    }

    private Path array(String name, String type, int[] shape, double... numbers) throws IOException {
        return Files.write(folder.resolve(name + ".npy"), NpyBytes.of(type, shape, numbers));
    }

    /** What {@code numpy.save} leaves beside each other is one network too, under whatever of the usual names. */
    @Test
    void arraysInFilesOfTheirOwnAreTakenTogether() throws IOException {
        List<Path> files = List.of(
                array("X_train", "<f4", new int[] {N, D}, x),
                array("fc.weight", "<f4", new int[] {K, D}, w),
                array("resnet-bias", "<f8", new int[] {K}, b),
                array("y_train", "<i8", new int[] {N}, labels(0)),
                array("alpha", "<f8", new int[0], 0.1));
        Recording together = Recordings.read(files, new Progress());
        Recording expected = read(plain());
        for (int k = 0; k < K; k++) {
            assertArrayEquals(
                    expected.snapshots().get(0).logits().column(k),
                    together.snapshots().get(0).logits().column(k));
        }
        assertArrayEquals(expected.examples().labels(), together.examples().labels());
        assertEquals(0.1, together.snapshots().get(0).alpha());
        List<Path> beside = List.of(files.get(0), folder.resolve("own.npz"), files.get(1), files.get(2), files.get(3));
        assertEquals(2, Recordings.together(beside).size());

        Path again = array("train-features", "<f4", new int[] {N, D}, x);
        assertTrue(
                refusal(files.get(0), again).contains("its name says that it holds activations, as X_train.npy does"));
        Path unknown = array("stuff", "<f4", new int[] {N, D}, x);
        assertTrue(refusal(unknown, files.get(1)).contains("its name does not say which array it holds"));
        assertTrue(refusal(files.get(0), files.get(1)).contains("its array labels is missing"));
        Path wrong = array("labels", "<i8", new int[] {2}, 0, 1);
        assertTrue(refusal(files.get(0), files.get(1), wrong).contains("labels.npy: its array labels has shape [2]"));
    }

    private static String refusal(Path... files) {
        return assertThrows(WrongContents.class, () -> Recordings.read(List.of(files), new Progress()))
                .sentence();
    }

    @Test
    void logitsWithWeightsAndBiasNeedNoTemplates() {
        assertSame(head().put("logits", NpyBytes.of("<f8", new int[] {N, K}, logits()))
                .put("labels", NpyBytes.of("<i8", new int[] {N}, labels(0))));
    }

    /** To look at alone, all is the same but what needs activations. */
    @Test
    void whatIsOnlyLookedAtIsNotMeasured() {
        Path file = plain().write(folder.resolve("own.npz"));
        Snapshot measured =
                Recordings.read(List.of(file), new Progress()).snapshots().get(0);
        Snapshot looked = Recordings.read(List.of(file), new Progress(), new OwnReading(false, false))
                .snapshots()
                .get(0);
        assertTrue(measured.stored(Split.VALIDATION).values().containsKey("nc1"));
        assertTrue(looked.stored(Split.VALIDATION).values().isEmpty());
        assertArrayEquals(
                measured.squaredNorms().orElseThrow(), looked.squaredNorms().orElseThrow());
        for (int k = 0; k < K; k++) {
            assertArrayEquals(measured.logits().column(k), looked.logits().column(k));
        }
    }

    /** JAX writes bfloat16 as two bytes without a name. */
    @Test
    void bfloat16IsRefusedWithTheRemedy() {
        String sentence = refusal(plain().put(
                        "activations", NpyBytes.raw(1, "<V2", false, "(" + N + ", " + D + ")", new byte[2 * N * D])));
        assertTrue(
                sentence.contains("holds bfloat16, which NumPy does not know: save it with .astype(\"float32\")"),
                sentence);
    }

    @Test
    void classesMayBeNumbers() {
        assertEquals(
                List.of("7", "-1", "10"),
                read(plain().put("classes", NpyBytes.of("<i8", new int[] {K}, new double[] {7, -1, 10})))
                        .classes());
    }

    @Test
    void probabilitiesAreRefusedAndTheirLogarithmsAreNot() {
        double[] probabilities = DoubleStream.of(logarithms()).map(Math::exp).toArray();
        String sentence = refusal(head().put("logits", NpyBytes.of("<f4", new int[] {N, K}, probabilities))
                .put("labels", NpyBytes.of("<i8", new int[] {N}, labels(0))));
        assertTrue(sentence.contains("holds probabilities (each row sums to 1), expected logits"), sentence);
        assertTrue(refusal(plain().put("logits", NpyBytes.of("<f4", new int[] {N, K}, probabilities)))
                .contains("holds probabilities"));
        assertSame(plain().put("logits", NpyBytes.of("<f4", new int[] {N, K}, logarithms())));
    }
}
