package smoothscope.session.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartMarkTest {
    @TempDir
    Path folder;

    @Test
    void aStartThatDidNotFinishIsToldOfAtTheNextAndOnlyThere() {
        assertFalse(SettingsStore.in(folder).startIsAfterOneUnfinished());
        SettingsStore next = SettingsStore.in(folder);
        assertTrue(next.startIsAfterOneUnfinished());
        assertFalse(next.startIsAfterOneUnfinished(), "the same start asks twice");
        next.startFinished();
        assertFalse(SettingsStore.in(folder).startIsAfterOneUnfinished());
    }

    @Test
    void aMarkOfAnotherProcessThatLivesOrOfOneThatIsGoneIsToldApart() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        other.waitFor();
        Files.writeString(folder.resolve("starting"), Long.toString(other.pid()));
        assertTrue(SettingsStore.in(folder).startIsAfterOneUnfinished());
        Files.writeString(
                folder.resolve("starting"),
                Long.toString(ProcessHandle.current().parent().orElseThrow().pid()));
        assertFalse(SettingsStore.in(folder).startIsAfterOneUnfinished());
        Files.writeString(folder.resolve("starting"), "cut");
        assertTrue(SettingsStore.in(folder).startIsAfterOneUnfinished());
    }

    @Test
    void whereNothingCanBeKeptNothingIsTold() throws IOException {
        assertFalse(SettingsStore.nothing().startIsAfterOneUnfinished());
        Path file = Files.createFile(folder.resolve("file"));
        SettingsStore none = SettingsStore.in(file);
        assertFalse(none.startIsAfterOneUnfinished());
        none.startFinished();
    }
}
