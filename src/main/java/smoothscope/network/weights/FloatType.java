package smoothscope.network.weights;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import smoothscope.file.HalfFloat;

/** The floating-point numbers that trained weights are stored as. */
public enum FloatType {
    HALF(2) {
        @Override
        float at(ByteBuffer bytes, int place) {
            return HalfFloat.toFloat(bytes.getShort(place));
        }
    },
    /** The upper half of single precision. */
    BFLOAT16(2) {
        @Override
        float at(ByteBuffer bytes, int place) {
            return Float.intBitsToFloat(bytes.getShort(place) << 16);
        }
    },
    SINGLE(4) {
        @Override
        float at(ByteBuffer bytes, int place) {
            return bytes.getFloat(place);
        }
    },
    DOUBLE(8) {
        @Override
        float at(ByteBuffer bytes, int place) {
            return (float) bytes.getDouble(place);
        }
    };

    private final int bytes;

    FloatType(int bytes) {
        this.bytes = bytes;
    }

    /** Of one number. */
    public int bytes() {
        return bytes;
    }

    /** The number that begins at a byte, in single precision; its order is the buffer's. */
    abstract float at(ByteBuffer bytes, int place);

    /** All numbers of a buffer, in single precision. */
    public void widen(ByteBuffer from, FloatBuffer to) {
        if (this == SINGLE) {
            to.put(from.asFloatBuffer());
            return;
        }
        for (int place = from.position(); place < from.limit(); place += bytes) {
            to.put(at(from, place));
        }
    }
}
