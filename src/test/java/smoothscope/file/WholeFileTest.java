package smoothscope.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.problem.Unwritable;

class WholeFileTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aFileIsReplaced() throws IOException {
        Path file = Files.write(folder.resolve("r.npz"), OLD);
        WholeFile.write(file, out -> out.write(NEW));
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of("r.npz"), names());
    }

    @Test
    void aWriteThatFailsHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.write(folder.resolve("r.npz"), OLD);
        Unwritable problem = assertThrows(
                Unwritable.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }));
        assertTrue(
                problem.sentence().endsWith("r.npz cannot be written: No space left on device."), problem.sentence());
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of("r.npz"), names());
    }

    @Test
    void aFolderThatDoesNotExistIsSaidInOneSentence() {
        Path file = folder.resolve("absent").resolve("r.npz");
        Unwritable problem = assertThrows(Unwritable.class, () -> WholeFile.write(file, out -> out.write(NEW)));
        assertTrue(problem.sentence().endsWith("cannot be written: its folder does not exist."), problem.sentence());
    }

    @Test
    void aFolderIsNeverOverwritten() {
        assertThrows(Unwritable.class, () -> WholeFile.write(folder, out -> out.write(NEW)));
        assertTrue(Files.isDirectory(folder));
    }

    @Test
    void aKillInTheMiddleOfAWriteLeavesTheOldFile() throws Exception {
        Path file = Files.write(folder.resolve("r.npz"), OLD);
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertTrue(writer.inputReader().readLine().contains("writing"));
        } finally {
            writer.destroyForcibly();
        }
        assertTrue(writer.waitFor(10, TimeUnit.SECONDS));
        assertArrayEquals(OLD, Files.readAllBytes(file));
    }

    /** Writes for ever, and says so once it is under way. */
    static final class EndlessWriter {
        private EndlessWriter() {}

        public static void main(String[] args) {
            WholeFile.write(Path.of(args[0]), out -> {
                out.write(new byte[1 << 20]);
                System.out.println("writing");
                while (true) {
                    out.write(0);
                }
            });
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
