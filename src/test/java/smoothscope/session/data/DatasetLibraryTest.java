package smoothscope.session.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.download.LocalAcquisition;
import smoothscope.dataset.download.PlantedSet;
import smoothscope.dataset.download.Publisher;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.library.KnownSet;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.dataset.library.PlacesFile;
import smoothscope.dataset.library.Presence;
import smoothscope.job.Job;
import smoothscope.problem.Problem;

class DatasetLibraryTest {
    private final Publisher publisher = new Publisher();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        publisher.close();
    }

    private DatasetLibrary library(KnownSet set, long free) {
        Path downloads = folder.resolve("downloads");
        return new DatasetLibrary(
                List.of(set),
                places -> new DataFolders(List.of(), places, List.of(downloads), downloads),
                new PlacesFile(folder.resolve("app")),
                LocalAcquisition.withFree(free),
                work -> new Thread(work).start());
    }

    private DatasetLibrary library(KnownSet set) {
        return library(set, Long.MAX_VALUE);
    }

    private KnownSet published() throws IOException {
        byte[] archive = PlantedSet.archive();
        return PlantedSet.of(
                new Source(publisher.publish("planted.tar.gz", archive), archive.length, PlantedSet.sha256(archive)));
    }

    private static LibraryEntry.Known only(DatasetLibrary library) {
        return (LibraryEntry.Known) library.entries().get(0);
    }

    private static Problem failure(Job<VerifiedDataset> job) {
        CompletionException failure =
                assertThrows(CompletionException.class, () -> job.outcome().join());
        return assertInstanceOf(Problem.class, failure.getCause());
    }

    private static void awaitRest(DatasetLibrary library) throws InterruptedException {
        for (int i = 0; i < 500 && library.isBusy(); i++) {
            Thread.sleep(10);
        }
        assertFalse(library.isBusy());
    }

    @Test
    void aSetThatIsDownloadedIsHereAfterwards() throws Exception {
        KnownSet set = published();
        DatasetLibrary library = library(set);
        AtomicInteger changes = new AtomicInteger();
        library.onChange(changes::incrementAndGet);
        assertEquals(Presence.Kind.ABSENT, only(library).presence().kind());
        VerifiedDataset verified = library.get(set).outcome().join();
        awaitRest(library);
        assertEquals(new VerifiedDataset(folder.resolve("downloads/planted-bin"), 2, 1, 2, 0), verified);
        assertEquals(verified, library.verified("planted").orElseThrow());
        assertTrue(only(library).isReady());
        assertFalse(only(library).remembered());
        assertEquals(2, changes.get());
    }

    @Test
    void aDownloadThatIsCancelledCanBeResumedAndSaysHowMuchIsHere() throws Exception {
        KnownSet set = published();
        DatasetLibrary library = library(set);
        publisher.stallAfter = 40;
        Job<VerifiedDataset> job = library.get(set);
        assertEquals(job, library.get(set), "one job for each set");
        while (only(library).arrived() < 40) {
            Thread.sleep(10);
        }
        job.cancel();
        assertThrows(CancellationException.class, () -> job.outcome().join());
        awaitRest(library);
        assertTrue(library.trouble("planted").isEmpty());
        assertEquals(40, only(library).arrived());
        publisher.stallAfter = -1;
        publisher.ranges().clear();
        library.get(set).outcome().join();
        assertEquals(List.of("bytes=40-"), publisher.ranges());
        assertEquals(0, only(library).arrived());
    }

    @Test
    void aFailedDownloadLeavesItsReasonUntilTheNextOne() throws Exception {
        KnownSet set = published();
        DatasetLibrary poor = library(set, 1 << 20);
        Problem problem = failure(poor.get(set));
        awaitRest(poor);
        assertTrue(problem.sentence().contains("only 1 MB are free"), problem::sentence);
        assertEquals(problem, poor.trouble("planted").orElseThrow());
        assertEquals(Presence.Kind.ABSENT, only(poor).presence().kind());
    }

    @Test
    void aFolderThatTheUserHasIsCheckedRememberedAndForgotten() throws Exception {
        KnownSet set = published();
        Path here = Files.createDirectories(folder.resolve("elsewhere/my data"));
        Files.write(here.resolve("one"), PlantedSet.one());
        Files.writeString(here.resolve("two"), "something else");
        for (Path chosen : List.of(here, here.getParent())) {
            DatasetLibrary library = library(set);
            assertEquals(
                    new VerifiedDataset(here, 2, 1, 2, 1),
                    library.adopt(set, chosen).outcome().join());
            awaitRest(library);
            DatasetLibrary next = library(set);
            assertEquals(here, only(next).place().orElseThrow());
            assertTrue(only(next).isReady() && only(next).remembered());
            next.forget(only(next));
            assertEquals(Presence.Kind.ABSENT, only(next).presence().kind());
            assertTrue(Files.exists(here.resolve("one")));
        }
    }

    @Test
    void aFolderWithOtherContentsIsRefusedInWords() throws Exception {
        KnownSet set = published();
        Path chosen = Files.createDirectories(folder.resolve("chosen"));
        Problem nothing = failure(library(set).adopt(set, chosen));
        assertEquals(chosen + ": no file of Planted is in it.", nothing.sentence());
        assertEquals("Choose the folder that holds one, two.", nothing.nextStep());
        Files.write(chosen.resolve("one"), PlantedSet.one());
        assertEquals(
                chosen + ": two is missing.",
                failure(library(set).adopt(set, chosen)).sentence());
        Files.delete(chosen.resolve("one"));
        Files.writeString(chosen.resolve("batches.meta"), "");
        Problem pickled = failure(library(set).adopt(set, chosen));
        assertTrue(pickled.sentence().contains("for Python"), pickled::sentence);
        assertFalse(only(library(set)).isReady());
    }

    @Test
    void theUsersOwnImagesAreRememberedOnceTheyCouldBeRead() throws Exception {
        KnownSet set = published();
        Path own = folder.resolve("my flowers");
        DatasetLibrary library = library(set);
        assertTrue(failure(library.addOwn(own)).sentence().contains("is no folder"));
        for (String name : List.of("rose, red", "百合")) {
            Path place = Files.createDirectories(own.resolve(name));
            for (int i = 0; i < 2; i++) {
                ImageIO.write(
                        new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB),
                        "png",
                        place.resolve(i + ".png").toFile());
            }
        }
        assertEquals(1, library.entries().size());
        assertEquals(
                new VerifiedDataset(own, 2, 2, 0, 0),
                library.addOwn(own).outcome().join());
        LibraryEntry entry = library(set).entries().get(1);
        assertEquals("folder:" + own, entry.name());
        assertTrue(entry.isReady());
        library.forget(entry);
        assertEquals(1, library(set).entries().size());
    }
}
