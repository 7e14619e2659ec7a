package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.job.Progress;
import smoothscope.plane.Logits;
import smoothscope.problem.CountedFromOne;
import smoothscope.problem.Problem;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotKey;
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
            many = {"features": torch.randn(600, 6), "fc.weight": torch.randn(200, 6), "fc.bias": torch.randn(200)}
            labels = torch.arange(600) % 200
            numpy.savez(folder + "/many.npz", targets=labels.numpy(), **{name: array.numpy() for name, array in many.items()})
            torch.save(dict(many, targets=labels.to(torch.uint8)), folder + "/bytes.pt")
            torch.save(dict(many, targets=labels, ids=torch.arange(600) * 10 ** 10), folder + "/ids.pt")
            torch.save(dict(many, targets=labels.tolist()), folder + "/list.pt")
            two = {"features": torch.randn(40, 6), "fc.weight": torch.randn(2, 6), "targets": torch.arange(40) % 2 == 1}
            torch.save(two, folder + "/truth.pt")
            said = dict(arrays, alpha=0.1, classes=["cat", "dog", "鳥", "fish"], epoch=3, seed=1, notes={"lr": 0.1})
            torch.save(said, folder + "/said.pt")
            torch.save(said, folder + "/said.pth", _use_new_zipfile_serialization=False)
            torch.save(dict(arrays, targets=torch.arange(40) % 4 + 7), folder + "/wrong.pt")
            torch.save(dict(arrays, targets=torch.arange(40) % 4 + 1), folder + "/from-one.pt")
            torch.save(dict(arrays, features=torch.zeros(1).expand(65536, 16384)), folder + "/huge.pt")
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
            return arrays.read(files -> Recordings.read(files, new Progress(), OwnReading.USUAL));
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
    void wholeNumbersOfEveryKindAreWhatTheyWere() {
        Recording plain = read("many.npz");
        for (String name : List.of("bytes.pt", "ids.pt", "list.pt")) {
            assertEquals(plain.examples(), read(name).examples(), name);
        }
        Examples truth = read("truth.pt").examples();
        assertEquals(List.of(0, 1, 0), List.of(truth.label(0), truth.label(1), truth.label(2)));
    }

    @Test
    void pythonsOwnNumbersAndListsAreArrays() {
        for (String name : List.of("said.pt", "said.pth")) {
            Recording said = read(name);
            SnapshotKey key = said.snapshots().get(0).key();
            assertEquals(0.1, key.alpha(), name);
            assertEquals(3, key.epoch(), name);
            assertEquals(OptionalLong.of(1), key.seed(), name);
            assertEquals(List.of("cat", "dog", "鳥", "fish"), said.classes(), name);
        }
    }

    @Test
    void whatIsWrongNamesTheFileThatWasGiven() {
        Problem wrong = assertThrows(WrongContents.class, () -> read("wrong.pt"));
        assertTrue(
                wrong.sentence().startsWith(folder.resolve("wrong.pt") + ": its array targets holds"),
                wrong.sentence());
        Problem fromOne = assertThrows(CountedFromOne.class, () -> read("from-one.pt"));
        assertTrue(fromOne.sentence().startsWith(folder.resolve("from-one.pt") + ": "), fromOne.sentence());
    }

    @Test
    void whatIsTooLargeIsNotCalledDamaged() {
        Problem large = assertThrows(WrongContents.class, () -> read("huge.pt"));
        assertTrue(large.sentence().contains("its array features takes more than 2 GB"), large.sentence());
    }

    @Test
    void nothingIsLeftBehind() {
        Path made;
        try (SavedTensors arrays = new SavedTensors(List.of(folder.resolve("tensors.pt")))) {
            made = arrays.read(files -> files.get(0));
            assertTrue(Files.exists(made));
        }
        assertFalse(Files.exists(made.getParent()));
    }

    @Test
    void theyAreJoinedLikeArrays() {
        JoinedRuns joined = JoinedRuns.read(List.of(folder.resolve("tensors.pt")), new Progress());
        assertEquals("tensors.pt", joined.parts().get(0).name());
        assertEquals(0, apart(read("plain.npz"), joined.joined()));
    }

    @Test
    void nothingIsLeftBehindOfWhatCannotBeRead() throws IOException {
        List<Path> before = temporary();
        List<Path> files = List.of(folder.resolve("tensors.pt"), folder.resolve("huge.pt"));
        assertThrows(Problem.class, () -> new SavedTensors(files));
        List<Path> after = new ArrayList<>(temporary());
        after.removeAll(before);
        assertEquals(List.of(), after);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> String.valueOf(each.getFileName()).startsWith("smoothscope-arrays")
                            && Files.exists(each.resolve("tensors.pt")))
                    .toList();
        }
    }
}
