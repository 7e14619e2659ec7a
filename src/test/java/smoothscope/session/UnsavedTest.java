package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatADeadProgramLeftIsOfferedAndWhatALivingOneWorksOnIsNot() throws IOException {
        Unsaved unsaved = new Unsaved(folder, process -> process == 7);
        Files.createFile(folder.resolve("unsaved-7-1.npz"));
        Files.createFile(folder.resolve("another.npz"));
        assertEquals(Optional.empty(), unsaved.left());
        Path left = Files.createFile(folder.resolve("unsaved-8-1.npz"));
        assertEquals(Optional.of(left), unsaved.left());
    }

    @Test
    void aNewOneNeverTakesThePlaceOfAnother() throws IOException {
        Unsaved unsaved = Unsaved.in(folder);
        Path first = Files.createFile(unsaved.fresh());
        Path second = unsaved.fresh();
        assertEquals(false, first.equals(second));
        assertEquals(Optional.empty(), unsaved.left());
    }

    @Test
    void whereNothingWasEverKeptNothingIsLeft() {
        assertEquals(Optional.empty(), Unsaved.in(folder.resolve("nowhere")).left());
    }
}
