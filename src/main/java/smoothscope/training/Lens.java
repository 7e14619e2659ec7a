package smoothscope.training;

import java.nio.FloatBuffer;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

/**
 * How a network sees images: the window it takes of each, and the pixels standardized. Not safe for two threads at once.
 *
 * <p>Output is channels-last, like the images.
 */
final class Lens implements Eye {
    private final InputSize input;
    private final float[][] levels;
    private final float[] window;

    Lens(InputSize input, Standardization standardization) {
        this.input = input;
        this.levels = standardization.table();
        this.window = new float[input.values()];
    }

    @Override
    public InputSize input() {
        return input;
    }

    @Override
    public void central(ImageSet images, int image, FloatBuffer to) {
        window(images, image, (images.height() - input.height()) / 2, (images.width() - input.width()) / 2, false, to);
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
        byte[] pixels = images.pixels();
        int origin = image * images.imageBytes();
        int at = 0;
        for (int row = 0; row < input.height(); row++) {
            int y = top + row;
            for (int column = 0; column < input.width(); column++) {
                int x = left + (mirrored ? input.width() - 1 - column : column);
                boolean inside = y >= 0 && y < images.height() && x >= 0 && x < images.width();
                int pixel = origin + (y * images.width() + x) * channels;
                for (int c = 0; c < channels; c++) {
                    window[at++] = inside ? levels[c][pixels[pixel + c] & 0xFF] : 0;
                }
            }
        }
        to.put(window);
    }
}
