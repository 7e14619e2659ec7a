package smoothscope.snapshot.npz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** One entry's bytes, unpacked. When the last of them has been handed out, their checksum has been compared. */
final class EntryStream extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final Inflater inflater = new Inflater(true);
    private final InputStream unpacked;
    private final CRC32 checksum = new CRC32();
    private final long expected;
    private long left;

    EntryStream(FileChannel channel, ZipDirectory.Entry entry) {
        InputStream packed = new Packed(channel, entry.at(), entry.packed());
        this.unpacked =
                entry.method() == ZipDirectory.STORED ? packed : new InflaterInputStream(packed, inflater, BUFFER);
        this.expected = entry.crc();
        this.left = entry.size();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int got = unpacked.read(into, at, (int) Math.min(count, left));
        if (got < 0) {
            throw new DamagedArchive("an entry ends early");
        }
        checksum.update(into, at, got);
        left -= got;
        if (left == 0 && expected != ZipDirectory.UNCHECKED && checksum.getValue() != expected) {
            throw new DamagedArchive("a checksum differs");
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        unpacked.close();
    }

    /** A stretch of the file; a byte of nothing follows it, which the inflater wants where there is no zlib wrapper. */
    private static final class Packed extends InputStream {
        private final FileChannel channel;
        private final long end;
        private long at;
        private boolean dummy = true;

        Packed(FileChannel channel, long at, long count) {
            this.channel = channel;
            this.at = at;
            this.end = at + count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (at == end && dummy && count > 0) {
                dummy = false;
                into[from] = 0;
                return 1;
            }
            if (at == end) {
                return -1;
            }
            int got = channel.read(ByteBuffer.wrap(into, from, (int) Math.min(count, end - at)), at);
            at += Math.max(0, got);
            return got;
        }
    }
}
