package smoothscope.dataset.published;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import smoothscope.job.Progress;

/**
 * The length of some contents and their checksum.
 *
 * @param bytes the length
 * @param hex the checksum in lower-case hexadecimal digits
 */
public record Checksum(long bytes, String hex) {
    /**
     * Reads a stream to its end, or until it is longer than expected: no more can be learned from the rest.
     *
     * @param algorithm for instance {@code "MD5"}
     * @param expected the length that it should have
     * @param progress advances by the bytes read
     */
    public static Checksum of(InputStream in, String algorithm, long expected, Progress progress) throws IOException {
        MessageDigest digest = digest(algorithm);
        byte[] chunk = new byte[1 << 16];
        long bytes = 0;
        for (int count = in.read(chunk); count >= 0 && bytes <= expected; count = in.read(chunk)) {
            progress.check();
            digest.update(chunk, 0, count);
            bytes += count;
            progress.advance(count);
        }
        return new Checksum(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyJavaHasThese) {
            throw new IllegalArgumentException(algorithm, everyJavaHasThese);
        }
    }
}
