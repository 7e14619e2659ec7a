package smoothscope.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import smoothscope.app.style.SecondWindow;
import smoothscope.dataset.download.LocalAcquisition;
import smoothscope.dataset.download.PlantedSet;
import smoothscope.dataset.download.Publisher;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.library.KnownSet;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.dataset.library.PlacesFile;
import smoothscope.job.Job;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.LibraryEntry;
import smoothscope.session.data.VerifiedDataset;

/** The window of data sets, with a publisher on this computer. */
@ExtendWith(ApplicationExtension.class)
class DataWindowTest {
    private final Publisher publisher = new Publisher();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DatasetLibrary library;

    @SuppressWarnings("NullAway.Init")
    private DataWindow window;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) throws IOException {
        byte[] archive = PlantedSet.archive();
        KnownSet set = PlantedSet.named(
                "mnist",
                new Source(publisher.publish("set.tar.gz", archive), archive.length, PlantedSet.sha256(archive)));
        Path downloads = folder.resolve("downloads");
        library = new DatasetLibrary(
                List.of(Catalogue.get("drawn"), set),
                places -> new DataFolders(List.of(), places, List.of(downloads), downloads),
                new PlacesFile(folder),
                LocalAcquisition.withFree(Long.MAX_VALUE),
                work -> new Thread(work).start());
        window = new DataWindow(stage, library, worker, scene -> {}, failure -> {
            throw new IllegalStateException(failure);
        });
        stage.setScene(new Scene(window.content(), 820, 600)); // a second window would hang without a display
        stage.show();
        window.refresh();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private static void until(BooleanSupplier fact) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, fact::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#data-card .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    }

    private void chooseSecond(FxRobot robot) throws Exception {
        ListView<?> list = robot.lookup("#data-list").queryListView();
        until(() -> list.getItems().size() >= 2);
        robot.interact(() -> list.getSelectionModel().select(1));
        assertTrue(said(robot).contains("not on this computer"), said(robot));
    }

    @Test
    void theProgramsOwnSetComesFirstAndNeedsNothing(FxRobot robot) throws Exception {
        until(() -> said(robot).contains("built in"));
        assertTrue(robot.lookup("#data-download").tryQuery().isEmpty());
        assertTrue(said(robot).contains("10 classes · 8,000 images to train on"), said(robot));
    }

    @Test
    void aDownloadIsFollowedCancelledAndResumed(FxRobot robot) throws Exception {
        chooseSecond(robot);
        publisher.stallAfter = 50;
        press(robot, "#data-download");
        until(() -> robot.lookup("#data-progress").tryQuery().isPresent()
                && said(robot).contains("Downloading"));
        until(() -> isOnDisk(50));
        press(robot, "#data-cancel");
        until(() -> robot.lookup("#data-resume").tryQuery().isPresent());
        assertTrue(said(robot).contains("The download goes on from there"), said(robot));
        publisher.stallAfter = -1;
        publisher.ranges().clear();
        press(robot, "#data-resume");
        until(() -> said(robot).contains("on this computer\nIn " + folder.resolve("downloads/planted-bin")));
        assertEquals(List.of("bytes=50-"), publisher.ranges());
    }

    /** Whether a file of so many bytes has arrived. */
    private boolean isOnDisk(long bytes) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(
                    file -> Files.isRegularFile(file) && file.toFile().length() == bytes);
        } catch (IOException | UncheckedIOException moved) {
            return false;
        }
    }

    /** A click that brings the window to the front has the disk looked at before the button is released. */
    @Test
    void aLookAtTheDiskThatFindsNothingNewLeavesTheButtonUnderThePointer(FxRobot robot) throws Exception {
        chooseSecond(robot);
        Button button = robot.lookup("#data-download").queryAs(Button.class);
        robot.moveTo(button).press(MouseButton.PRIMARY);
        robot.interact(window::refresh);
        worker.submit(() -> {}).get(10, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        until(() -> said(robot).contains("on this computer\nIn "));
    }

    @Test
    void whatWentWrongIsSaidWithItsNextStepUntilTheNextTry(FxRobot robot) throws Exception {
        chooseSecond(robot);
        publisher.status = 404;
        press(robot, "#data-download");
        until(() -> robot.lookup("#data-trouble").tryQuery().isPresent());
        assertTrue(said(robot).contains("does not hand out set.tar.gz: it answers with status 404."), said(robot));
        publisher.status = 0;
        press(robot, "#data-download");
        until(() -> said(robot).contains("on this computer\nIn "));
        assertFalse(robot.lookup("#data-trouble").tryQuery().isPresent());
    }

    private void adopt(KnownSet set, Path place) {
        Job<VerifiedDataset> unused = library.adopt(set, place);
    }

    @Test
    void aFolderWithOtherContentsIsRefusedAndARightOneIsRemembered(FxRobot robot) throws Exception {
        chooseSecond(robot);
        Path mine = Files.createDirectories(folder.resolve("mine"));
        KnownSet set =
                library.entries().get(1) instanceof LibraryEntry.Known known ? known.set() : Catalogue.get("drawn");
        adopt(set, mine);
        until(() -> said(robot).contains("no file of Planted is in it."));
        Files.write(mine.resolve("one"), PlantedSet.one());
        Files.write(mine.resolve("two"), PlantedSet.two());
        adopt(set, mine);
        until(() -> said(robot).contains("Every file is as its makers published it."));
        press(robot, "#data-forget");
        until(() -> said(robot).contains("not on this computer"));
    }

    @Test
    void aRefusedFolderOfOnesOwnIsNamedThoughItIsOnNoShelf(FxRobot robot) throws Exception {
        chooseSecond(robot);
        Path flowers = Files.createDirectories(folder.resolve("flowers"));
        robot.interact(() -> window.addOwn(flowers));
        until(() -> said(robot).contains("at least two classes"));
        assertTrue(said(robot).startsWith("flowers"), said(robot));
    }

    @Test
    void escapeClosesTheWindowThoughTheListWouldKeepIt(FxRobot robot) {
        AtomicBoolean closed = new AtomicBoolean();
        ListView<?> list = robot.lookup("#data-list").queryListView();
        robot.interact(() -> {
            SecondWindow.onEscape(list.getScene(), () -> closed.set(true));
            list.requestFocus();
        });
        robot.type(KeyCode.ESCAPE);
        assertTrue(closed.get());
    }
}
