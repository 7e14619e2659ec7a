package smoothscope.snapshot.npz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The head of an .npy array, formats 1.0, 2.0 and 3.0 (NumPy enhancement proposal 1): what the elements are, and how they lie.
 *
 * @param fortran whether the first index runs fastest, not the last
 * @param shape sizes of the axes; none for a single number
 * @param elements their product
 * @param bytes length of the head itself
 */
record NpyHeader(NpyType type, boolean fortran, int[] shape, long elements, int bytes) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 20;
    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*(?:'([^']*)'|\"([^\"]*)\"|(\\[))");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([^)]*)\\)");
    private static final Pattern SIZE = Pattern.compile("\\d{1,18}L?");

    /**
     * Reads a head from an entry of an archive.
     *
     * @param entryBytes length of the whole entry, which the head and the elements it claims must fill exactly
     */
    static NpyHeader read(InputStream in, long entryBytes, ArrayPlace place) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw place.wrong("is no NumPy array");
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw place.wrong("is in the .npy format %s.%s, expected 1 to 3", version, start[MAGIC.length + 1]);
        }
        int lengthBytes = version == 1 ? 2 : 4;
        byte[] length = Arrays.copyOf(in.readNBytes(lengthBytes), 4);
        int textBytes = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (textBytes < 0 || textBytes > LONGEST) {
            throw place.wrong("has a head of %s bytes", Integer.toUnsignedString(textBytes));
        }
        byte[] text = in.readNBytes(textBytes);
        if (text.length < textBytes) {
            throw place.wrong("ends within its head");
        }
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return parse(new String(text, charset), start.length + lengthBytes + textBytes, entryBytes, place);
    }

    private static NpyHeader parse(String text, int headBytes, long entryBytes, ArrayPlace place) {
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find() || !order.find() || !shape.find()) {
            throw place.wrong("has a head that does not tell type, order and shape");
        }
        if (type.group(3) != null) {
            throw place.wrong("holds records of several fields, expected plain numbers or text");
        }
        String description = type.group(1) != null ? type.group(1) : type.group(2);
        NpyType elementType = NpyType.of(description, place);
        int[] sizes = sizes(shape.group(1), place);
        try {
            long elements = 1;
            for (int size : sizes) {
                elements = Math.multiplyExact(elements, (long) size);
            }
            long claimed = Math.addExact(headBytes, Math.multiplyExact(elements, (long) elementType.bytes()));
            if (claimed != entryBytes) {
                throw place.wrong(
                        "claims %s bytes by its shape %s of %s, but holds %s",
                        claimed, text(sizes), elementType.said(), entryBytes);
            }
            return new NpyHeader(elementType, order.group(1).equals("True"), sizes, elements, headBytes);
        } catch (ArithmeticException overflow) {
            throw place.wrong("claims the shape %s, more than any file holds", text(sizes));
        }
    }

    private static int[] sizes(String tuple, ArrayPlace place) {
        String[] parts = Arrays.stream(tuple.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
        int[] sizes = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (!SIZE.matcher(parts[i]).matches()) {
                throw place.wrong("has a head that does not tell type, order and shape");
            }
            long size = Long.parseLong(parts[i].replace("L", ""));
            if (size > Integer.MAX_VALUE) {
                throw place.wrong("claims an axis of %s elements, more than this program can hold", size);
            }
            sizes[i] = (int) size;
        }
        return sizes;
    }

    /** A shape as it is written in a sentence: {@code [2, 400, 10]}. */
    static String text(int[] shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
