package smoothscope.snapshot.npz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files of given entries: deflated, stored, or stored with all sizes in 64 bits as files beyond 4 GB have them. */
public final class ZipBytes {
    private ZipBytes() {}

    public static byte[] deflated(Map<String, byte[]> entries) {
        return zip(entries, ZipEntry.DEFLATED);
    }

    public static byte[] stored(Map<String, byte[]> entries) {
        return zip(entries, ZipEntry.STORED);
    }

    private static byte[] zip(Map<String, byte[]> entries, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setMethod(method);
                entry.setSize(each.getValue().length);
                entry.setCrc(checksum(each.getValue()));
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] zip64(Map<String, byte[]> entries) {
        ByteBuffer zip = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer table = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        entries.forEach((name, contents) -> {
            byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
            long at = zip.position();
            int crc = (int) checksum(contents);
            common(zip.putInt(0x04034B50), crc, nameBytes, 20);
            zip.put(nameBytes);
            zip.putShort((short) 1)
                    .putShort((short) 16)
                    .putLong(contents.length)
                    .putLong(contents.length);
            zip.put(contents);
            common(table.putInt(0x02014B50).putShort((short) 45), crc, nameBytes, 28 + 8);
            table.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(-1);
            table.put(nameBytes);
            // A field of something else comes first.
            table.putShort((short) 0x7777).putShort((short) 4).putInt(1);
            table.putShort((short) 1).putShort((short) 24);
            table.putLong(contents.length).putLong(contents.length).putLong(at);
        });
        long tableAt = zip.position();
        zip.put(table.flip());
        long endAt = zip.position();
        zip.putInt(0x06064B50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        zip.putLong(entries.size())
                .putLong(entries.size())
                .putLong(endAt - tableAt)
                .putLong(tableAt);
        zip.putInt(0x07064B50).putInt(0).putLong(endAt).putInt(1);
        zip.putInt(0x06054B50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
        byte[] bytes = new byte[zip.flip().remaining()];
        zip.get(bytes);
        return bytes;
    }

    /** What a local and a central head have in common, from the version needed to the lengths of name and extra fields. */
    private static void common(ByteBuffer into, int crc, byte[] name, int extra) {
        into.putShort((short) 45).putShort((short) 0).putShort((short) 0).putInt(0);
        into.putInt(crc).putInt(-1).putInt(-1).putShort((short) name.length).putShort((short) extra);
    }

    private static long checksum(byte[] contents) {
        CRC32 checksum = new CRC32();
        checksum.update(contents);
        return checksum.getValue();
    }
}
