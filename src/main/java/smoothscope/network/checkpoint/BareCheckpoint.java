package smoothscope.network.checkpoint;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import smoothscope.network.checkpoint.Pickled.Row;
import smoothscope.network.checkpoint.Pickled.Storage;
import smoothscope.network.checkpoint.Pickled.Text;
import smoothscope.problem.Unreadable;

/**
 * A checkpoint as PyTorch wrote it before 1.6: pickles of a magic number, a version, the system, the contents and the storages' keys; then
 * each storage, how many numbers (8 bytes) and their bytes.
 */
final class BareCheckpoint implements Storages {
    private static final String MAGIC = "1950a86a20f9469cfc6c";
    private static final long MOST_PICKLED = 64L << 20;

    private final Path file;
    private final Map<String, Long> begins;
    private final Map<String, Long> sizes;

    private BareCheckpoint(Path file, Map<String, Long> begins, Map<String, Long> sizes) {
        this.file = file;
        this.begins = begins;
        this.sizes = sizes;
    }

    static ZipCheckpoint.Opened open(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            PickleInput pickles = new PickleInput(in, MOST_PICKLED);
            Unpickler unpickler = new Unpickler(file, pickles);
            if (!(unpickler.read() instanceof Text magic) || !magic.value().equals(MAGIC)) {
                throw StateDict.noWeights(file, "it is a pickle, but not one of PyTorch's");
            }
            unpickler.read();
            unpickler.read();
            Pickled contents = unpickler.read();
            if (!(unpickler.read() instanceof Row keys)) {
                throw new Unreadable(file, "is cut short or damaged: its pickle makes no sense");
            }
            return new ZipCheckpoint.Opened(contents, places(file, keys, unpickler.storages(), pickles.position()));
        }
    }

    private static Storages places(Path file, Row keys, Map<String, Storage> known, long from) throws IOException {
        Map<String, Long> begins = new HashMap<>();
        Map<String, Long> sizes = new HashMap<>();
        try (FileChannel channel = FileChannel.open(file)) {
            long at = from;
            for (Pickled key : keys.values) {
                Storage storage = key instanceof Text text ? known.get(text.value()) : null;
                if (storage == null) {
                    throw new Unreadable(file, "is damaged: it lists numbers that nothing is made of");
                }
                ByteBuffer count = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                if (channel.read(count, at) < Long.BYTES) {
                    throw new EOFException();
                }
                long numbers = count.getLong(0);
                at += Long.BYTES;
                if (numbers < 0 || numbers > (channel.size() - at) / storage.bytes()) {
                    throw new EOFException();
                }
                begins.put(storage.key(), at);
                sizes.put(storage.key(), numbers * storage.bytes());
                at += numbers * storage.bytes();
            }
        }
        return new BareCheckpoint(file, begins, sizes);
    }

    @Override
    public long bytes(Storage storage) {
        return sizes.getOrDefault(storage.key(), -1L);
    }

    @Override
    public byte[] read(Storage storage, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        try (FileChannel channel = FileChannel.open(file)) {
            long begin = begins.getOrDefault(storage.key(), 0L) + from;
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, begin + bytes.position()) < 0) {
                    throw new EOFException();
                }
            }
        }
        return bytes.array();
    }
}
