package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Catalogue;
import smoothscope.dataset.DataFolders;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.job.Progress;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingFile;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/** The shipped weights, shown the real images, against the shipped recording. */
class ObservationTest {
    private static final Path SHIPPED = Path.of("datasets");
    private static final int EPOCHS = 24;
    /** Enough of the training images, from the first, to hold 200 of each class. */
    private static final int SOME = 2_500;

    private static Dataset cifar10() {
        String data = System.getenv("SMOOTHSCOPE_DATA");
        Assumptions.assumeTrue(
                data != null && Files.isDirectory(Path.of(data, "cifar-10-batches-bin")),
                "SMOOTHSCOPE_DATA names no folder with cifar-10-batches-bin");
        return Catalogue.load("cifar10", DataFolders.only(Path.of(data)), new Progress());
    }

    private static Dataset fewer(Dataset whole) {
        ImageSet train = whole.train();
        ImageSet some = new ImageSet(
                train.name(),
                train.classes(),
                train.height(),
                train.width(),
                train.channels(),
                Arrays.copyOf(train.pixels(), SOME * train.imageBytes()),
                Arrays.copyOf(train.labels(), SOME));
        return new Dataset(whole.name(), whole.classes(), some, whole.validation());
    }

    private static ObservationSettings of(String... alphas) {
        List<Path> files = Arrays.stream(alphas)
                .map(alpha -> SHIPPED.resolve("cifar10-alexnet-alpha" + alpha + ".safetensors"))
                .toList();
        return new ObservationSettings(
                files,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Recipe.PER_CLASS);
    }

    private static void assertReproduced(Recording seen) {
        Recording shipped = RecordingFile.read(SHIPPED.resolve("cifar10-alexnet.npz"));
        assertEquals(shipped.examples(), seen.examples());
        for (double alpha : seen.alphas()) {
            Snapshot expected = shipped.at(alpha, EPOCHS).orElseThrow();
            Snapshot found = seen.last(alpha).orElseThrow();
            for (int k = 0; k < seen.classes().size(); k++) {
                assertArrayEquals(expected.logits().column(k), found.logits().column(k), 0.05f);
            }
        }
    }

    private static double accuracy(Recording recording, double alpha, int epoch, Split split) {
        return recording
                .at(alpha, epoch)
                .orElseThrow()
                .stored(split)
                .values()
                .getOrDefault("split_accuracy", Double.NaN);
    }

    @Test
    void theShippedWeightsSayAgainWhatTheShippedRecordingHolds() {
        List<Observed> told = new ArrayList<>();
        Recording seen = Observation.start(of("0.1"), fewer(cifar10()), told::add)
                .outcome()
                .join();
        assertReproduced(seen);
        Recording shipped = RecordingFile.read(SHIPPED.resolve("cifar10-alexnet.npz"));
        double accuracy = accuracy(shipped, 0.1, EPOCHS, Split.VALIDATION);
        assertEquals(accuracy, accuracy(seen, 0.1, 0, Split.VALIDATION), 5e-4);
        assertEquals(accuracy, told.get(0).accuracy().getOrDefault(Split.VALIDATION, Double.NaN), 5e-4);
    }

    @Test
    @Tag("soak")
    void onAllImagesTheAccuracyOfBothSplitsIsThatOfTheRun() {
        Recording seen = Observation.start(of("0", "0.1"), cifar10(), told -> {})
                .outcome()
                .join();
        assertReproduced(seen);
        Recording shipped = RecordingFile.read(SHIPPED.resolve("cifar10-alexnet.npz"));
        for (double alpha : seen.alphas()) {
            for (Split split : Split.values()) {
                assertEquals(accuracy(shipped, alpha, EPOCHS, split), accuracy(seen, alpha, 0, split), 5e-4);
            }
        }
    }
}
