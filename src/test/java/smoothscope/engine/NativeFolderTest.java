package smoothscope.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {
    private final byte[] library = new byte[10_000];

    @TempDir
    Path folder;

    private NativeFolder wanted = new NativeFolder(new NativeFiles("none", List.of()));
    private Path cache = Path.of("");

    @BeforeEach
    void shipALibrary() throws IOException {
        new Random(1).nextBytes(library);
        Path jar = folder.resolve("native.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("libone.so"));
            zip.write(library);
            zip.closeEntry();
        }
        wanted = new NativeFolder(shipped(jar, checksum()));
        cache = folder.resolve("cache");
    }

    private long checksum() {
        CRC32 sum = new CRC32();
        sum.update(library);
        return sum.getValue();
    }

    private NativeFiles shipped(Path jar, long checksum) throws IOException {
        return new NativeFiles(
                "1.0-cpu",
                List.of(new NativeFiles.NativeFile(
                        "libone.so",
                        java.net
                                .URI
                                .create("jar:" + jar.toUri() + "!/libone.so")
                                .toURL(),
                        library.length,
                        checksum)));
    }

    private Path unpacked() throws IOException {
        Path file = wanted.in(cache).resolve("libone.so");
        assertArrayEquals(library, Files.readAllBytes(file));
        return file;
    }

    @Test
    void whatIsWholeIsUnpackedOnce() throws IOException {
        Path file = unpacked();
        Object key = Files.readAttributes(file, "unix:ino").get("ino");
        assertEquals(key, Files.readAttributes(unpacked(), "unix:ino").get("ino"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertEquals(
                key, Files.readAttributes(unpacked(), "unix:ino").get("ino"), "a copy of another time is whole too");
    }

    @Test
    void whileItIsUnpackedItSaysHowFarItIs() throws IOException {
        List<Double> told = new ArrayList<>();
        NativeFiles files = shipped(folder.resolve("native.jar"), checksum());
        new NativeFolder(files, told::add).in(cache);
        assertEquals(1, told.get(told.size() - 1));
        int once = told.size();
        new NativeFolder(files, told::add).in(cache);
        assertEquals(once, told.size(), "what is there is not unpacked again");
    }

    @Test
    void whatIsCutChangedMissingOrALinkIsUnpackedAnew() throws IOException {
        Path file = unpacked();
        Files.write(file, new byte[99]);
        unpacked();
        byte[] planted = library.clone();
        planted[5_000]++;
        Files.write(file, planted);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        unpacked();
        Files.delete(file);
        unpacked();
        Path elsewhere = Files.write(folder.resolve("elsewhere.so"), planted);
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        assertFalse(Files.isSymbolicLink(unpacked()));
        assertArrayEquals(planted, Files.readAllBytes(elsewhere), "what a link leads to is left alone");
    }

    @Test
    void whatAKilledProcessLeftIsTakenAway() throws IOException {
        Path left = Files.createDirectories(cache.resolve("1.0-cpu123.part"));
        Files.write(left.resolve("libone.so"), new byte[10]);
        unpacked();
        assertFalse(Files.exists(left));
    }

    @Test
    void aJarThatIsDamagedLeavesNothing() throws IOException {
        NativeFolder damaged = new NativeFolder(shipped(folder.resolve("native.jar"), checksum() + 1));
        assertThrows(IOException.class, () -> damaged.in(cache));
        assertFalse(Files.exists(cache.resolve("1.0-cpu")));
    }

    @Test
    void variablesThatChooseAnotherLibraryAreNamed() {
        assertEquals(
                List.of("PYTORCH_VERSION", "DJL_DEFAULT_ENGINE"),
                Surroundings.ignored(
                        Map.of("PYTORCH_VERSION", "2.9.0", "DJL_DEFAULT_ENGINE", "TensorFlow", "HOME", "/")));
        assertEquals(List.of(), Surroundings.ignored(Map.of("DJL_DEFAULT_ENGINE", "PyTorch", "PYTORCH_FLAVOR", "")));
    }
}
