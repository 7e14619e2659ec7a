package smoothscope.dataset.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BicubicTest {
    @Test
    void whereNothingIsResizedTheMiddleSquareIsThePictureItself() {
        int[] rgb = noise(12 * 8);
        byte[] square = square(rgb, 12, 8, 8, 6);
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 6; x++) {
                int packed = rgb[(y + 1) * 12 + x + 3];
                assertEquals((packed >> 16) & 0xFF, square[3 * (6 * y + x)] & 0xFF);
                assertEquals((packed >> 8) & 0xFF, square[3 * (6 * y + x) + 1] & 0xFF);
                assertEquals(packed & 0xFF, square[3 * (6 * y + x) + 2] & 0xFF);
            }
        }
    }

    @Test
    void oneColourStaysOneColourAtAnySize() {
        int[] rgb = new int[50 * 31];
        Arrays.fill(rgb, 0xC8641E);
        for (int shorter : new int[] {16, 31, 77}) {
            byte[] square = square(rgb, 50, 31, shorter, 16);
            byte[] expected = new byte[16 * 16 * 3];
            for (int i = 0; i < expected.length; i += 3) {
                expected[i] = (byte) 0xC8;
                expected[i + 1] = 0x64;
                expected[i + 2] = 0x1E;
            }
            assertArrayEquals(expected, square);
        }
    }

    /** Cubic interpolation reproduces a straight line between pixels; the new middle of pixel i lies at (i + 1/2)·scale − 1/2. */
    @Test
    void aSlopeStaysASlope() {
        int[] rgb = new int[40 * 40];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = ((5 * (i % 40)) << 8) | (5 * (i / 40));
        }
        byte[] square = square(rgb, 40, 40, 60, 40);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                assertEquals(5 * ((x + 10 + 0.5) * 40 / 60 - 0.5), square[3 * (40 * y + x) + 1] & 0xFF, 0.51);
                assertEquals(5 * ((y + 10 + 0.5) * 40 / 60 - 0.5), square[3 * (40 * y + x) + 2] & 0xFF, 1.01);
            }
        }
    }

    /** Worked by hand: a step from 0 to 100, enlarged twofold, goes by the kernel's weights at distances 1/4, 3/4, 5/4, 7/4. */
    @Test
    void theKernelIsCubicWithMinusOneHalf() {
        int[] rgb = new int[20 * 20];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i % 20 < 10 ? 0x000000 : 0x646464;
        }
        byte[] square = square(rgb, 20, 20, 40, 40);
        int[] row = new int[6];
        for (int x = 0; x < 6; x++) {
            row[x] = square[3 * (40 * 20 + 17 + x)] & 0xFF;
        }
        // weights at 1/4, 3/4, 5/4, 7/4: .8671875, .2265625, −.0703125, −.0234375
        assertArrayEquals(new int[] {0, 0, 20, 80, 107, 102}, row);
    }

    @Test
    void shrinkingAveragesFinePatternsAway() {
        int[] rgb = new int[120 * 120];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (i % 120 + i / 120) % 2 == 0 ? 0xFFFFFF : 0x000000;
        }
        byte[] square = square(rgb, 120, 120, 20, 20);
        for (byte level : square) {
            assertTrue(Math.abs((level & 0xFF) - 127.5) < 3, () -> "level " + (level & 0xFF));
        }
    }

    private static byte[] square(int[] rgb, int width, int height, int shorter, int side) {
        byte[] pixels = new byte[side * side * 3];
        Bicubic.square(rgb, width, height, false, shorter, side, pixels, 0);
        return pixels;
    }

    private static int[] noise(int count) {
        return new Random(4).ints(count, 0, 0x1000000).toArray();
    }
}
