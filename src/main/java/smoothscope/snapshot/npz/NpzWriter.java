package smoothscope.snapshot.npz;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an .npz archive that NumPy opens. The same arrays in the same order give the same bytes, whenever and wherever written. */
public final class NpzWriter implements Closeable {
    /** Hands over all elements of an array, last index fastest. */
    @FunctionalInterface
    public interface Body {
        void writeTo(NpySink sink) throws IOException;
    }

    /** One entry's time, since the format wants one. On the first day of 1980 Java would add the computer's time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int ALIGNMENT = 64;
    private static final int START_BYTES = 10;

    private final ZipOutputStream zip;

    /** @param out stays open when this is closed */
    public NpzWriter(OutputStream out) {
        this.zip = new ZipOutputStream(new StaysOpen(out), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    /** @param type NumPy's description of the elements, little-endian: {@code <f4}, {@code |u1} */
    public void array(String name, String type, int[] shape, Body body) throws IOException {
        begin(name + ".npy");
        zip.write(head(type, shape));
        NpySink sink = new NpySink(zip);
        body.writeTo(sink);
        sink.flush();
        zip.closeEntry();
    }

    /** An array of text of one axis. */
    public void texts(String name, List<String> texts) throws IOException {
        int longest = texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(1);
        int width = Math.max(1, longest);
        array(name, "<U" + width, new int[] {texts.size()}, sink -> {
            for (String text : texts) {
                int[] codePoints = text.codePoints().toArray();
                for (int i = 0; i < width; i++) {
                    sink.putInt(i < codePoints.length ? codePoints[i] : 0);
                }
            }
        });
    }

    /** An entry that is no array. */
    public void bytes(String name, byte[] contents) throws IOException {
        begin(name);
        zip.write(contents);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** The head in format 1.0, padded so that the elements begin at a multiple of 64 bytes. */
    private static byte[] head(String type, int[] shape) {
        StringBuilder tuple = new StringBuilder();
        for (int size : shape) {
            tuple.append(tuple.isEmpty() ? "" : " ").append(size).append(',');
        }
        if (shape.length > 1) {
            tuple.setLength(tuple.length() - 1);
        }
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + tuple + "), }";
        int unpadded = START_BYTES + text.length() + 1;
        int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        int length = text.length() + padding + 1;
        String start = "\u0093NUMPY\u0001\u0000" + (char) (length & 0xFF) + (char) (length >>> 8);
        return (start + text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] from, int at, int count) throws IOException {
            out.write(from, at, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
