package smoothscope.network.checkpoint;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import smoothscope.network.checkpoint.Pickled.Storage;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** A checkpoint as PyTorch writes it since 1.6: an archive of a pickle and, beside it, a file for each storage. */
final class ZipCheckpoint implements Storages {
    private static final String PICKLE = "/data.pkl";
    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_PICKLED = 64L << 20;

    private final Path file;
    private final String root;
    private final Map<String, Long> sizes;

    private ZipCheckpoint(Path file, String root, Map<String, Long> sizes) {
        this.file = file;
        this.root = root;
        this.sizes = sizes;
    }

    /** The storages of a checkpoint, and what its pickle holds. */
    record Opened(Pickled contents, Storages storages) {}

    static Opened open(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw StateDict.noWeights(file, "it holds %s files, more than a checkpoint does", zip.size());
            }
            List<String> pickles = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(PICKLE))
                    .toList();
            if (pickles.size() != 1) {
                throw new Unreadable(file, "is no checkpoint: it is an archive of something else");
            }
            String root = pickles.get(0).substring(0, pickles.get(0).length() - PICKLE.length());
            requireLittleEndian(file, zip, root);
            try (InputStream in = new BufferedInputStream(stream(zip, pickles.get(0)))) {
                Pickled contents = new Unpickler(file, new PickleInput(in, MOST_PICKLED)).read();
                Map<String, Long> sizes = new HashMap<>();
                zip.stream().forEach(entry -> sizes.put(entry.getName(), entry.getSize()));
                return new Opened(contents, new ZipCheckpoint(file, root, sizes));
            }
        }
    }

    private static void requireLittleEndian(Path file, ZipFile zip, String root) throws IOException {
        ZipEntry order = zip.getEntry(root + "/byteorder");
        if (order == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(order)) {
            if (!new String(in.readNBytes(16), StandardCharsets.US_ASCII).startsWith("little")) {
                throw WrongContents.ofData(
                        file,
                        Sentence.of("its numbers are stored the other way round, highest byte first"),
                        Sentence.of("Save it anew on a computer of the usual kind."));
            }
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new EOFException(name);
        }
        return zip.getInputStream(entry);
    }

    private String name(Storage storage) {
        return root + "/data/" + storage.key();
    }

    @Override
    public long bytes(Storage storage) {
        return sizes.getOrDefault(name(storage), -1L);
    }

    @Override
    public byte[] read(Storage storage, long from, int count) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = stream(zip, name(storage))) {
            in.skipNBytes(from);
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new EOFException(name(storage));
            }
            ZipEntry entry = zip.getEntry(name(storage));
            if (from == 0 && entry.getSize() == count && entry.getCrc() != 0) {
                requireSum(bytes, entry.getCrc());
            }
            return bytes;
        }
    }

    private void requireSum(byte[] bytes, long expected) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != expected) {
            throw new Unreadable(file, "is damaged: a checksum differs");
        }
    }
}
