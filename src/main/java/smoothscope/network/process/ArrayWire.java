package smoothscope.network.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** How arrays go between this program and the process in which a stranger's network runs. What comes back is believed no further than its bounds. */
public final class ArrayWire {
    private static final int MOST_ARRAYS = 100_000;
    private static final int MOST_AXES = 16;
    /** Numbers in one array. */
    private static final long LARGEST = Integer.MAX_VALUE / Float.BYTES - 8;

    private ArrayWire() {}

    /** @param name empty where the array has none */
    public record Array(String name, long[] shape, float[] values) {}

    static void write(List<Array> arrays, DataOutputStream out) throws IOException {
        out.writeInt(arrays.size());
        for (Array array : arrays) {
            out.writeUTF(array.name());
            out.writeInt(array.shape().length);
            for (long side : array.shape()) {
                out.writeLong(side);
            }
            byte[] bytes = new byte[Float.BYTES * array.values().length];
            ByteBuffer.wrap(bytes).asFloatBuffer().put(array.values());
            out.write(bytes);
        }
        out.flush();
    }

    static List<Array> read(DataInputStream in) throws IOException {
        int count = bounded(in.readInt(), MOST_ARRAYS);
        List<Array> arrays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            long[] shape = new long[bounded(in.readInt(), MOST_AXES)];
            long size = 1;
            for (int axis = 0; axis < shape.length; axis++) {
                shape[axis] = in.readLong();
                if (shape[axis] < 0 || (shape[axis] > 0 && size > LARGEST / shape[axis])) {
                    throw new IOException("an array beyond all bounds");
                }
                size *= shape[axis];
            }
            int bytes = (int) size * Float.BYTES;
            byte[] read = in.readNBytes(bytes);
            if (read.length < bytes) {
                throw new IOException("an array that is cut short");
            }
            float[] values = new float[(int) size];
            ByteBuffer.wrap(read).asFloatBuffer().get(values);
            arrays.add(new Array(name, shape, values));
        }
        return arrays;
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("a number beyond all bounds: " + number);
        }
        return number;
    }
}
