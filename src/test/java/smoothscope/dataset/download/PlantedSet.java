package smoothscope.dataset.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.library.KnownSet;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.dataset.published.PublishedFile;
import smoothscope.job.Progress;

/** A set of two small files, {@code one} and {@code two}, in the folder {@code planted-bin}. */
public final class PlantedSet {
    private PlantedSet() {}

    public static byte[] one() {
        return "first file".getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] two() {
        return "the second".getBytes(StandardCharsets.US_ASCII);
    }

    public static KnownSet of(Source... sources) {
        return named("planted", sources);
    }

    public static KnownSet named(String name, Source... sources) {
        List<PublishedFile> files = List.of(
                new PublishedFile("one", one().length, digest("MD5", one())),
                new PublishedFile("two", two().length, digest("MD5", two())));
        return new KnownSet(
                name,
                "Planted",
                "",
                new KnownSet.Contents(2, 2, 1, 1, 1),
                "planted-bin",
                files,
                List.of(sources),
                "",
                true,
                "",
                "",
                PlantedSet::read);
    }

    private static Dataset read(Path folder, Progress progress) {
        List<String> classes = List.of("this", "that");
        return new Dataset(
                "planted",
                classes,
                new ImageSet("planted", classes, 1, 1, 1, new byte[2], new int[] {0, 1}),
                new ImageSet("planted", classes, 1, 1, 1, new byte[1], new int[] {1}));
    }

    /** A gzipped tar of names and contents in turn; a name that ends with a slash is a folder. */
    public static byte[] archive(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] contents = (byte[]) namesAndContents[i + 1];
                TarArchiveEntry entry = new TarArchiveEntry((String) namesAndContents[i], true);
                entry.setSize(contents.length);
                tar.putArchiveEntry(entry);
                tar.write(contents);
                tar.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }

    /** The archive that a publisher would give out. */
    public static byte[] archive() throws IOException {
        return archive("planted-bin/", new byte[0], "planted-bin/one", one(), "planted-bin/two", two());
    }

    public static String sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
