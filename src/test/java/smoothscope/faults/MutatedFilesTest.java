package smoothscope.faults;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.engine.Engine;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Viewport;
import smoothscope.network.InputSize;
import smoothscope.network.NetworkCard;
import smoothscope.network.Standardization;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.layer.Architecture;
import smoothscope.network.weights.StoredWeights;
import smoothscope.plane.ClassTriple;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.settings.Preferences;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.ViewFile;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.npz.NpyBytes;
import smoothscope.snapshot.npz.ZipBytes;
import smoothscope.sweep.SweepFolder;
import smoothscope.sweep.SweepPlan;
import smoothscope.training.trained.WeightsHeader;

/** Damaged files of every kind that the program opens: each is read, or refused in one sentence, in bounded time and memory. */
class MutatedFilesTest {
    @TempDir
    Path folder;

    /** A whole file, and what reads it. */
    private record Whole(Path file, Mutations.Reader reader) {}

    @Test
    void aFewDamagedFilesOfEachKind(TestReporter reporter) throws IOException {
        damage(24, reporter);
    }

    @Test
    @Tag("soak")
    void manyDamagedFilesOfEachKind(TestReporter reporter) throws IOException {
        damage(400, reporter);
    }

    private void damage(int times, TestReporter reporter) throws IOException {
        for (Map.Entry<String, Whole> each : files().entrySet()) {
            Whole readable = each.getValue();
            reporter.publishEntry(
                    each.getKey(),
                    Mutations.of(readable.file(), times, readable.reader()).toString());
        }
    }

    private Map<String, Whole> files() throws IOException {
        Map<String, Whole> files = new LinkedHashMap<>();
        files.put("recording", new Whole(recording(), RecordingFile::read));
        files.put("own arrays", new Whole(own("own.npz", true), RecordingFile::read));
        files.put("own arrays, stored", new Whole(own("stored.npz", false), RecordingFile::read));
        files.put("safetensors", new Whole(safetensors(), MutatedFilesTest::readWeights));
        files.put(
                "checkpoint of PyTorch",
                new Whole(resource("checkpoint", "resnet20.th"), MutatedFilesTest::readWeights));
        files.put(
                "bare checkpoint",
                new Whole(resource("checkpoint", "resnet20-bare.th"), MutatedFilesTest::readWeights));
        files.put("TorchScript", new Whole(resource("torchscript", "both.pt"), WeightsHeader::of));
        files.put("view", new Whole(view(), file -> ViewFile.read(file, List.of())));
        files.put(
                "preferences",
                new Whole(
                        preferences(),
                        file -> SettingsStore.in(folder.resolve("config")).preferences()));
        files.put("sweep", new Whole(sweep(), file -> SweepFolder.open(file.resolveSibling("."))));
        return files;
    }

    private Path recording() {
        Path file = folder.resolve("recording.npz");
        RecordingFile.write(
                file, PlantedRecordings.of(List.of("a", "b", "c"), List.of(0.0, 0.1), List.of(1), 5), false);
        return file;
    }

    private Path own(String name, boolean deflated) throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("activations.npy", NpyBytes.of(1, "<f4", false, new int[] {9, 2}, i -> i % 5));
        arrays.put("weights.npy", NpyBytes.of(1, "<f4", false, new int[] {3, 2}, i -> i));
        arrays.put("labels.npy", NpyBytes.of(1, "<i8", false, new int[] {9}, i -> i % 3));
        arrays.put("classes.npy", NpyBytes.texts("<U3", "one", "two", "six"));
        return Files.write(folder.resolve(name), deflated ? ZipBytes.deflated(arrays) : ZipBytes.stored(arrays));
    }

    private Path safetensors() {
        Path file = folder.resolve("w.safetensors");
        return Engine.shared()
                .submit((memory, progress) -> {
                    InputSize input = new InputSize(2, 2, 1);
                    NetworkCard card = new NetworkCard(
                            "mlp",
                            "blobs",
                            0.1,
                            "uniform",
                            input,
                            new Standardization(new float[] {0.5f}, new float[] {0.25f}),
                            List.of("a", "b", "c"));
                    WeightsFile.write(file, Architecture.MLP.create(memory, input, 3, 1), card, false);
                    return file;
                })
                .outcome()
                .join();
    }

    /** The head, and every array. */
    private static void readWeights(Path file) {
        WeightsHeader.of(file);
        Engine.shared()
                .submit((memory, progress) -> {
                    StoredWeights stored = WeightsFile.open(file);
                    for (String name : stored.shapes().keySet()) {
                        try (NDManager one = memory.newSubManager()) {
                            stored.read(name, one);
                        }
                    }
                    return true;
                })
                .outcome()
                .join();
    }

    private Path resource(String room, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = WeightsFile.class.getResourceAsStream("/smoothscope/network/" + room + "/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            Files.copy(in, file);
        }
        return file;
    }

    private Path view() {
        Path file = folder.resolve("v.smoothscope");
        ViewFile.write(
                file,
                new ViewState(
                        List.of(folder.resolve("recording.npz")),
                        List.of(),
                        new ClassTriple(0, 1, 2),
                        List.of(0.0, 0.1),
                        1,
                        SeedChoice.MIDDLE,
                        FigureOptions.DEFAULT.withHidden(Set.of(1)),
                        Map.of(2, new Viewport(0.5, -1.25, 0.01)),
                        Optional.of(2)));
        return file;
    }

    private Path preferences() {
        SettingsStore.in(folder.resolve("config")).prefer(before -> Preferences.DEFAULT.withToured(true));
        return folder.resolve("config").resolve("preferences.json");
    }

    private Path sweep() {
        SweepPlan plan = new SweepPlan(
                "drawn",
                "mlp",
                List.of(0.0, 0.1),
                List.of(1L, 2L),
                3,
                "uniform",
                "none",
                100,
                0,
                5,
                List.of(2),
                32,
                0.1,
                0,
                "auto",
                false,
                0);
        return SweepFolder.create(folder.resolve("sweep"), plan).folder().resolve("sweep.json");
    }
}
