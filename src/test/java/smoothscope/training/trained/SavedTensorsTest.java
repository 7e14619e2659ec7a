package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.job.Progress;
import smoothscope.plane.Logits;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.Recordings;
import smoothscope.snapshot.own.OwnReading;
import smoothscope.sweep.JoinedRuns;

/** Arrays that {@code torch.save} wrote are those that {@code numpy.savez} wrote. */
class SavedTensorsTest {
    private static final String SCRIPT = """
            import sys, numpy, torch
            folder = sys.argv[1]
            torch.manual_seed(0)
            arrays = {"features": torch.randn(40, 6), "fc.weight": torch.randn(4, 6), "fc.bias": torch.randn(4),
                      "targets": torch.arange(40) % 4}
            numpy.savez(folder + "/plain.npz", **{name: array.numpy() for name, array in arrays.items()})
            torch.save(arrays, folder + "/tensors.pt")
            torch.save(arrays, folder + "/bare.pth", _use_new_zipfile_serialization=False)
            turned = dict(arrays, features=arrays["features"].t().contiguous().t(), targets=arrays["targets"].to(torch.uint8))
            torch.save(turned, folder + "/turned.pt")
            torch.save(dict(arrays, features=arrays["features"].bfloat16()), folder + "/bfloat16.pt")
            torch.save({"fc.weight": arrays["fc.weight"], "fc.bias": arrays["fc.bias"]}, folder + "/weights.pt")
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        Path script = Files.writeString(folder.resolve("write.py"), SCRIPT);
        Process process = new ProcessBuilder("/usr/bin/python3", script.toString(), folder.toString()).start();
        boolean written = process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        Assumptions.assumeTrue(written, "python3 with PyTorch is not here");
    }

    private static Recording read(String name) {
        try (SavedTensors arrays = new SavedTensors(List.of(folder.resolve(name)))) {
            return Recordings.read(arrays.files(), new Progress(), OwnReading.USUAL);
        }
    }

    private static double apart(Recording one, Recording other) {
        Logits mine = one.snapshots().get(0).logits();
        Logits theirs = other.snapshots().get(0).logits();
        double apart = 0;
        for (int i = 0; i < mine.examples(); i++) {
            for (int k = 0; k < mine.classes(); k++) {
                apart = Math.max(apart, Math.abs(mine.at(i, k) - theirs.at(i, k)));
            }
        }
        return apart;
    }

    @Test
    void tensorsAreReadLikeTheSameArrays() {
        Recording plain = read("plain.npz");
        for (String name : List.of("tensors.pt", "bare.pth", "turned.pt")) {
            Recording tensors = read(name);
            assertEquals(plain.examples(), tensors.examples(), name);
            assertEquals(0, apart(plain, tensors), name);
            assertEquals(name, tensors.meta().text("source").orElseThrow());
        }
        double rounded = apart(plain, read("bfloat16.pt"));
        assertTrue(rounded > 0 && rounded < 0.1, "bfloat16 is off by " + rounded);
    }

    @Test
    void weightsAloneAreANetwork() {
        assertFalse(SavedTensors.areIn(folder.resolve("weights.pt")));
        assertTrue(SavedTensors.areIn(folder.resolve("tensors.pt")));
        assertFalse(SavedTensors.areIn(folder.resolve("plain.npz")));
        assertFalse(SavedTensors.areIn(folder.resolve("absent.pt")));
    }

    @Test
    void nothingIsLeftBehind() {
        SavedTensors arrays = new SavedTensors(List.of(folder.resolve("tensors.pt")));
        Path made = arrays.files().get(0);
        assertTrue(Files.exists(made));
        arrays.close();
        assertFalse(Files.exists(made.getParent()));
    }

    @Test
    void theyAreJoinedLikeArrays() {
        JoinedRuns joined = JoinedRuns.read(List.of(folder.resolve("tensors.pt")), new Progress());
        assertEquals("tensors.pt", joined.parts().get(0).name());
        assertEquals(0, apart(read("plain.npz"), joined.joined()));
    }
}
