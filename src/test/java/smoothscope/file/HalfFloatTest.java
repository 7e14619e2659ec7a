package smoothscope.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ShortBuffer;
import org.junit.jupiter.api.Test;

class HalfFloatTest {
    /** The value by the standard's definition, in double. */
    private static double defined(int half) {
        int exponent = half >>> 10 & 0x1F;
        int fraction = half & 0x3FF;
        double sign = half >>> 15 == 0 ? 1 : -1;
        if (exponent == 31) {
            return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        }
        double scale = exponent == 0 ? 0x1p-24 : Math.scalb(1.0, exponent - 25);
        return sign * scale * (exponent == 0 ? fraction : 1024 + fraction);
    }

    @Test
    void everyHalfHasTheValueThatTheStandardGivesIt() {
        for (int half = 0; half < 1 << 16; half++) {
            assertEquals(defined(half), HalfFloat.toFloat((short) half), Integer.toHexString(half));
        }
        assertEquals(HalfFloat.MAX, HalfFloat.toFloat((short) 0x7BFF));
    }

    @Test
    void oneThatIsNotFiniteIsFoundAmongAll() {
        for (int bits = 0; bits <= 0xFFFF; bits++) {
            boolean finite = Float.isFinite(HalfFloat.toFloat((short) bits));
            assertEquals(finite, HalfFloat.allFinite(new short[] {(short) 0xFBFF, (short) bits, 0x7BFF}));
        }
    }

    @Test
    void manyTogetherAreWhatEachIsByItself() {
        ShortBuffer halves = ShortBuffer.allocate(1 << 16);
        for (int half = 0; half < 1 << 16; half++) {
            halves.put((short) half);
        }
        float[] floats = new float[(1 << 16) + 3];
        HalfFloat.toFloats(halves.flip(), floats, 3);
        for (int half = 0; half < 1 << 16; half++) {
            assertEquals(HalfFloat.toFloat((short) half), floats[3 + half], Integer.toHexString(half));
        }
    }

    @Test
    void everyHalfComesBackFromItsFloat() {
        for (int half = 0; half < 1 << 16; half++) {
            float value = HalfFloat.toFloat((short) half);
            if (Float.isNaN(value)) {
                assertTrue(Float.isNaN(HalfFloat.toFloat(HalfFloat.ofFloat(value))), Integer.toHexString(half));
            } else {
                assertEquals((short) half, HalfFloat.ofFloat(value), Integer.toHexString(half));
            }
        }
    }

    @Test
    void betweenTwoHalvesTheNearerIsTakenAndOfEqualsTheEven() {
        for (int half = 0; half < 0x7C00; half++) {
            for (int sign : new int[] {0, 0x8000}) {
                int next = half + 1;
                // Past the largest finite half, the next would be 2¹⁶.
                double beyond = next == 0x7C00 ? 0x1p16 : defined(next);
                float middle = (float) ((defined(half) + beyond) / 2);
                float signed = sign == 0 ? middle : -middle;
                int even = (half & 1) == 0 ? half : next;
                assertEquals((short) (sign | even), HalfFloat.ofFloat(signed), "middle above " + half);
                float below = sign == 0 ? Math.nextDown(signed) : Math.nextUp(signed);
                float above = sign == 0 ? Math.nextUp(signed) : Math.nextDown(signed);
                assertEquals((short) (sign | half), HalfFloat.ofFloat(below), "below the middle above " + half);
                assertEquals((short) (sign | next), HalfFloat.ofFloat(above), "above the middle above " + half);
            }
        }
    }

    @Test
    void theSmallestFloatsRoundToZeroAndTheLargestToInfinity() {
        assertEquals(0, HalfFloat.ofFloat(Float.MIN_VALUE));
        assertEquals((short) 0x8000, HalfFloat.ofFloat(-Float.MIN_VALUE));
        assertEquals((short) 0x8000, HalfFloat.ofFloat(-0f));
        assertEquals((short) 0x7C00, HalfFloat.ofFloat(Float.MAX_VALUE));
        assertEquals((short) 0xFC00, HalfFloat.ofFloat(Float.NEGATIVE_INFINITY));
    }
}
