package smoothscope.training.input;

import java.nio.FloatBuffer;
import java.util.Random;
import smoothscope.dataset.ImageSet;

/** Shows images as {@link Augmentation#CROP_FLIP} does: a window at a random place, mirrored in half the cases. */
public final class RandomWindow {
    /** Share of the side by which a window may reach beyond the edge where it has no room inside. */
    private static final int PADDED_SHARE = 8;

    private final Preprocessing preprocessing;

    public RandomWindow(Preprocessing preprocessing) {
        this.preprocessing = preprocessing;
    }

    /** Appends a window of an image. */
    public void append(ImageSet images, int image, Random random, FloatBuffer to) {
        int top = place(preprocessing.height(images), preprocessing.input().height(), random);
        int left = place(preprocessing.width(images), preprocessing.input().width(), random);
        preprocessing.window(images, image, top, left, random.nextBoolean(), to);
    }

    /** A random first row or column of a window. */
    private static int place(int side, int window, Random random) {
        int beyond = window < side ? 0 : side / PADDED_SHARE;
        return random.nextInt(side - window + 2 * beyond + 1) - beyond;
    }
}
