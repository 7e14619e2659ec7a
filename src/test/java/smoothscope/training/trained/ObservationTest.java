package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.job.Progress;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.training.Recipe;

/** The shipped weights, shown the real images, against the shipped recording. */
class ObservationTest {
    private static final Path SHIPPED = Path.of("datasets");
    private static final int EPOCHS = 64;
    /** Enough of the training images, from the first, to hold 200 of each class. */
    private static final int SOME = 2_500;

    private static Dataset cifar10() {
        return real("cifar10", "cifar-10-batches-bin");
    }

    private static Dataset real(String name, String folder) {
        String data = System.getenv("SMOOTHSCOPE_DATA");
        Assumptions.assumeTrue(
                data != null && Files.isDirectory(Path.of(data, folder)),
                "SMOOTHSCOPE_DATA names no folder with " + folder);
        return Catalogue.load(name, DataFolders.only(Path.of(data)), new Progress());
    }

    private static Dataset fewer(Dataset whole) {
        return new Dataset(whole.name(), whole.classes(), some(whole.train()), whole.validation());
    }

    private static ImageSet some(ImageSet images) {
        return new ImageSet(
                images.name(),
                images.classes(),
                images.height(),
                images.width(),
                images.channels(),
                Arrays.copyOf(images.pixels(), SOME * images.imageBytes()),
                Arrays.copyOf(images.labels(), SOME));
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
        List<ObservedNetwork> told = new ArrayList<>();
        Recording seen = Observation.start(of("0.1"), fewer(cifar10()), told::add)
                .outcome()
                .join();
        assertReproduced(seen);
        Recording shipped = RecordingFile.read(SHIPPED.resolve("cifar10-alexnet.npz"));
        double accuracy = accuracy(shipped, 0.1, EPOCHS, Split.VALIDATION);
        assertEquals(accuracy, accuracy(seen, 0.1, 0, Split.VALIDATION), 5e-4);
        assertEquals(accuracy, told.get(0).accuracy().getOrDefault(Split.VALIDATION, Double.NaN), 5e-4);
    }

    /** A tenth of the recorded images is enough to know a network again. */
    @Test
    void theShippedResNet56SaysAgainWhatItsRecordingHolds() {
        Dataset whole = real("cifar100", "cifar-100-binary");
        Dataset images = new Dataset(whole.name(), whole.classes(), some(whole.train()), some(whole.validation()));
        ObservationSettings settings = new ObservationSettings(
                List.of(SHIPPED.resolve("cifar100-resnet56-alpha0.1.safetensors")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                5);
        Recording seen =
                Observation.start(settings, images, told -> {}).outcome().join();
        Recording shipped = RecordingFile.read(SHIPPED.resolve("cifar100-resnet56.npz"));
        Snapshot expected = shipped.last(0.1).orElseThrow();
        Snapshot found = seen.last(0.1).orElseThrow();
        for (int row = 0; row < seen.examples().size(); row++) {
            int same = row(shipped.examples(), seen.examples(), row);
            for (int k = 0; k < seen.classes().size(); k++) {
                assertEquals(expected.logits().at(same, k), found.logits().at(row, k), 0.05f);
            }
        }
    }

    /** Where an example of one recording stands in another. */
    private static int row(Examples in, Examples of, int row) {
        return IntStream.range(0, in.size())
                .filter(i -> in.image(i) == of.image(row) && in.split(i) == of.split(row))
                .findFirst()
                .orElseThrow();
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
