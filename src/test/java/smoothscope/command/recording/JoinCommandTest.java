package smoothscope.command.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.command.CommandLineProgram;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.npz.NpyBytes;
import smoothscope.snapshot.npz.NpzWriter;

class JoinCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        return run(out, arguments);
    }

    private int run(StringWriter to, Object... arguments) {
        return new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(to, true), new PrintWriter(err, true))
                .run(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }

    /** Arrays as a user saves them, without a word of α or seed. */
    private Path arrays(String name, long numbers) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Random random = new Random(numbers);
        try (OutputStream to = Files.newOutputStream(file);
                NpzWriter npz = new NpzWriter(to)) {
            floats(npz, "activations", random, 12, 5);
            floats(npz, "weights", random, 3, 5);
            npz.array("labels", "<i4", new int[] {12}, sink -> {
                for (int i = 0; i < 12; i++) {
                    sink.putInt(i % 3);
                }
            });
        }
        return file;
    }

    private static void floats(NpzWriter npz, String name, Random random, int rows, int columns) throws IOException {
        npz.array(name, "<f4", new int[] {rows, columns}, sink -> {
            for (int i = 0; i < rows * columns; i++) {
                sink.putFloat((float) random.nextGaussian());
            }
        });
    }

    private void settings(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void whatIsReadIsNotWrittenOver() throws IOException {
        Path first = folder.resolve("runs/r1.npz");
        Path second = folder.resolve("runs/r2.npz");
        Files.createDirectories(folder.resolve("runs"));
        RecordingFile.write(first, PlantedRecordings.of(List.of("a", "b", "c"), List.of(0.0), List.of(1), 3), false);
        RecordingFile.write(second, PlantedRecordings.of(List.of("a", "b", "c"), List.of(0.1), List.of(1), 3), false);
        byte[] before = Files.readAllBytes(first);
        assertEquals(2, run("join", first, second, "--out", first));
        assertEquals(2, run("join", folder.resolve("runs"), "--out", first));
        assertEquals(2, err.toString().lines().count());
        assertArrayEquals(before, Files.readAllBytes(first));
        assertEquals(0, run("join", folder.resolve("runs"), "--out", folder.resolve("both.npz")), err::toString);
    }

    @Test
    void partsThatAreNoListAreNoParts() {
        Path file = RecordingArrays.planted()
                .putEntry("meta.json", "{\"parts\": \"mine\"}".getBytes(StandardCharsets.UTF_8))
                .write(folder.resolve("hand.npz"));
        assertEquals(0, run("join", file, "--out", folder.resolve("joined.npz")), err::toString);
    }

    @Test
    void alphaAndSeedAreReadFromWhatFrameworksLeaveBesideTheResults() throws IOException {
        arrays("hydra/0/features.npz", 1);
        settings("hydra/0/.hydra/overrides.yaml", "- loss.label_smoothing=0.1\n- seed=3\n- model=resnet\n");
        arrays("lightning/version_0/out/features.npz", 2);
        settings("lightning/version_0/hparams.yaml", "lr: 0.1\noptim:\n  label_smoothing: 0.05\nseed: 3\n");
        arrays("timm/features.npz", 3);
        settings("timm/args.yaml", "mixup_alpha: 0.8\nsmoothing: 0.2\nseed: 42\n");
        arrays("named/alpha0.3_seed2.npz", 4);
        Path joined = folder.resolve("joined.npz");
        assertEquals(
                0,
                run(
                        "join",
                        folder.resolve("hydra"),
                        folder.resolve("lightning"),
                        folder.resolve("timm"),
                        folder.resolve("named"),
                        "--out",
                        joined),
                err.toString());
        Recording recording = RecordingFile.read(joined);
        assertEquals(
                List.of(
                        "α = 0.05, seed 3, epoch 0",
                        "α = 0.1, seed 3, epoch 0",
                        "α = 0.2, seed 42, epoch 0",
                        "α = 0.3, seed 2, epoch 0"),
                recording.snapshots().stream()
                        .map(each -> each.key().toString())
                        .toList());
        assertEquals(List.of(2L, 3L, 42L), recording.seeds());
        List<String> lines = new ArrayList<>(out.toString().lines().toList());
        assertTrue(lines.get(1).contains(".hydra/overrides.yaml"), lines.get(1));
        assertTrue(lines.get(2).contains("hparams.yaml"), lines.get(2));
        assertTrue(lines.get(4).contains("its name"), lines.get(4));
    }

    @Test
    void alphaAndSeedOfOtherThingsAreNotTakenForTheRuns() throws IOException {
        arrays("run/features.npz", 1);
        settings("run/.hydra/overrides.yaml", "- mixup.alpha=0.2\n- data.seed=7\n");
        assertEquals(0, run("join", folder.resolve("run"), "--out", folder.resolve("j.npz")), err.toString());
        SnapshotKey key =
                RecordingFile.read(folder.resolve("j.npz")).snapshots().get(0).key();
        assertFalse(key.isAlphaKnown());
        assertTrue(key.seed().isEmpty());
    }

    /** Of what was looked at without a word of α: joined it is no network without smoothing, unless its name says so. */
    @Test
    void smoothingThatNobodySaidStaysUnsaidUnlessTheNameTellsIt() {
        Path plain = folder.resolve("seen.npz");
        Path named = folder.resolve("a0.1-s3.npz");
        for (Path file : List.of(plain, named)) {
            RecordingFile.write(file, PlantedRecordings.ofUnknownAlpha(), false);
        }
        assertEquals(0, run("join", plain, "--out", folder.resolve("j.npz")), err.toString());
        assertFalse(RecordingFile.read(folder.resolve("j.npz"))
                .snapshots()
                .get(0)
                .key()
                .isAlphaKnown());
        assertTrue(out.toString().lines().toList().get(1).matches("seen.npz +- .*nothing"), out::toString);
        assertEquals(0, run("join", named, "--out", folder.resolve("j.npz")), err.toString());
        assertEquals(
                "α = 0.1, epoch 4",
                RecordingFile.read(folder.resolve("j.npz"))
                        .snapshots()
                        .get(0)
                        .key()
                        .toString());
    }

    private Path array(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** What numpy.save leaves beside each other becomes one recording, which measures what the arrays measure. */
    @Test
    void arraysInFilesOfTheirOwnAreJoined() throws IOException {
        Random random = new Random(3);
        Path x =
                array("X_val.npy", NpyBytes.of(1, "<f4", false, new int[] {12, 5}, i -> (float) random.nextGaussian()));
        Path w = array(
                "fc.weight.npy", NpyBytes.of(1, "<f4", false, new int[] {3, 5}, i -> (float) random.nextGaussian()));
        Path y = array("y_val.npy", NpyBytes.of(1, "<i8", false, new int[] {12, 1}, i -> i % 3));
        Path joined = folder.resolve("joined.npz");
        assertEquals(0, run("join", x, w, y, "--out", joined), err.toString());
        assertTrue(out.toString().contains("X_val.npy + fc.weight.npy + y_val.npy"), out.toString());
        StringWriter arrays = new StringWriter();
        StringWriter recording = new StringWriter();
        assertEquals(0, run(arrays, "measure", x, w, y));
        assertEquals(0, run(recording, "measure", joined));
        assertEquals(arrays.toString(), recording.toString());
        assertTrue(arrays.toString().contains("nc1"), arrays.toString());
        assertEquals(1, run("measure", x, w));
        assertTrue(err.toString().contains("its array labels is missing"), err.toString());
        assertEquals(1, run("measure", x));
        assertTrue(err.toString().contains("is a single array: choose those of the weights"), err.toString());
    }

    @Test
    void twoClassesHaveNoPlaneAndThatIsSaid() throws IOException {
        Path x = array("x.npy", NpyBytes.of(1, "<f4", false, new int[] {6, 2}, i -> i % 3));
        Path w = array("w.npy", NpyBytes.of(1, "<f4", false, new int[] {2, 2}, i -> i % 3 - 1));
        Path y = array("y.npy", NpyBytes.of(1, "<i8", false, new int[] {6}, i -> i % 2));
        Path figure = folder.resolve("f.png");
        assertEquals(2, run("figure", x, w, y, "--classes", "similar", "--out", figure));
        assertTrue(err.toString().contains("The recording holds fewer than three classes"), err.toString());
        assertTrue(Files.notExists(figure));
        assertEquals(0, run("measure", x, w, y), err.toString());
    }

    @Test
    void whatContradictsIsSaidAndNothingIsWritten() throws IOException {
        Path one = arrays("a0.1-s1.npz", 1);
        Path same = arrays("other/a0.1-s1.npz", 2);
        Path joined = folder.resolve("joined.npz");
        assertEquals(2, run("join", one, same, "--out", joined));
        assertTrue(
                err.toString().startsWith("Two of the recordings hold α = 0.1 of seed 1 at epoch 0"), err.toString());
        assertFalse(Files.exists(joined));
        assertEquals(2, run("join", Files.createDirectory(folder.resolve("empty")), "--out", joined));
        assertTrue(err.toString().contains("There is no .npz file in"), err.toString());
    }
}
