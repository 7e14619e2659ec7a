package smoothscope.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.ImageNet;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.picture.Cut;
import smoothscope.job.Progress;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.ChosenClasses;
import smoothscope.training.input.Probe;

class ImageNetFolderTest {
    private static final String TENCH = "n01440764";
    private static final String GOLDFISH = "n01443537";
    private static final String MEERKAT = "n02138441";
    private static final String CLEAVER = "n03041632";

    @TempDir
    private Path root;

    private void pictures(String folder, int count) throws IOException {
        Path place = Files.createDirectories(root.resolve(folder));
        for (int i = 0; i < count; i++) {
            BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, 0xFF0000);
            ImageIO.write(image, "png", place.resolve(i + ".png").toFile());
        }
    }

    private SplitImages open(Path folder, int outputs, String classes) {
        Extraction extraction = new Extraction(
                true,
                true,
                OptionalInt.of(outputs),
                Optional.of(classes).filter(list -> !list.isEmpty()).map(list -> new ChosenClasses(list)::among),
                Long.MAX_VALUE);
        return Catalogue.open("folder:" + folder, DataFolders.only(root), Cut.SMALL, extraction, new Progress());
    }

    /** The indices of the paper's classes, and of a standard poodle, as they are published. */
    @Test
    void theClassesCountInTheOrderOfTheirSynsets() {
        assertEquals(1000, ImageNet.synsets().size());
        assertEquals(1000, new HashSet<>(ImageNet.names()).size());
        assertEquals(
                ImageNet.synsets(),
                ImageNet.synsets().stream().sorted().distinct().toList());
        List<String> names =
                List.of("tench", "toy poodle", "miniature poodle", "standard poodle", "meerkat", "cleaver");
        assertEquals(
                List.of(0, 265, 266, 267, 299, 499),
                names.stream().map(ImageNet.names()::indexOf).toList());
        assertEquals("n02113799", ImageNet.synsets().get(267));
        assertEquals("n15075141", ImageNet.synsets().get(999));
    }

    @Test
    void aNetworkOfAThousandClassesKnowsWhichFewTheFoldersAre() throws IOException {
        pictures("val/" + MEERKAT, 2);
        pictures("val/" + TENCH, 1);
        pictures("train/" + MEERKAT, 3);
        pictures("train/" + CLEAVER, 1);
        SplitImages known = open(root, 1000, "");
        assertEquals(ImageNet.names(), known.classes());
        assertEquals(List.of(0, 299, 299), labels(known.validation().labels()));
        assertEquals(List.of(299, 299, 299, 499), labels(known.train().labels()));
        WrongContents differ = assertThrows(WrongContents.class, () -> open(root, 2, ""));
        assertTrue(differ.sentence().contains("differ in their classes: " + TENCH + ", " + CLEAVER), differ::sentence);
        pictures("train/" + TENCH, 1);
        pictures("val/" + CLEAVER, 1);
        assertEquals(List.of("tench", "meerkat", "cleaver"), open(root, 3, "").classes());
    }

    /** A folder without pictures would be refused, were it looked into. */
    @Test
    void foldersOfOtherClassesAreNotRead() throws IOException {
        for (String part : List.of("train", "val")) {
            pictures(part + "/" + TENCH, 2);
            pictures(part + "/" + CLEAVER, 1);
            Files.createDirectories(root.resolve(part).resolve(GOLDFISH));
        }
        assertThrows(WrongContents.class, () -> open(root, 1000, ""));
        for (String list : List.of(TENCH + "," + CLEAVER, "cleaver; Tench", "499,0")) {
            SplitImages few = open(root, 1000, list);
            assertEquals(List.of(0, 0, 499), labels(few.train().labels()));
            assertEquals(List.of(0, 0, 499), labels(few.validation().labels()));
            assertEquals(ImageNet.synsets(), few.folders());
        }
        WrongContents none = assertThrows(WrongContents.class, () -> open(root, 1000, "meerkat"));
        assertTrue(none.sentence().contains("no folder of the classes that are asked for"), none::sentence);
    }

    @Test
    void onePartAloneIsWhatItIsCalled() throws IOException {
        pictures("here/val/" + TENCH, 5);
        pictures("here/val/" + CLEAVER, 5);
        for (Path folder : List.of(root.resolve("here"), root.resolve("here/val"))) {
            SplitImages judged = open(folder, 1000, "");
            assertEquals(10, judged.validation().size());
            assertEquals(0, judged.train().size());
        }
        Files.move(root.resolve("here/val"), root.resolve("here/train"));
        SplitImages learned = open(root.resolve("here"), 1000, "tench");
        assertEquals(5, learned.train().size());
        assertEquals(0, learned.validation().size());
        assertEquals(2, open(root.resolve("here"), 2, "").validation().size());
    }

    /** A limit is shared by the classes that are there, not by all that the network knows. */
    @Test
    void aLimitIsSharedByTheClassesThatAreThere() throws IOException {
        pictures("val/" + TENCH, 5);
        pictures("val/" + CLEAVER, 5);
        LabelledImages judged = open(root.resolve("val"), 1000, "").validation();
        assertEquals(List.of(0, 1, 5, 6), labels(Probe.pool(judged, 4)));
    }

    private static List<Integer> labels(int[] labels) {
        return IntStream.of(labels).boxed().toList();
    }
}
