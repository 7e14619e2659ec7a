package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

class MagnifierTest {
    private static final List<String> NAMES = List.of("a", "b");
    private static final ImageSet GREY =
            new ImageSet("grey", NAMES, 2, 2, 1, new byte[] {0, (byte) 255, 51, 102, 7, 7, 7, 7}, new int[] {0, 1});

    /** {@code torch.nn.functional.interpolate(x, 4, mode="bilinear")} of [[0, 1], [.2, .4]]. */
    private static final float[] ENLARGED = {
        0, .25f, .75f, 1, .05f, .25f, .65f, .85f, .15f, .25f, .45f, .55f, .2f, .25f, .35f, .4f
    };

    private static float[] seen(InputSize input, float mean, float deviation) {
        float[] means = new float[input.channels()];
        float[] deviations = new float[input.channels()];
        java.util.Arrays.fill(means, mean);
        java.util.Arrays.fill(deviations, deviation);
        FloatBuffer values = FloatBuffer.allocate(input.values());
        new Magnifier(input, new Standardization(means, deviations)).central(GREY, 0, values);
        return values.array();
    }

    @Test
    void imagesAreEnlargedAsPyTorchDoes() {
        assertArrayEquals(ENLARGED, seen(new InputSize(4, 4, 1), 0, 1), 1e-6f);
    }

    @Test
    void greyIsRepeatedInEachChannelAndStandardized() {
        float[] seen = seen(new InputSize(2, 2, 3), .2f, .5f);
        assertArrayEquals(new float[] {-.4f, -.4f, -.4f, 1.6f, 1.6f, 1.6f, 0, 0, 0, .4f, .4f, .4f}, seen, 1e-6f);
    }

    @Test
    void itIsAskedForLargerWindowsAndOtherColoursAlone() {
        assertFalse(Magnifier.isNeeded(new InputSize(2, 2, 1), GREY));
        assertFalse(Magnifier.isNeeded(new InputSize(1, 1, 1), GREY));
        assertTrue(Magnifier.isNeeded(new InputSize(2, 3, 1), GREY));
        assertTrue(Magnifier.isNeeded(new InputSize(2, 2, 3), GREY));
        assertEquals("images of 2×2 enlarged to 4×4", Framing.words(new InputSize(4, 4, 1), GREY));
        assertEquals("the central 1×1 of images of 2×2", Framing.words(new InputSize(1, 1, 1), GREY));
        assertEquals("images of 2×2, grey in each of the three channels", Framing.words(new InputSize(2, 2, 3), GREY));
    }
}
