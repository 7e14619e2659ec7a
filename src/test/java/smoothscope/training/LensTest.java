package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

class LensTest {
    private static final Standardization AS_IS = new Standardization(new float[] {0}, new float[] {1 / 255f});

    /** Two rows of 0 and 100, enlarged threefold in width: the middles lie at −1/3, 0, 1/3, 2/3, 1, 4/3 of a pixel. */
    @Test
    void imagesSmallerThanTheWindowAreEnlargedToIt() {
        byte[] pixels = {9, 9, 9, 9, 0, 99, 0, 99};
        ImageSet images = new ImageSet("steps", List.of("a", "b"), 2, 2, 1, pixels, new int[] {0, 1});
        Lens lens = new Lens(new InputSize(6, 6, 1), AS_IS);
        assertEquals(6, lens.width(images));
        FloatBuffer seen = FloatBuffer.allocate(72);
        lens.central(images, 1, seen);
        lens.window(images, 1, 0, 1, true, seen);
        float[] row = new float[6];
        seen.get(6, row);
        assertArrayEquals(new float[] {0, 0, 33, 66, 99, 99}, row, 1e-3f);
        seen.get(36, row);
        assertArrayEquals(new float[] {0, 99, 99, 66, 33, 0}, row, 1e-3f, "mirrored, one column to the right");
    }

    @Test
    void imagesAsLargeAsTheWindowAreSeenAsTheyAre() {
        byte[] pixels = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        ImageSet images = new ImageSet("nine", List.of("a", "b"), 3, 3, 1, pixels, new int[1]);
        FloatBuffer seen = FloatBuffer.allocate(1);
        new Lens(new InputSize(1, 1, 1), AS_IS).central(images, 0, seen);
        assertEquals(5, seen.get(0), 1e-4);
    }
}
