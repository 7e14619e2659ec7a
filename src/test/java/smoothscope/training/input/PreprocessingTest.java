package smoothscope.training.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

class PreprocessingTest {
    private static final List<String> NAMES = List.of("a", "b");
    private static final Standardization AS_IS = new Standardization(new float[] {0}, new float[] {1 / 255f});
    private static final ImageSet GREY =
            new ImageSet("grey", NAMES, 2, 2, 1, new byte[] {0, (byte) 255, 51, 102, 7, 7, 7, 7}, new int[] {0, 1});

    /** {@code torch.nn.functional.interpolate(x, 4, mode="bilinear")} of [[0, 1], [.2, .4]]. */
    private static final float[] ENLARGED = {
        0, .25f, .75f, 1, .05f, .25f, .65f, .85f, .15f, .25f, .45f, .55f, .2f, .25f, .35f, .4f
    };

    private static Preprocessing preprocessing(InputSize input, float mean, float deviation) {
        float[] means = new float[input.channels()];
        float[] deviations = new float[input.channels()];
        Arrays.fill(means, mean);
        Arrays.fill(deviations, deviation);
        return new Preprocessing(input, new Standardization(means, deviations));
    }

    private static float[] central(InputSize input, float mean, float deviation) {
        FloatBuffer values = FloatBuffer.allocate(input.values());
        preprocessing(input, mean, deviation).central(GREY, 0, values);
        return values.array();
    }

    @Test
    void imagesAreEnlargedAsPyTorchDoes() {
        assertArrayEquals(ENLARGED, central(new InputSize(4, 4, 1), 0, 1), 1e-6f);
    }

    /** What a network learned from without augmentation is what it is shown afterwards, to the last bit. */
    @Test
    void trainingAndEvaluationShowTheSameNumbers() {
        byte[] pixels = new byte[5 * 32 * 32 * 3];
        new Random(1).nextBytes(pixels);
        ImageSet images = new ImageSet("random", NAMES, 32, 32, 3, pixels, new int[5]);
        for (int side : new int[] {24, 32, 75}) {
            Preprocessing shown =
                    new Preprocessing(new InputSize(side, side, 3), Standardization.of(images.pixels(), 3));
            int edge = Math.max(0, (32 - side) / 2);
            FloatBuffer evaluated = FloatBuffer.allocate(side * side * 3);
            FloatBuffer learned = FloatBuffer.allocate(side * side * 3);
            shown.central(images, 3, evaluated);
            shown.window(images, 3, edge, edge, false, learned);
            assertArrayEquals(evaluated.array(), learned.array(), "side " + side);
        }
    }

    @Test
    void greyIsRepeatedInEachChannelAndStandardized() {
        float[] seen = central(new InputSize(2, 2, 3), .2f, .5f);
        assertArrayEquals(new float[] {-.4f, -.4f, -.4f, 1.6f, 1.6f, 1.6f, 0, 0, 0, .4f, .4f, .4f}, seen, 1e-6f);
    }

    /** Two rows of 0 and 99, enlarged threefold in width: the centres lie at −1/3, 0, 1/3, 2/3, 1, 4/3 of a pixel. */
    @Test
    void aWindowOfAnEnlargedImageMayReachBeyondIt() {
        byte[] pixels = {9, 9, 9, 9, 0, 99, 0, 99};
        ImageSet images = new ImageSet("steps", NAMES, 2, 2, 1, pixels, new int[] {0, 1});
        Preprocessing shown = new Preprocessing(new InputSize(6, 6, 1), AS_IS);
        assertEquals(6, shown.width(images));
        FloatBuffer seen = FloatBuffer.allocate(72);
        shown.central(images, 1, seen);
        shown.window(images, 1, 0, 1, true, seen);
        float[] row = new float[6];
        seen.get(6, row);
        assertArrayEquals(new float[] {0, 0, 33, 66, 99, 99}, row, 1e-3f);
        seen.get(36, row);
        assertArrayEquals(new float[] {0, 99, 99, 66, 33, 0}, row, 1e-3f, "mirrored, one column to the right");
    }

    @Test
    void imagesAsLargeAsTheWindowAreCutAsTheyAre() {
        byte[] pixels = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        ImageSet images = new ImageSet("nine", NAMES, 3, 3, 1, pixels, new int[1]);
        FloatBuffer seen = FloatBuffer.allocate(1);
        new Preprocessing(new InputSize(1, 1, 1), AS_IS).central(images, 0, seen);
        assertEquals(5, seen.get(0), 1e-4);
    }

    @Test
    void whatIsDoneIsSaid() {
        assertEquals("images of 2×2 enlarged to 4×4", words(new InputSize(4, 4, 1)));
        assertEquals("the central 1×1 of images of 2×2", words(new InputSize(1, 1, 1)));
        assertEquals("images of 2×2, grey in each of the three channels", words(new InputSize(2, 2, 3)));
    }

    private static String words(InputSize input) {
        return preprocessing(input, 0, 1).words(GREY);
    }
}
