package smoothscope.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    void aLinkIsFollowedAndStays() throws IOException {
        assumeTrue(isPosix());
        Path real = Files.write(folder.resolve("real.csv"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
        WholeFile.write(link, out -> out.write(NEW));
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(real));
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.csv"), Path.of("new.csv"));
        WholeFile.write(nowhere, out -> out.write(NEW));
        assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("new.csv")));
    }

    @Test
    void linksThatLeadInACircleAreRefused() throws IOException {
        assumeTrue(isPosix());
        Path a = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThrows(Unwritable.class, () -> WholeFile.write(a, out -> out.write(NEW)));
    }

    @Test
    void theModeOfTheOldFileIsKept() throws IOException {
        assumeTrue(isPosix());
        Path file = Files.write(folder.resolve("r.npz"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        WholeFile.write(file, out -> out.write(NEW));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aPipeIsWrittenTo() throws Exception {
        assumeTrue(isPosix());
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllBytes(pipe);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        WholeFile.write(pipe, out -> out.write(NEW));
        assertArrayEquals(NEW, read.get(10, TimeUnit.SECONDS));
        assertFalse(Files.isRegularFile(pipe));
    }

    @Test
    void whatAKilledWriterLeftIsTakenAwayOnceItIsOld() throws IOException {
        Path old = Files.write(folder.resolve(".r.npz.0.part"), OLD);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        Path young = Files.write(folder.resolve(".r.npz.1.part"), OLD);
        Path others = Files.write(folder.resolve(".s.npz.0.part"), OLD);
        Files.setLastModifiedTime(others, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        WholeFile.write(folder.resolve("r.npz"), out -> out.write(NEW));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young) && Files.exists(others));
    }

    @Test
    void aNameMayBeAsLongAsTheFileSystemAllows() throws IOException {
        Path file = folder.resolve("n".repeat(251) + ".npz");
        WholeFile.write(file, out -> out.write(NEW));
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertThrows(Unwritable.class, () -> WholeFile.tryPlace(folder.resolve("n".repeat(400))));
    }

    @Test
    void aPlaceThatWasTriedIsAsItWas() throws IOException {
        Path file = Files.write(folder.resolve("r.npz"), OLD);
        WholeFile.tryPlace(file);
        WholeFile.tryPlace(folder.resolve("new.npz"));
        assertEquals(List.of("r.npz"), names());
        assertThrows(
                Unwritable.class,
                () -> WholeFile.tryPlace(folder.resolve("absent").resolve("r.npz")));
        assertThrows(Unwritable.class, () -> WholeFile.tryPlace(folder));
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
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
