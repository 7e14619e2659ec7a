package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.problem.Problem;
import smoothscope.snapshot.PlantedRecordings;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.npz.ZipBytes;

/** A damaged file is refused, or what was damaged was of no account: never is something else shown. */
class DamagedFilesTest {
    private static final int TRIALS = 500;

    @TempDir
    private Path folder;

    @Test
    void aFileCutShortAnywhereIsRefused() throws IOException {
        byte[] whole = written();
        for (int seed = 0; seed < TRIALS; seed++) {
            int length = new Random(seed).nextInt(whole.length);
            assertTrue(isRefused(Arrays.copyOf(whole, length)), "cut to " + length);
        }
    }

    @Test
    void flippedBitsNeverGiveAnotherRecording() throws IOException {
        byte[] whole = written();
        int refused = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            refused += isRefused(flipped(whole, new Random(seed))) ? 1 : 0;
        }
        assertTrue(refused > TRIALS / 2, refused + " refused");
    }

    @Test
    void flippedBitsInAStoredFileNeverGiveAnotherRecording() throws IOException {
        Path file = RecordingArrays.planted().write(folder.resolve("stored.npz"), ZipBytes::stored);
        Recording planted = RecordingFile.read(file);
        byte[] whole = Files.readAllBytes(file);
        for (int seed = 0; seed < TRIALS; seed++) {
            Path damaged = Files.write(folder.resolve("damaged.npz"), flipped(whole, new Random(seed)));
            try {
                Recording read = RecordingFile.read(damaged);
                assertEquals(planted.examples(), read.examples());
                assertEquals(planted.classes(), read.classes());
                assertEquals(planted.meta().json(), read.meta().json());
                assertEquals(
                        planted.snapshots().get(1).squaredNorms().isPresent(),
                        read.snapshots().get(1).squaredNorms().isPresent());
            } catch (Problem refused) {
                assertEquals(1, refused.sentence().lines().count());
            }
        }
    }

    private byte[] written() throws IOException {
        Path file = folder.resolve("whole.npz");
        RecordingFile.write(file, PlantedRecordings.of(2, 12, 3), false);
        return Files.readAllBytes(file);
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /** Anything but a problem or the right recording fails the test. */
    private boolean isRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("damaged.npz"), bytes);
        try {
            RecordingFileTest.assertSameBits(PlantedRecordings.of(2, 12, 3), RecordingFile.read(file));
            return false;
        } catch (Problem refused) {
            assertEquals(1, refused.sentence().lines().count());
            return true;
        }
    }
}
