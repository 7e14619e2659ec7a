package smoothscope.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingFile;
import smoothscope.snapshot.npz.NpzWriter;

class JoinCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        return new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
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
