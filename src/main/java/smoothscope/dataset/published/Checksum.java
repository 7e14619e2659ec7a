package smoothscope.dataset.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;

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

    /** The SHA-256 of files as if they were one, in lower-case hexadecimal digits. */
    public static String sha256(List<Path> files) {
        MessageDigest digest = digest("SHA-256");
        OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        for (Path file : files) {
            try {
                Files.copy(file, into);
            } catch (IOException failure) {
                throw new Unreadable(file, failure, "cannot be read");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of a text in UTF-8. */
    public static byte[] sha256(String text) {
        return digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyJavaHasThese) {
            throw new IllegalArgumentException(algorithm, everyJavaHasThese);
        }
    }
}
