package smoothscope.dataset.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.library.DataFolders.Surroundings;
import smoothscope.problem.Unreadable;

class DataFoldersTest {
    private static final Path HOME = Path.of("/home/ada");
    private static final Path WORKING = Path.of("/here");
    private static final Places REMEMBERED = Places.NONE.with("mnist", Path.of("/far/digits"));
    private static final Path JAR = Path.of("/opt/scope/target/smoothscope.jar");

    private static DataFolders at(Map<String, String> environment, String system) {
        return new Surroundings(environment, system, HOME, WORKING, JAR).folders(REMEMBERED);
    }

    @Test
    void theEnvironmentComesFirstThenTheProgramThenTheWorkingFolderThenTheUsersOwn() {
        DataFolders folders = at(Map.of("SMOOTHSCOPE_DATA", "/data"), "Linux");
        assertEquals(
                List.of(
                        Path.of("/data"),
                        Path.of("/opt/scope/target/datasets"),
                        Path.of("/opt/scope/datasets"),
                        Path.of("/here/datasets"),
                        Path.of("/home/ada/.local/share/smoothscope/datasets")),
                folders.searched());
        assertEquals(Path.of("/data"), folders.downloads());
    }

    @Test
    void withoutTheEnvironmentDownloadsGoToTheUsersOwnFolder() {
        assertEquals(
                Path.of("/home/ada/.local/share/smoothscope/datasets"),
                at(Map.of("SMOOTHSCOPE_DATA", " "), "Linux").downloads());
    }

    @Test
    void theUsersOwnFolderFollowsTheCustomOfTheSystem() {
        assertEquals(
                Path.of("/xdg/smoothscope/datasets"),
                at(Map.of("XDG_DATA_HOME", "/xdg"), "Linux").downloads());
        assertEquals(
                HOME.resolve("Library/Application Support/Smoothscope/datasets"),
                at(Map.of(), "Mac OS X").downloads());
        assertEquals(
                Path.of("/roaming/Smoothscope/datasets"),
                at(Map.of("APPDATA", "/roaming"), "Windows 11").downloads());
        assertEquals(
                HOME.resolve("AppData/Roaming/Smoothscope/datasets"),
                at(Map.of(), "Windows 10").downloads());
    }

    @Test
    void aFolderThatTheUserNamesComesBeforeAllOthers(@TempDir Path mine) {
        DataFolders folders = DataFolders.of(mine);
        assertEquals(mine, folders.searched().get(0));
        assertEquals(mine, folders.downloads());
        assertTrue(folders.searched().containsAll(DataFolders.usual().searched()));
    }

    @Test
    void aNamedFolderThatIsNotThereIsRefusedUnlessADownloadMayMakeIt(@TempDir Path parent) {
        Path absent = parent.resolve("absent");
        assertThrows(Unreadable.class, () -> DataFolders.of(absent));
        assertEquals(absent, DataFolders.into(absent).downloads());
    }

    @Test
    void aRememberedPlaceComesAfterTheNamedFoldersAndBeforeTheUsualOnes() {
        assertEquals(
                List.of(
                        Path.of("/data/mnist"),
                        Path.of("/far/digits"),
                        Path.of("/opt/scope/target/datasets/mnist"),
                        Path.of("/opt/scope/datasets/mnist"),
                        Path.of("/here/datasets/mnist"),
                        Path.of("/home/ada/.local/share/smoothscope/datasets/mnist")),
                at(Map.of("SMOOTHSCOPE_DATA", "/data"), "Linux").candidates("mnist"));
    }

    @Test
    void theFirstPlaceThatHoldsAFileWins(@TempDir Path parent) throws IOException {
        Path second = Files.createDirectories(parent.resolve("second"));
        Path third = Files.createDirectories(parent.resolve("third"));
        Files.writeString(second.resolve("r.npz"), "2");
        Files.writeString(third.resolve("r.npz"), "3");
        DataFolders folders =
                new DataFolders(List.of(parent.resolve("absent"), second), Places.NONE, List.of(third), third);
        assertEquals(Optional.of(second.resolve("r.npz")), folders.find("r.npz"));
        assertEquals(Optional.empty(), folders.find("other.npz"));
    }

    @Test
    void aNamedFolderMayBeTheSetsOwn() {
        Path own = Path.of("/data/cifar-10-batches-bin");
        assertEquals(
                List.of(own.resolve("cifar-10-batches-bin"), own),
                DataFolders.only(own).candidates("cifar-10-batches-bin"));
        assertEquals(List.of(own.resolve("mnist")), DataFolders.only(own).candidates("mnist"));
    }
}
