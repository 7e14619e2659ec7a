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
 * @param external where they lie instead, by the format's words; empty where they are in the file
 */
record Tensor(String name, List<Long> sides, int type, long place, long size, Map<String, String> external) {
    private static final long MOST_NUMBERS = 1 << 28;

    private static final Map<Integer, FloatType> TYPES =
            Map.of(1, FloatType.SINGLE, 10, FloatType.HALF, 11, FloatType.DOUBLE, 16, FloatType.BFLOAT16);

    static Tensor read(Message message) throws IOException {
        String name = "";
        List<Long> sides = List.of();
        int type = 0;
        long place = 0;
        long size = 0;
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
        return new Tensor(name, List.copyOf(sides), type, place, size, Map.copyOf(external));
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
        if (external.isEmpty() && size != bytes) {
            throw new EOFException();
        }
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
        float[] values = new float[(int) count];
        stored.widen(read.flip(), FloatBuffer.wrap(values));
        return values;
    }
}
