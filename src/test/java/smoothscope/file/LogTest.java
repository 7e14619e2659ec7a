package smoothscope.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Unexpected;

class LogTest {
    @TempDir
    private Path folder;

    @Test
    void whatWentWrongIsKeptWithItsTrace() throws IOException {
        Log log = new Log(() -> folder.resolve("100%g logs"));
        assertFalse(Files.exists(folder.resolve("100%g logs")), "nothing went wrong yet");
        log.keep(Unexpected.problem(new IllegalStateException("odd")));
        String text = Files.readString(Path.of(log.file()));
        assertTrue(text.contains("SEVERE This should not have happened: IllegalStateException: odd."), text);
        assertTrue(text.contains("LogTest"), text);
        assertTrue(text.contains("Java " + System.getProperty("java.runtime.version")), text);
    }

    @Test
    void aFullFileMakesRoomForTheNextAndThereAreThree() throws IOException {
        Log log = new Log(() -> folder);
        for (int i = 0; i < 60; i++) {
            log.keep("x".repeat(100_000));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    3,
                    files.filter(file -> file.toString().endsWith(".log"))
                            .peek(file -> assertTrue(file.toFile().length() < 1_300_000, file.toString()))
                            .count());
        }
    }

    @Test
    void whereThereIsNoPlaceNothingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Problem problem = new InvalidSetting("x");
        new Log(() -> file.resolve("logs")).keep(problem);
        new Log(() -> Path.of("\0")).keep(problem);
        assertEquals("", new Log(() -> Path.of("\0")).file());
    }

    @Test
    void eachSystemHasItsPlace() {
        Path home = Path.of("/home/ada");
        assertEquals(home.resolve(".local/state/smoothscope"), StateFolder.of(Map.of(), "Linux", home));
        assertEquals(Path.of("/state/smoothscope"), StateFolder.of(Map.of("XDG_STATE_HOME", "/state"), "Linux", home));
        assertEquals(
                home.resolve(".local/state/smoothscope"),
                StateFolder.of(Map.of("XDG_STATE_HOME", "not/absolute"), "Linux", home));
        assertEquals(home.resolve("Library/Logs/smoothscope"), StateFolder.of(Map.of(), "Mac OS X", home));
        assertEquals(home.resolve("AppData/Local/smoothscope"), StateFolder.of(Map.of(), "Windows 11", home));
    }
}
