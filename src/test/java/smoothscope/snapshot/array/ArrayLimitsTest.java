package smoothscope.snapshot.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.measure.Calibration;
import smoothscope.measure.SplitSums;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.npz.NpyBytes;

/** The arrays of a recording at the limits of what they may hold. */
class ArrayLimitsTest {
    private static final String FILE = "r.npz";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Recording read(RecordingArrays arrays) {
        return RecordingFile.read(arrays.write(folder.resolve(FILE)));
    }

    private void refused(RecordingArrays arrays, String reason) {
        assertEquals(
                folder.resolve(FILE) + ": its array " + reason + ".",
                assertThrows(WrongContents.class, () -> read(arrays)).sentence());
    }

    /** Two Gram matrices of three classes each; that of the second snapshot is given. */
    private static byte[] gram(double... second) {
        double[] both = new double[18];
        System.arraycopy(second, 0, both, 9, 9);
        return NpyBytes.of("<f8", new int[] {2, 3, 3}, both);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "2, 0", "0, 2", "2, 1", "1, 2"})
    void innerProductsOfAnyTwoAreSymmetric(int i, int j) {
        double[] inner = {4, 1, 1, 1, 4, 1, 1, 1, 4};
        inner[3 * i + j] = 1.0003;
        assertEquals(
                inner[5],
                read(RecordingArrays.planted().put("gram", gram(inner)))
                        .snapshots()
                        .get(1)
                        .templates()
                        .inner(1, 2),
                "to a ten thousandth of the lengths");
        inner[3 * i + j] = 1.0005;
        refused(RecordingArrays.planted().put("gram", gram(inner)), "gram is not symmetric, as inner products are");
    }

    @Test
    void aTemplateOfNoLengthIsOne() {
        double[] inner = {0, 0, 0, 0, 4, 1, 0, 1, 4};
        assertEquals(
                4,
                read(RecordingArrays.planted().put("gram", gram(inner)))
                        .snapshots()
                        .get(1)
                        .templates()
                        .inner(2, 2));
    }

    @Test
    void classMeansAreInnerProductsToo() {
        double[] means = new double[36];
        for (int matrix = 0; matrix < 4; matrix++) {
            for (int k = 0; k < 3; k++) {
                means[9 * matrix + 4 * k] = 1 + matrix;
            }
        }
        Arrays.fill(means, 9, 18, Double.NaN);
        int[] shape = {2, 2, 3, 3};
        Recording read = read(RecordingArrays.planted().put("class_gram", NpyBytes.of("<f8", shape, means)));
        assertEquals(null, read.snapshots().get(0).stored(Split.VALIDATION).classGram());
        assertEquals(
                4,
                Objects.requireNonNull(
                        read.snapshots().get(1).stored(Split.VALIDATION).classGram())[8]);
        for (int k = 0; k < 3; k++) { // as NumPy has the mean of a class without examples
            means[27 + 3 + k] = Double.NaN;
            means[27 + 3 * k + 1] = Double.NaN;
        }
        Recording absent = read(RecordingArrays.planted().put("class_gram", NpyBytes.of("<f8", shape, means)));
        assertArrayEquals(
                new double[] {4, 0, 0, 0, 0, 0, 0, 0, 4},
                absent.snapshots().get(1).stored(Split.VALIDATION).classGram());
        means[27 + 2] = 1;
        refused(
                RecordingArrays.planted().put("class_gram", NpyBytes.of("<f8", shape, means)),
                "class_gram is not symmetric, as inner products are");
    }

    private static RecordingArrays taught(double first, double second) {
        return RecordingArrays.planted().put("temperature", NpyBytes.of("<f8", new int[] {2}, first, second));
    }

    @Test
    void whoHasATemperatureHadATeacher() {
        List<Snapshot> snapshots = read(taught(Double.NaN, 2.5)).snapshots();
        assertEquals(Supervision.LABELS, snapshots.get(0).key().supervision());
        assertEquals(Supervision.TEACHER, snapshots.get(1).key().supervision());
        assertEquals(2.5, snapshots.get(1).key().temperature().orElseThrow());
        assertEquals(
                Float.MAX_VALUE,
                read(taught(Float.MAX_VALUE, 1))
                        .snapshots()
                        .get(0)
                        .key()
                        .temperature()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY, 1e39})
    void aTemperatureIsPositiveAndFinite(double other) {
        refused(taught(1, other), "temperature holds " + other + ", expected positive temperatures");
    }

    @Test
    void whatANetworkLearnedFromAgreesWithItsTemperature() {
        byte[] both = NpyBytes.texts("<U11", "labels", "class means");
        assertEquals(
                Supervision.CLASS_MEANS,
                read(taught(Double.NaN, 3).put("supervision", both))
                        .snapshots()
                        .get(1)
                        .key()
                        .supervision());
        refused(
                taught(2, 3).put("supervision", both),
                "supervision holds \"labels\" of a network that has a temperature");
        refused(
                RecordingArrays.planted().put("supervision", both),
                "supervision holds \"class means\" of a network that has no temperature");
        refused(
                taught(Double.NaN, 3).put("supervision", NpyBytes.texts("<U6", "labels", "nobody")),
                "supervision holds \"nobody\", expected one of labels, unknown, teacher, class means");
    }

    @Test
    void aNameOfAThousandCharactersIsTheLongest() {
        String longest = "a".repeat(1000);
        assertEquals(
                longest,
                read(RecordingArrays.planted().put("classes", NpyBytes.texts("<U1000", "b", longest, "c")))
                        .classes()
                        .get(1));
        refused(
                RecordingArrays.planted().put("classes", NpyBytes.texts("<U1001", "b", longest + "a", "c")),
                "classes holds a name of 1001 characters, more than 1000");
    }

    @Test
    void withoutMetaNothingIsSaid() {
        assertEquals(
                new JsonObject(),
                read(RecordingArrays.planted().withoutEntry("meta.json")).meta().json());
    }

    /** More logits than are turned over at once, in either order of the axes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void logitsOfManyExamplesComeIntoTheirColumns(boolean fortran) {
        int examples = 22_000;
        int[] shape = {2, examples, 3};
        double[] zeros = new double[examples];
        Recording read = read(RecordingArrays.planted()
                .without("norms")
                .without("split")
                .without("image")
                .put("logits", NpyBytes.of(1, "<f4", fortran, shape, i -> i % 100_003))
                .put("labels", NpyBytes.of("<i4", new int[] {examples}, zeros)));
        for (int s = 0; s < 2; s++) {
            for (int i = 0; i < examples; i++) {
                for (int k = 0; k < 3; k++) {
                    assertEquals(
                            ((s * examples + i) * 3 + k) % 100_003,
                            read.snapshots().get(s).logits().at(i, k));
                }
            }
        }
    }

    /** Of a number of these arrays, whose snapshot and split it is. */
    private static int place(int index, int length) {
        return index / length;
    }

    private static byte[] counts(int length) {
        return NpyBytes.of(1, "<i8", false, new int[] {2, 2, length}, i -> 1.0 + place(i, length));
    }

    private static byte[] sums(int length) {
        return NpyBytes.of(1, "<f8", false, new int[] {2, 2, length}, i -> 0.5 + place(i, length));
    }

    private static RecordingArrays summed() {
        int bins = Calibration.BINS;
        return RecordingArrays.planted()
                .put("sum_examples", counts(3))
                .put("sum_right", counts(3))
                .put("sum_bin_examples", counts(bins))
                .put("sum_bin_right", counts(bins))
                .put("sum_bin_confidence", sums(bins))
                .put("sum_losses", sums(3))
                .put("sum_gaps", sums(3));
    }

    @Test
    void sumsBelongToTheirSnapshotAndSplit() {
        List<Snapshot> snapshots = read(summed()).snapshots();
        for (int s = 0; s < 2; s++) {
            for (Split split : Split.values()) {
                int place = 2 * s + split.number();
                SplitSums sums =
                        Objects.requireNonNull(snapshots.get(s).stored(split).sums());
                assertEquals(3L * (place + 1), sums.examples());
                assertEquals(place + 0.5, sums.sums().get(2)[2]);
            }
        }
    }

    @Test
    void sumsAreAllThereFiniteAndOfTheirLengths() {
        refused(summed().without("sum_right"), "sum_right is missing");
        refused(summed().without("sum_gaps"), "sum_gaps is missing");
        refused(
                summed().put("sum_losses", sums(2)),
                "sum_losses has shape [2, 2, 2], expected [S, 2, n] with S = 2, n = 3");
        refused(
                summed().put("sum_examples", counts(4)),
                "sum_examples has shape [2, 2, 4], expected [S, 2, n] with S = 2, n = 3");
        refused(
                summed().put(
                                "sum_gaps",
                                NpyBytes.of(1, "<f8", false, new int[] {2, 2, 3}, i -> i == 11 ? Double.NaN : i)),
                "sum_gaps holds a number that is not finite (NaN or infinite)");
    }
}
