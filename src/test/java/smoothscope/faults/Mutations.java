package smoothscope.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import smoothscope.problem.Problem;

/**
 * A whole file, damaged in a way that a seed chooses: bits turned over, bytes set to extremes, numbers made large, parts cut off, left out,
 * doubled, moved or filled.
 */
public final class Mutations {
    /** Far longer than any of these small files takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final byte[] EXTREMES = {0, 1, 127, -128, -1, ' ', '0', '9', '{', '"', '(', ','};

    private Mutations() {}

    /** Reads a file, in whatever way. */
    @FunctionalInterface
    public interface Reader {
        void read(Path file) throws Exception;
    }

    /** What became of damaged files. */
    public record Count(int read, int refused) {
        @Override
        public String toString() {
            return (read + refused) + " damaged files: " + refused + " refused in one sentence, " + read + " read";
        }
    }

    /**
     * Damages a file again and again, reads it, and mends it again. Each time it is read or refused in one sentence, soon.
     *
     * @param file whole
     */
    public static Count of(Path file, int times, Reader reader) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int seed = 0; seed < times; seed++) {
            Files.write(file, damaged(whole, new Random(seed)));
            refused += isRefused(file, seed, reader) ? 1 : 0;
        }
        Files.write(file, whole);
        assertFalse(isRefused(file, -1, reader), "whole again");
        return new Count(times - refused, refused);
    }

    private static boolean isRefused(Path file, int seed, Reader reader) {
        return assertTimeoutPreemptively(
                PATIENCE,
                () -> {
                    try {
                        reader.read(file);
                        return false;
                    } catch (Throwable thrown) {
                        Throwable what =
                                thrown instanceof java.util.concurrent.CompletionException && thrown.getCause() != null
                                        ? thrown.getCause()
                                        : thrown;
                        if (!(what instanceof Problem problem)) {
                            return fail(file.getFileName() + " damaged by seed " + seed, thrown);
                        }
                        assertEquals(1, problem.sentence().lines().count(), problem.sentence());
                        return true;
                    }
                },
                () -> file.getFileName() + " damaged by seed " + seed + " takes too long");
    }

    static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(Math.max(1, bytes.length));
        int length = Math.min(1 + random.nextInt(64), bytes.length - at);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> {
                Arrays.fill(bytes, at, at + length, EXTREMES[random.nextInt(EXTREMES.length)]);
                yield bytes;
            }
            case 4 -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, length);
                yield bytes;
            }
            case 5 -> {
                int from = random.nextInt(bytes.length - length + 1);
                System.arraycopy(whole, from, bytes, at, length);
                yield bytes;
            }
            case 6 -> joined(bytes, Arrays.copyOf(bytes, at)); // goes on after its end
            default -> flipped(bytes, random);
        };
    }

    /** A few bits, as a rule near the beginning or the end, where heads and directories are. */
    private static byte[] flipped(byte[] bytes, Random random) {
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            int near = random.nextInt(Math.min(bytes.length, 400));
            int place = switch (random.nextInt(3)) {
                case 0 -> near;
                case 1 -> bytes.length - 1 - near;
                default -> random.nextInt(bytes.length);
            };
            bytes[place] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
