package smoothscope.training;

import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

/**
 * How a network sees images: the window it takes of each, and the pixels standardized. Images smaller than the window are enlarged to it
 * first. Not safe for two threads at once.
 *
 * <p>Output is channels-last, like the images.
 */
final class Lens implements Eye {
    /** Numbers in the images that are looked at together, at most: a network's inner layers are many times as large. */
    private static final int NUMBERS_TOGETHER = 4_500_000;

    private final InputSize input;
    private final float[][] levels;
    private final float[] window;
    private @Nullable Enlargement enlargement;

    Lens(InputSize input, Standardization standardization) {
        this.input = input;
        this.levels = standardization.table();
        this.window = new float[input.values()];
    }

    @Override
    public InputSize input() {
        return input;
    }

    /** The height of images as they are seen, in pixels: their own, or the window's where that is larger. */
    int height(ImageSet images) {
        return Math.max(images.height(), input.height());
    }

    /** The width of images as they are seen, in pixels. */
    int width(ImageSet images) {
        return Math.max(images.width(), input.width());
    }

    /** Images of this lens's size that are looked at together: 250 small ones, fewer large ones. */
    int together(int most) {
        return Math.max(1, Math.min(most, NUMBERS_TOGETHER / input.values()));
    }

    @Override
    public void central(ImageSet images, int image, FloatBuffer to) {
        window(images, image, (height(images) - input.height()) / 2, (width(images) - input.width()) / 2, false, to);
    }

    /**
     * Appends a window of an image; what lies beyond the image's edge is the mean colour.
     *
     * @param top first row of the window, may be negative
     * @param left first column of the window, may be negative
     * @param mirrored left to right
     */
    void window(ImageSet images, int image, int top, int left, boolean mirrored, FloatBuffer to) {
        int channels = input.channels();
        int height = height(images);
        int width = width(images);
        boolean own = height == images.height() && width == images.width();
        byte[] pixels = own ? images.pixels() : enlargement(images).of(images.pixels(), image * images.imageBytes());
        int origin = own ? image * images.imageBytes() : 0;
        int at = 0;
        for (int row = 0; row < input.height(); row++) {
            int y = top + row;
            for (int column = 0; column < input.width(); column++) {
                int x = left + (mirrored ? input.width() - 1 - column : column);
                boolean inside = y >= 0 && y < height && x >= 0 && x < width;
                int pixel = origin + (y * width + x) * channels;
                for (int c = 0; c < channels; c++) {
                    window[at++] = inside ? levels[c][pixels[pixel + c] & 0xFF] : 0;
                }
            }
        }
        to.put(window);
    }

    private Enlargement enlargement(ImageSet images) {
        Enlargement known = enlargement;
        if (known == null || !known.isFor(images)) {
            known = new Enlargement(images, height(images), width(images));
            enlargement = known;
        }
        return known;
    }
}
