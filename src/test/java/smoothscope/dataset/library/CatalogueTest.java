package smoothscope.dataset.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.picture.Cut;
import smoothscope.dataset.published.PublishedFile;
import smoothscope.file.UserFolders;
import smoothscope.job.Progress;
import smoothscope.problem.DataMissing;
import smoothscope.problem.Problem;
import smoothscope.problem.UnknownName;
import smoothscope.problem.Unreadable;

class CatalogueTest {
    @TempDir
    private Path folder;

    @Test
    void aNameIsFoundWhateverItsCase() {
        assertEquals("cifar10", Catalogue.get("CIFAR10").name());
        assertTrue(Catalogue.get("drawn").isBuiltIn());
    }

    @Test
    void anUnknownNameIsAnsweredWithNearOnes() {
        Problem problem = assertThrows(
                UnknownName.class, () -> Catalogue.load("cifar-10", DataFolders.only(folder), new Progress()));
        assertTrue(problem.sentence().contains("cifar10, "), problem::sentence);
    }

    @Test
    void aFolderIsCalledByItsWholePathBelowTheHomeWithoutTheUsersName() {
        Path home = UserFolders.home();
        assertEquals("folder:" + Path.of("mine").toAbsolutePath(), shown(Catalogue.name(Path.of("x/../mine"))));
        assertEquals("folder:" + folder, Catalogue.name(folder));
        String below = Catalogue.name(home.resolve("pictures").resolve("mine"));
        assertEquals("folder:" + Path.of("~", "pictures", "mine"), below);
        assertEquals(home.resolve("pictures").resolve("mine"), Catalogue.path(below));
        assertEquals(home, Catalogue.path(Catalogue.name(home)));
        assertEquals(Path.of("~other", "mine"), Catalogue.path("folder:~other/mine"));
    }

    private static String shown(String name) {
        return "folder:" + Catalogue.path(name);
    }

    @Test
    void aFolderThatWasNamedFromTheWorkingFolderIsFoundFromAnywhere() throws IOException {
        Path working = Path.of("").toAbsolutePath();
        Path mine = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "mine");
        for (String name : List.of("train/a", "train/b", "val/a", "val/b")) {
            ImageIO.write(
                    new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB),
                    "png",
                    Files.createDirectories(mine.resolve(name)).resolve("1.png").toFile());
        }
        for (SplitImages images : List.of(
                Catalogue.load("folder:" + mine, DataFolders.only(folder), new Progress()),
                Catalogue.open(
                        "folder:" + mine,
                        DataFolders.only(folder),
                        Cut.SMALL,
                        new Extraction(true, true, 1),
                        new Progress()))) {
            assertEquals(working.resolve(mine), Catalogue.path(images.name()));
        }
    }

    @Test
    void absentFilesAreMissingDataWithThePlacesSearched() {
        Problem problem = assertThrows(
                DataMissing.class, () -> Catalogue.load("mnist", DataFolders.only(folder), new Progress()));
        assertTrue(problem.sentence().contains("folder mnist"), problem::sentence);
        assertTrue(problem.sentence().contains(folder.toString()), problem::sentence);
    }

    @Test
    void aFolderThatLacksAFileSaysWhich() throws IOException {
        Path place = Files.createDirectories(folder.resolve("cifar-100-binary"));
        Files.writeString(place.resolve("train.bin"), "");
        Problem problem = assertThrows(
                Unreadable.class, () -> Catalogue.load("cifar100", DataFolders.only(folder), new Progress()));
        assertEquals(place.resolve("test.bin") + " is missing.", problem.sentence());
    }

    @Test
    void theDrawnSetNeedsNoFiles() {
        Dataset set = Catalogue.load("drawn", DataFolders.only(folder.resolve("absent")), new Progress());
        assertEquals("drawn", set.name());
    }

    @Test
    void loadingEndsWhenItIsCancelled() {
        Progress progress = new Progress();
        progress.cancel();
        assertThrows(CancellationException.class, () -> Catalogue.load("drawn", DataFolders.only(folder), progress));
    }

    @Test
    void aFileIsComparedWithWhatWasPublished() throws IOException {
        PublishedFile abc = new PublishedFile("f", 3, "900150983cd24fb0d6963f7d28e17f72"); // RFC 1321, "abc"
        assertEquals(PublishedFile.State.MISSING, abc.check(folder, new Progress()));
        for (String other : new String[] {"", "ab", "abd", "abcd"}) {
            Files.writeString(folder.resolve("f"), other);
            assertEquals(PublishedFile.State.DIFFERENT, abc.check(folder, new Progress()), other);
        }
        Files.writeString(folder.resolve("f"), "abc");
        assertEquals(PublishedFile.State.AS_PUBLISHED, abc.check(folder, new Progress()));
    }

    @Test
    void everyDownloadIsHttpsAndHasALengthAndAChecksum() {
        for (KnownSet set : Catalogue.all()) {
            assertEquals(set.isBuiltIn(), set.sources().isEmpty(), set.name());
            for (KnownSet.Source source : set.sources()) {
                assertEquals("https", source.address().getScheme());
                assertTrue(source.bytes() > 0 && source.sha256().matches("[0-9a-f]{64}"), source::fileName);
            }
            assertFalse(set.terms().isBlank(), set.name());
        }
    }
}
