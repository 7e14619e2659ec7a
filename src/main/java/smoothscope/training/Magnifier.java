package smoothscope.training;

import java.nio.FloatBuffer;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

/**
 * Fits images to a network that takes larger ones, or colour where they are grey: they are enlarged as little as fills its window (bilinear
 * between the pixels' centres, as PyTorch's {@code interpolate} does), the window lies central, and grey is repeated in each channel.
 */
final class Magnifier implements Eye {
    private final InputSize input;
    private final Standardization standardization;
    private final float[] window;

    Magnifier(InputSize input, Standardization standardization) {
        this.input = input;
        this.standardization = standardization;
        this.window = new float[input.values()];
    }

    /** Whether a network of this input needs images of this set to be fitted; otherwise a window of them is enough. */
    static boolean isNeeded(InputSize input, ImageSet images) {
        return factor(input, images) > 1 || input.channels() != images.channels();
    }

    /** How many times as large the images are made. */
    static double factor(InputSize input, ImageSet images) {
        return Math.max(
                1, Math.max(input.height() / (double) images.height(), input.width() / (double) images.width()));
    }

    @Override
    public InputSize input() {
        return input;
    }

    @Override
    public void central(ImageSet images, int image, FloatBuffer to) {
        double factor = factor(input, images);
        double top = (images.height() * factor - input.height()) / 2;
        double left = (images.width() * factor - input.width()) / 2;
        int at = 0;
        for (int row = 0; row < input.height(); row++) {
            double y = (row + top + 0.5) / factor - 0.5;
            for (int column = 0; column < input.width(); column++) {
                double x = (column + left + 0.5) / factor - 0.5;
                for (int c = 0; c < input.channels(); c++) {
                    double level = level(images, image, y, x, images.channels() == 1 ? 0 : c) / 255;
                    window[at++] = (float) ((level - standardization.mean()[c])
                            / standardization.deviation()[c]);
                }
            }
        }
        to.put(window);
    }

    /** Between four pixels; beyond the outermost centres it is theirs. */
    private static double level(ImageSet images, int image, double y, double x, int channel) {
        double inY = Math.max(0, Math.min(images.height() - 1.0, y));
        double inX = Math.max(0, Math.min(images.width() - 1.0, x));
        int top = (int) inY;
        int left = (int) inX;
        int bottom = Math.min(top + 1, images.height() - 1);
        int right = Math.min(left + 1, images.width() - 1);
        double upper =
                mix(pixel(images, image, top, left, channel), pixel(images, image, top, right, channel), inX - left);
        double lower = mix(
                pixel(images, image, bottom, left, channel), pixel(images, image, bottom, right, channel), inX - left);
        return mix(upper, lower, inY - top);
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }

    private static int pixel(ImageSet images, int image, int y, int x, int channel) {
        int at = image * images.imageBytes() + (y * images.width() + x) * images.channels() + channel;
        return images.pixels()[at] & 0xFF;
    }
}
