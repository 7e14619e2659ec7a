package smoothscope.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Images as a network is shown them, standardized.
 *
 * @param values {@code [count, height, width, channels]} in single precision and this computer's order of bytes
 */
public record Images(ByteBuffer values, int count, InputSize size) {
    public Images {
        values = values.duplicate().order(ByteOrder.nativeOrder());
        if (values.remaining() != Float.BYTES * count * size.values()) {
            throw new IllegalArgumentException(
                    count + " images of " + size + " are not " + values.remaining() + " bytes");
        }
    }

    /** The bytes from the first to the last; whoever reads them moves nobody else's place. */
    @Override
    public ByteBuffer values() {
        return values.duplicate().order(ByteOrder.nativeOrder());
    }

    public FloatBuffer floats() {
        return values().asFloatBuffer();
    }

    /**
     * Some of them, repeated from the last where more are wanted.
     *
     * @param wanted how many there are to be
     */
    public Images part(int from, int some, int wanted) {
        int bytes = Float.BYTES * size.values();
        ByteBuffer part = values.slice(values.position() + from * bytes, some * bytes);
        if (some == wanted) {
            return new Images(part, some, size);
        }
        ByteBuffer filled = ByteBuffer.allocateDirect(wanted * bytes).put(part);
        while (filled.hasRemaining()) {
            filled.put(part.slice((some - 1) * bytes, bytes));
        }
        return new Images(filled.flip(), wanted, size);
    }
}
