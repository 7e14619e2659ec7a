package smoothscope.app.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
    @TempDir
    Path folder;

    private final WatchedFiles watched = new WatchedFiles();
    private Path file;

    @BeforeEach
    void aFileThatIsOpen() throws IOException {
        file = Files.writeString(folder.resolve("r.npz"), "first");
        assertEquals(List.of(), watched.look(List.of(file)));
    }

    @Test
    void whatDoesNotChangeIsNotTold() {
        assertEquals(List.of(), watched.look(List.of(file)));
    }

    @Test
    void aChangeIsToldOnceAndOnlyWhenTheFileRests() throws IOException {
        Files.writeString(file, "is being written");
        assertEquals(List.of(), watched.look(List.of(file)));
        Files.writeString(file, "is still being written");
        assertEquals(List.of(), watched.look(List.of(file)));
        assertEquals(List.of(new WatchedFiles.Change(file, false)), watched.look(List.of(file)));
        assertEquals(List.of(), watched.look(List.of(file)));
    }

    @Test
    void aFileThatIsReplacedByAnotherOfTheSameSizeHasChanged() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "third");
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        watched.look(List.of(file));
        assertEquals(List.of(new WatchedFiles.Change(file, false)), watched.look(List.of(file)));
    }

    @Test
    void aFileThatIsGoneIsToldOnceAndAgainWhenItComesBack() throws IOException {
        Files.delete(file);
        watched.look(List.of(file));
        assertEquals(List.of(new WatchedFiles.Change(file, true)), watched.look(List.of(file)));
        Files.writeString(file, "back");
        watched.look(List.of(file));
        assertEquals(List.of(new WatchedFiles.Change(file, false)), watched.look(List.of(file)));
    }

    @Test
    void aFileThatIsOpenedAnewCountsAsRead() throws IOException {
        watched.look(List.of());
        Files.writeString(file, "changed while it was closed");
        assertEquals(List.of(), watched.look(List.of(file)));
        assertEquals(List.of(), watched.look(List.of(file)));
    }
}
