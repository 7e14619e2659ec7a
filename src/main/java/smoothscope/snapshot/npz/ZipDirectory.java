package smoothscope.snapshot.npz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents of a zip file (APPNOTE 6.3, zip64 included).
 *
 * <p>Read here and not by {@link java.util.zip.ZipFile}, which believes the table: each entry is also looked up where it lies, so that a
 * damaged name cannot make an array silently absent.
 */
final class ZipDirectory {
    /**
     * @param method 0 stored, 8 deflated
     * @param crc checksum of the unpacked bytes
     * @param packed length in the file
     * @param size length unpacked
     * @param at where the packed bytes begin
     */
    record Entry(String name, int method, long crc, long packed, long size, long at) {}

    /** The checksum of an entry that has none. */
    static final long UNCHECKED = -1;

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int END = 0x06054B50;
    private static final int END_64 = 0x06064B50;
    private static final int END_64_LOCATOR = 0x07064B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int LOCAL = 0x04034B50;
    private static final int END_BYTES = 22;
    private static final int END_64_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int SIZES_64 = 0x0001;
    private static final long UNKNOWN = 0xFFFFFFFFL;
    private static final int LARGEST_TABLE = 1 << 26;
    /** No deflated stream unpacks to more than this many times its length. */
    private static final long MOST_PACKED = 1032;

    private final FileChannel channel;
    private final long length;
    private long entries;
    private long tableBytes;
    private long tableAt;

    private ZipDirectory(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    /** All entries, in the table's order. */
    static List<Entry> read(FileChannel channel) throws IOException {
        ZipDirectory directory = new ZipDirectory(channel);
        directory.findTable();
        return directory.readTable();
    }

    private void findTable() throws IOException {
        int tail = (int) Math.min(length, END_BYTES + 0xFFFF);
        ByteBuffer end = bytes(length - tail, tail);
        int at = tail - END_BYTES;
        while (at >= 0 && !(end.getInt(at) == END && at + END_BYTES + u2(end, at + 20) == tail)) {
            at--;
        }
        if (at < 0) {
            throw new DamagedArchive("no table of contents");
        }
        long endAt = length - tail + at;
        entries = u2(end, at + 10);
        tableBytes = u4(end, at + 12);
        tableAt = u4(end, at + 16);
        if ((entries == 0xFFFF || tableBytes == UNKNOWN || tableAt == UNKNOWN) && endAt >= LOCATOR_BYTES) {
            ByteBuffer locator = bytes(endAt - LOCATOR_BYTES, LOCATOR_BYTES);
            if (locator.getInt(0) == END_64_LOCATOR) {
                ByteBuffer end64 = bytes(locator.getLong(8), END_64_BYTES);
                require(end64.getInt(0) == END_64);
                entries = end64.getLong(32);
                tableBytes = end64.getLong(40);
                tableAt = end64.getLong(48);
            }
        }
        require(tableBytes >= 0 && tableAt >= 0 && tableBytes <= LARGEST_TABLE && tableAt <= endAt - tableBytes);
    }

    private List<Entry> readTable() throws IOException {
        ByteBuffer table = bytes(tableAt, (int) tableBytes);
        List<Entry> found = new ArrayList<>();
        int at = 0;
        while (at < tableBytes) {
            require(at + CENTRAL_BYTES <= tableBytes && table.getInt(at) == CENTRAL);
            int nameBytes = u2(table, at + 28);
            int extraBytes = u2(table, at + 30);
            int next = at + CENTRAL_BYTES + nameBytes + extraBytes + u2(table, at + 32);
            require(next <= tableBytes);
            found.add(entry(table, at, nameBytes, extraBytes));
            at = next;
        }
        require(found.size() == entries);
        return found;
    }

    private Entry entry(ByteBuffer table, int at, int nameBytes, int extraBytes) throws IOException {
        byte[] name = new byte[nameBytes];
        table.get(at + CENTRAL_BYTES, name);
        ByteBuffer wide = wideSizes(table, at + CENTRAL_BYTES + nameBytes, extraBytes);
        long size = orWide(u4(table, at + 24), wide);
        long packed = orWide(u4(table, at + 20), wide);
        long localAt = orWide(u4(table, at + 42), wide);
        int method = u2(table, at + 10);
        require(size >= 0 && packed >= 0 && localAt >= 0 && localAt <= tableAt - LOCAL_BYTES);
        if ((u2(table, at + 8) & 1) != 0 || (method != STORED && method != DEFLATED)) {
            throw new DamagedArchive("an entry is encrypted or packed in an unusual way");
        }
        require(method == STORED ? size == packed : size / MOST_PACKED <= packed);

        ByteBuffer local = bytes(localAt, LOCAL_BYTES);
        long dataAt = localAt + LOCAL_BYTES + u2(local, 26) + u2(local, 28);
        require(local.getInt(0) == LOCAL && u2(local, 8) == method && u2(local, 26) == nameBytes);
        require(dataAt <= tableAt && packed <= tableAt - dataAt);
        require(bytes(localAt + LOCAL_BYTES, nameBytes).equals(ByteBuffer.wrap(name)));
        return new Entry(new String(name, StandardCharsets.UTF_8), method, u4(table, at + 16), packed, size, dataAt);
    }

    /** The 64-bit sizes among an entry's extra fields; nothing where it has none. */
    private static ByteBuffer wideSizes(ByteBuffer table, int from, int extraBytes) throws IOException {
        int at = from;
        while (at + 4 <= from + extraBytes) {
            int fieldBytes = u2(table, at + 2);
            if (u2(table, at) == SIZES_64) {
                require(at + 4 + fieldBytes <= from + extraBytes);
                return table.slice(at + 4, fieldBytes).order(ByteOrder.LITTLE_ENDIAN);
            }
            at += 4 + fieldBytes;
        }
        return ByteBuffer.allocate(0);
    }

    private static long orWide(long narrow, ByteBuffer wide) throws IOException {
        if (narrow != UNKNOWN || !wide.hasRemaining()) {
            return narrow;
        }
        require(wide.remaining() >= Long.BYTES);
        return wide.getLong();
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        require(at >= 0 && at <= length - count);
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            require(channel.read(bytes, at + bytes.position()) > 0);
        }
        return bytes.flip();
    }

    private static void require(boolean whole) throws DamagedArchive {
        if (!whole) {
            throw new DamagedArchive("its table of contents is damaged");
        }
    }

    private static int u2(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static long u4(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & UNKNOWN;
    }
}
