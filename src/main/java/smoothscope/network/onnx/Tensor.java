package smoothscope.network.onnx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smoothscope.network.weights.FloatType;

/**
 * Numbers that a file holds, or one beside it; not read yet.
 *
 * @param name empty where it has none
 * @param sides lengths of its axes
 * @param type the format's number of its type
 * @param place where its bytes begin in the file
 * @param size how many these are
 * @param packed whether they are not bytes of numbers, but numbers of the format's own, a half each
 * @param external where they lie instead, by the format's words; empty where they are in the file
 */
record Tensor(
        String name, List<Long> sides, int type, long place, long size, boolean packed, Map<String, String> external) {
    /** Bytes of a number of the format's own that holds 16 bits. */
    private static final int LONGEST = 3;
    /** Bits of such a byte that are the number's. */
    private static final int BITS = 7;

    private static final long MOST_NUMBERS = 1 << 28;

    private static final Map<Integer, FloatType> TYPES =
            Map.of(1, FloatType.SINGLE, 10, FloatType.HALF, 11, FloatType.DOUBLE, 16, FloatType.BFLOAT16);

    static Tensor read(Message message) throws IOException {
        String name = "";
        List<Long> sides = List.of();
        int type = 0;
        long place = 0;
        long size = 0;
        boolean packed = false;
        Map<String, String> external = new HashMap<>();
        boolean outside = false;
        while (message.next()) {
            switch (message.field()) {
                case 1 -> {
                    List<Long> all = new java.util.ArrayList<>(sides);
                    message.numbers(all);
                    sides = all;
                }
                case 2 -> type = (int) message.number();
                case 5 -> {
                    packed = message.holdsBytes();
                    place = packed ? message.place() : 0;
                    size = packed ? message.size() : 0;
                }
                case 8 -> name = message.text();
                case 4, 9, 10 -> {
                    place = message.place();
                    size = message.size();
                }
                case 13 -> entry(message.message(), external);
                case 14 -> outside = message.number() == 1;
                default -> {}
            }
        }
        if (!outside) {
            external.clear();
        } else {
            external.putIfAbsent("location", "");
        }
        return new Tensor(name, List.copyOf(sides), type, place, size, packed, Map.copyOf(external));
    }

    private static void entry(Message message, Map<String, String> to) throws IOException {
        String key = "";
        String value = "";
        while (message.next()) {
            switch (message.field()) {
                case 1 -> key = message.text();
                case 2 -> value = message.text();
                default -> {}
            }
        }
        to.put(key, value);
    }

    /** The type of its numbers, or null where they are no floating-point numbers. */
    @Nullable FloatType floats() {
        return TYPES.get(type);
    }

    /** How many numbers it holds, by its axes; −1 where that is beyond all bounds. */
    long count() {
        long count = 1;
        for (long side : sides) {
            if (side < 0 || (side > 0 && count > MOST_NUMBERS / side)) {
                return -1;
            }
            count *= side;
        }
        return count;
    }

    /** Its floating-point numbers, in single precision. */
    float[] values(Path file) throws IOException {
        FloatType stored = floats();
        long count = count();
        if (stored == null || count < 0) {
            throw new EOFException();
        }
        Path from = external.isEmpty() ? file : External.file(file, this);
        long begin = external.isEmpty() ? place : External.offset(this);
        long bytes = count * stored.bytes();
        boolean halves = external.isEmpty() && packed;
        if (halves && (stored.bytes() != Short.BYTES || size < count || size > LONGEST * count)) {
            throw new EOFException();
        }
        if (!halves && external.isEmpty() && size != bytes) {
            throw new EOFException();
        }
        ByteBuffer read = bytes(from, begin, halves ? size : bytes);
        float[] values = new float[(int) count];
        stored.widen(halves ? unpacked(read, (int) count) : read, FloatBuffer.wrap(values));
        return values;
    }

    private static ByteBuffer bytes(Path from, long begin, long bytes) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(from)) {
            if (bytes > channel.size() - begin) {
                throw new EOFException();
            }
            while (read.hasRemaining()) {
                if (channel.read(read, begin + read.position()) < 0) {
                    throw new EOFException();
                }
            }
        }
        return read.flip();
    }

    /** Of numbers of 16 bits as the format writes whole numbers, their bytes. */
    private static ByteBuffer unpacked(ByteBuffer numbers, int count) throws EOFException {
        ByteBuffer halves = ByteBuffer.allocate(Short.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            int number = 0;
            int next = 1 << BITS;
            for (int shift = 0; (next & 1 << BITS) != 0; shift += BITS) {
                if (!numbers.hasRemaining() || shift >= LONGEST * BITS) {
                    throw new EOFException();
                }
                next = numbers.get();
                number |= (next & (1 << BITS) - 1) << shift;
            }
            halves.putShort((short) number);
        }
        if (numbers.hasRemaining()) {
            throw new EOFException();
        }
        return halves.flip();
    }
}
