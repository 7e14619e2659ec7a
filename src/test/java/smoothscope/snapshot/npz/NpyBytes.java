package smoothscope.snapshot.npz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import smoothscope.file.HalfFloat;

/** Arrays as bytes, put together here from the format's description, independently of what is tested. */
public final class NpyBytes {
    private NpyBytes() {}

    /** An array in C order, format 1.0. */
    public static byte[] of(String type, int[] shape, double... elements) {
        return of(1, type, false, shape, i -> elements[i]);
    }

    /** @param elements by index in C order, whatever the order in the file */
    public static byte[] of(int version, String type, boolean fortran, int[] shape, IntToDoubleFunction elements) {
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        int width = Integer.parseInt(type.substring(2));
        ByteBuffer data = ByteBuffer.allocate(count * width)
                .order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            put(data, fortran ? fortranPlace(i, shape) : i, type.charAt(1), width, elements.applyAsDouble(i));
        }
        return raw(version, type, fortran, tuple(shape), data.array());
    }

    /** Text, as U or S of a width, in either byte order. */
    public static byte[] texts(String type, String... texts) {
        int width = Integer.parseInt(type.substring(2));
        ByteBuffer data = ByteBuffer.allocate(texts.length * width * (type.charAt(1) == 'U' ? 4 : 1))
                .order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.length; i++) {
            if (type.charAt(1) == 'U') {
                data.position(4 * i * width);
                texts[i].codePoints().forEach(data::putInt);
            } else {
                data.position(i * width);
                data.put(texts[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return raw(1, type, false, tuple(new int[] {texts.length}), data.array());
    }

    /** Whatever a head may claim. */
    public static byte[] raw(int version, String type, boolean fortran, String shape, byte[] data) {
        String descr = type.startsWith("[") ? type : "'" + type + "'";
        String order = fortran ? "True" : "False";
        return head(
                version, "{'descr': " + descr + ", 'fortran_order': " + order + ", 'shape': " + shape + ", }", data);
    }

    public static byte[] head(int version, String head, byte[] data) {
        byte[] text = (head + "   \n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(12 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text).put(data);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static String tuple(int[] shape) {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return "(" + sizes + (shape.length == 1 ? ",)" : ")");
    }

    private static int fortranPlace(int index, int[] shape) {
        int stride = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        int place = 0;
        int rest = index;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            stride /= shape[axis];
            place += rest % shape[axis] * stride;
            rest /= shape[axis];
        }
        return place;
    }

    private static void put(ByteBuffer data, int index, char kind, int width, double value) {
        int at = index * width;
        if (kind == 'f') {
            switch (width) {
                case 2 -> data.putShort(at, HalfFloat.ofFloat((float) value));
                case 4 -> data.putFloat(at, (float) value);
                default -> data.putDouble(at, value);
            }
            return;
        }
        switch (width) {
            case 1 -> data.put(at, (byte) value);
            case 2 -> data.putShort(at, (short) value);
            case 4 -> data.putInt(at, (int) (long) value);
            default -> data.putLong(at, (long) value);
        }
    }
}
