package smoothscope.snapshot.npz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import smoothscope.file.HalfFloat;

/** Takes an array's elements one by one, little-endian, last index fastest. */
public final class NpySink {
    private final OutputStream out;
    private final ByteBuffer block = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    NpySink(OutputStream out) {
        this.out = out;
    }

    public void putByte(byte value) throws IOException {
        room().put(value);
    }

    public void putHalf(float value) throws IOException {
        room().putShort(HalfFloat.ofFloat(value));
    }

    public void putInt(int value) throws IOException {
        room().putInt(value);
    }

    public void putFloat(float value) throws IOException {
        room().putFloat(value);
    }

    public void putLong(long value) throws IOException {
        room().putLong(value);
    }

    public void putDouble(double value) throws IOException {
        room().putDouble(value);
    }

    /** Elements as they are stored. */
    public void put(byte[] elements) throws IOException {
        flush();
        out.write(elements);
    }

    private ByteBuffer room() throws IOException {
        if (block.remaining() < Double.BYTES) {
            flush();
        }
        return block;
    }

    void flush() throws IOException {
        out.write(block.array(), 0, block.position());
        block.clear();
    }
}
