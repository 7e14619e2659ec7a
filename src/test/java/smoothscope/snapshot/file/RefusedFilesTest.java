package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.problem.Problem;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.npz.NpyBytes;
import smoothscope.snapshot.npz.ZipBytes;

/** What is wrong with a file is told in one sentence that names the file, the array, what is there and what was expected. */
class RefusedFilesTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("r.npz");
    }

    private void refused(String array, byte[] bytes, String sentence) {
        wrong(RecordingArrays.planted().put(array, bytes), "its array " + array + " " + sentence);
    }

    private void wrong(RecordingArrays arrays, String sentence) {
        Path file = arrays.write(file());
        Problem problem = assertThrows(WrongContents.class, () -> RecordingFile.read(file), sentence);
        assertEquals(file + ": " + sentence + ".", problem.sentence());
    }

    private void unreadable(byte[] bytes, String sentence) throws IOException {
        Files.write(file(), bytes);
        Problem problem = assertThrows(Unreadable.class, () -> RecordingFile.read(file()), sentence);
        assertEquals(file() + " " + sentence + ".", problem.sentence());
    }

    private static int[] shape(int... sizes) {
        return sizes;
    }

    private static double[] zeros(int count) {
        return new double[count];
    }

    @Test
    void missingArrays() {
        for (String array : new String[] {"logits", "gram", "labels", "alpha", "epoch", "measures", "measure_names"}) {
            wrong(RecordingArrays.planted().without(array), "its array " + array + " is missing");
        }
        RecordingArrays other = new RecordingArrays().put("arr_0", NpyBytes.of("<f4", shape(1), 0));
        wrong(
                other,
                "it holds neither a recording (logits, gram and more) nor arrays of a network (activations, weights, labels),"
                        + " but arr_0.npy");
    }

    @Test
    void wrongShapes() {
        refused("logits", NpyBytes.of("<f4", shape(4, 3), zeros(12)), "has shape [4, 3], expected [S, N, K]");
        refused(
                "gram",
                NpyBytes.of("<f8", shape(2, 3, 2), zeros(12)),
                "has shape [2, 3, 2], expected [S, K, K] with S = 2, K = 3");
        refused(
                "norms",
                NpyBytes.of("<f4", shape(4, 2), zeros(8)),
                "has shape [4, 2], expected [S, N] with S = 2, N = 4");
        refused("labels", NpyBytes.of("<i4", shape(3), zeros(3)), "has shape [3], expected [N] with N = 4");
        refused("split", NpyBytes.of("|u1", shape(4, 1), zeros(4)), "has shape [4, 1], expected [N] with N = 4");
        refused("alpha", NpyBytes.of("<f8", shape(), 0), "has shape [], expected [S] with S = 2");
        refused("epoch", NpyBytes.of("<i4", shape(3), zeros(3)), "has shape [3], expected [S] with S = 2");
        refused("classes", NpyBytes.texts("<U1", "a", "b"), "has shape [2], expected [K] with K = 3");
        refused(
                "measures",
                NpyBytes.of("<f8", shape(2, 1), zeros(2)),
                "has shape [2, 1], expected [S, 2, M] with S = 2");
        refused("measure_names", NpyBytes.texts("<U1", "a", "b"), "has shape [2], expected [M] with M = 1");
        refused(
                "class_gram",
                NpyBytes.of("<f8", shape(2, 3, 3), zeros(18)),
                "has shape [2, 3, 3], expected [S, 2, K, K] with S = 2, K = 3");
        refused(
                "logits",
                NpyBytes.of("<f4", shape(2, 0, 3)),
                "is of 2 snapshots, 0 examples and 3 classes, expected at least 1, 1 and 2");
    }

    @Test
    void wrongTypes() {
        refused(
                "logits",
                NpyBytes.of("<i8", RecordingArrays.logits(), zeros(24)),
                "holds int64, expected floating-point numbers");
        refused("labels", NpyBytes.of("<f8", shape(4), zeros(4)), "holds float64, expected integers");
        refused("alpha", NpyBytes.texts("<U1", "a", "b"), "holds text, expected numbers");
        refused("classes", NpyBytes.of("<f4", shape(3), 0, 1, 2), "holds float32, expected text");
        refused(
                "classes",
                NpyBytes.raw(1, "|O", false, "(3,)", new byte[30]),
                "holds pickled Python objects, which are never read: save names as np.array(names, dtype=str), numbers as floats");
        refused(
                "gram",
                NpyBytes.raw(1, "<c16", false, "(1,)", new byte[16]),
                "is of the type <c16, which is not read here");
        refused(
                "gram",
                NpyBytes.raw(1, "<f16", false, "(1,)", new byte[16]),
                "is of the type <f16, which is not read here");
        refused(
                "labels",
                NpyBytes.raw(1, "[('a', '<i4')]", false, "(4,)", new byte[16]),
                "holds records of several fields, expected plain numbers or text");
    }

    @Test
    void numbersThatCannotBe() {
        double[] logits = zeros(24);
        logits[17] = Double.NaN;
        String notFinite = "holds a number that is not finite (NaN or infinite)";
        refused("logits", NpyBytes.of("<f4", RecordingArrays.logits(), logits), notFinite);
        logits[17] = 1e300;
        refused("logits", NpyBytes.of("<f8", RecordingArrays.logits(), logits), notFinite);
        logits[17] = Double.NEGATIVE_INFINITY;
        refused("logits", NpyBytes.of("<f2", RecordingArrays.logits(), logits), notFinite);
        double[] gram = zeros(18);
        gram[17] = Double.POSITIVE_INFINITY;
        refused("gram", NpyBytes.of("<f8", shape(2, 3, 3), gram), notFinite);
        gram[17] = -1;
        refused(
                "gram",
                NpyBytes.of("<f8", shape(2, 3, 3), gram),
                "holds -1.0 on its diagonal, expected squared lengths");
        gram[17] = 1;
        gram[10] = 0.5;
        refused("gram", NpyBytes.of("<f8", shape(2, 3, 3), gram), "is not symmetric, as inner products are");
        refused(
                "norms",
                NpyBytes.of("<f4", shape(2, 4), 1, 1, 1, 1, 1, 1, 1, -2),
                "holds -2.0, expected squared lengths");
        refused(
                "labels",
                NpyBytes.of("<i8", shape(4), 0, 1, 3, 1),
                "holds 3 at index 2, expected integers from 0 to 2");
        refused(
                "labels",
                NpyBytes.of("|i1", shape(4), 0, 1, 2, -1),
                "holds -1 at index 3, expected integers from 0 to 2");
        refused(
                "labels",
                NpyBytes.raw(
                        1,
                        "<u8",
                        false,
                        "(4,)",
                        ByteBuffer.allocate(32).putLong(-1).array()),
                "holds 18446744073709551615 at index 0, expected integers from 0 to 2");
        refused("split", NpyBytes.of("|u1", shape(4), 0, 1, 2, 0), "holds 2 at index 2, expected integers from 0 to 1");
        refused("alpha", NpyBytes.of("<f8", shape(2), 0, 1), "holds 1.0, expected α in [0, 1)");
        refused("alpha", NpyBytes.of("<f8", shape(2), Double.NaN, 0), "holds NaN, expected α in [0, 1)");
        refused(
                "epoch",
                NpyBytes.of("<i4", shape(2), 0, -1),
                "holds -1 at index 1, expected integers from 0 to 2147483647");
        refused(
                "classes",
                NpyBytes.raw(
                        1,
                        "<U1",
                        false,
                        "(3,)",
                        ByteBuffer.allocate(12).putInt(-1).array()),
                "holds text that is not Unicode");
    }

    @Test
    void headsThatClaimMoreThanThereIs() {
        byte[] some = new byte[16];
        refused(
                "labels",
                NpyBytes.raw(1, "<i4", false, "(4000000,)", some),
                "claims 16000077 bytes by its shape [4000000] of int32, but holds 93");
        refused(
                "labels",
                NpyBytes.raw(1, "<i4", false, "(4000000000,)", some),
                "claims an axis of 4000000000 elements, more than this program can hold");
        refused(
                "labels",
                NpyBytes.raw(1, "<i4", false, "(2000000000, 2000000000, 2000000000)", some),
                "claims the shape [2000000000, 2000000000, 2000000000], more than any file holds");
        refused(
                "labels",
                NpyBytes.raw(1, "<i4", false, "(-4,)", some),
                "has a head that does not tell type, order and shape");
        refused("labels", NpyBytes.head(1, "{}", some), "has a head that does not tell type, order and shape");
        refused("labels", NpyBytes.raw(7, "<i4", false, "(4,)", some), "is in the .npy format 7.0, expected 1 to 3");
        refused("labels", some, "is no NumPy array");
        byte[] cut = Arrays.copyOf(NpyBytes.raw(1, "<i4", false, "(4,)", some), 40);
        refused("labels", cut, "ends within its head");
        byte[] endless = NpyBytes.raw(2, "<i4", false, "(4,)", some);
        endless[11] = 0x7F;
        refused("labels", endless, "has a head of 2130706493 bytes");
    }

    @Test
    void metaThatIsNoObject() {
        for (String text : new String[] {"[1]", "{", "", "{\"a\": }", "\"x\"", "[".repeat(100_000)}) {
            RecordingArrays arrays =
                    RecordingArrays.planted().putEntry("meta.json", text.getBytes(StandardCharsets.UTF_8));
            wrong(arrays, "its meta.json is no JSON object");
        }
        byte[] unknown = "{\"convention\": \"half\"}".getBytes(StandardCharsets.UTF_8);
        wrong(
                RecordingArrays.planted().putEntry("meta.json", unknown),
                "its meta.json names an unknown smoothing convention");
    }

    @Test
    void filesThatAreNoArchives() throws IOException {
        String none = "is not an .npz archive";
        unreadable(new byte[0], none);
        unreadable("P,Q\n1,2\n".getBytes(StandardCharsets.UTF_8), none);
        unreadable(
                NpyBytes.of("<f4", shape(1), 1),
                "is a single array: choose those of the weights, bias and labels together with it, or save all as one .npz with numpy.savez");
        byte[] whole = Files.readAllBytes(RecordingArrays.planted().write(file()));
        unreadable(Arrays.copyOf(whole, whole.length / 2), "is cut short or damaged: no table of contents");
        Files.delete(file());
        assertEquals(
                file() + " does not exist.",
                assertThrows(Unreadable.class, () -> RecordingFile.read(file())).sentence());
        assertEquals(
                folder + " is a folder, expected an .npz file.",
                assertThrows(Unreadable.class, () -> RecordingFile.read(folder)).sentence());
    }

    @Test
    void archivesThatContradictThemselves() throws IOException {
        byte[] zip = Files.readAllBytes(RecordingArrays.planted()
                .put("labelz", NpyBytes.of("<i4", shape(4), 0, 1, 2, 1))
                .write(file(), ZipBytes::stored));
        byte[] twice = replaced(replaced(zip, "labelz.npy", "labels.npy"), "labelz.npy", "labels.npy");
        Files.write(file(), twice);
        assertEquals(
                file() + ": it holds labels.npy twice.",
                assertThrows(WrongContents.class, () -> RecordingFile.read(file()))
                        .sentence());
        // The name in the table of contents is not the one where the array lies.
        unreadable(
                replaced(zip, "norms.npy", "forms.npy"), "is cut short or damaged: its table of contents is damaged");
        unreadable(replaced(zip, "cifar10", "cifar11"), "is cut short or damaged: a checksum differs");
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(from);
        return (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(StandardCharsets.ISO_8859_1);
    }
}
