package smoothscope.session.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatADeadProgramLeftIsOfferedAndWhatALivingOneWorksOnIsNot() throws IOException {
        RecoveryFolder recovery = new RecoveryFolder(folder, process -> process == 7);
        Files.createFile(folder.resolve("unsaved-7-1.npz"));
        Files.createFile(folder.resolve("another.npz"));
        assertEquals(Optional.empty(), recovery.left());
        Path left = Files.createFile(folder.resolve("unsaved-8-1.npz"));
        assertEquals(Optional.of(left), recovery.left());
    }

    @Test
    void aNewOneNeverTakesThePlaceOfAnother() throws IOException {
        RecoveryFolder recovery = RecoveryFolder.in(folder);
        Path first = Files.createFile(recovery.fresh());
        Path second = recovery.fresh();
        assertEquals(false, first.equals(second));
        assertEquals(Optional.empty(), recovery.left());
    }

    @Test
    void whereNothingWasEverKeptNothingIsLeft() {
        assertEquals(
                Optional.empty(), RecoveryFolder.in(folder.resolve("nowhere")).left());
    }
}
