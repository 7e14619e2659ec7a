package smoothscope.file;

import java.nio.ShortBuffer;

/** IEEE 754 binary16: 1 sign bit, 5 of exponent, 10 of fraction. */
public final class HalfFloat {
    /** The largest finite value; from 65520 on, rounding gives infinity. */
    public static final float MAX = 65504;

    private static final int INFINITY = 0x7C00;
    private static final int FRACTION = 0x3FF;
    /** Bits of 65520, halfway between {@link #MAX} and what would follow. */
    private static final int OVERFLOW = 0x477FF000;
    /** Bits of 2⁻¹⁴, the smallest normal value. */
    private static final int SMALLEST_NORMAL = 0x38800000;

    /** By so much a float is too small that was made of a half's bits: its exponent counts from −127 and not from −15. */
    private static final float REBIASED = 0x1p112f;

    private HalfFloat() {}

    /** Whether all of these are finite. */
    public static boolean allFinite(short[] halves) {
        int beyond = 0;
        for (short half : halves) {
            beyond |= (half & INFINITY) + (FRACTION + 1); // carries where all bits of the exponent are set
        }
        return (beyond & 0x8000) == 0;
    }

    /** The floats of as many halves as there are left, into {@code into} from {@code at} on; exact. */
    public static void toFloats(ShortBuffer halves, float[] into, int at) {
        short[] bits = new short[halves.remaining()];
        halves.get(bits);
        for (int i = 0; i < bits.length; i++) {
            int magnitude = (bits[i] & 0x7FFF) << 13;
            into[at + i] = magnitude < INFINITY << 13
                    ? Math.copySign(Float.intBitsToFloat(magnitude) * REBIASED, bits[i])
                    : toFloat(bits[i]);
        }
    }

    /** The float of the same value; exact. */
    public static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >>> 10 & 0x1F;
        int fraction = half & FRACTION;
        if (exponent == 0) {
            float subnormal = fraction * 0x1p-24f;
            return sign == 0 ? subnormal : -subnormal;
        }
        int wide = exponent == 0x1F ? 0xFF : exponent + 127 - 15;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }

    /** The nearest half, of two equally near ones the even; infinity beyond the range. */
    public static short ofFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int magnitude = bits & 0x7FFFFFFF;
        if (Float.isNaN(value)) {
            return (short) (sign | INFINITY | 0x200 | (magnitude >>> 13 & FRACTION));
        }
        if (magnitude >= OVERFLOW) {
            return (short) (sign | INFINITY);
        }
        if (magnitude < SMALLEST_NORMAL) {
            return (short) (sign | (int) Math.rint(Float.intBitsToFloat(magnitude) * 0x1p24));
        }
        int even = magnitude >>> 13 & 1;
        int rebiased = magnitude - ((127 - 15) << 23);
        return (short) (sign | ((rebiased + 0xFFF + even) >>> 13));
    }
}
