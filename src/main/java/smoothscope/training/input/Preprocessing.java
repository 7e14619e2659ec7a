package smoothscope.training.input;

import java.nio.FloatBuffer;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.LabelledImages;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;

/**
 * How a network is shown images, in training and in evaluation alike: enlarged as little as fills its window where they are smaller
 * (bilinear between the pixels' centres, as PyTorch's {@code interpolate} does), cut to the window, grey repeated in each channel that the
 * network takes, and standardized. Not safe for two threads at once.
 *
 * <p>Output is channels-last, like the images. What lies beyond an image's edge is the mean colour, 0.
 */
public final class Preprocessing {
    /** Numbers in the images that are evaluated together, at most: a network's inner layers are many times as large. */
    private static final int NUMBERS_TOGETHER = 4_500_000;

    private final InputSize input;
    private final Standardization standardization;
    private final float[][] levels;
    private final float[] window;

    public Preprocessing(InputSize input, Standardization standardization) {
        this.input = input;
        this.standardization = standardization;
        this.levels = standardization.table();
        this.window = new float[input.values()];
    }

    /** The size of what the network is shown. */
    public InputSize input() {
        return input;
    }

    /** Images that are evaluated together: {@code most} small ones, fewer large ones. */
    public int together(int most) {
        return Math.max(1, Math.min(most, NUMBERS_TOGETHER / input.values()));
    }

    /** How many times as large images are made, at least 1. */
    private double factor(LabelledImages images) {
        return Math.max(
                1, Math.max(input.height() / (double) images.height(), input.width() / (double) images.width()));
    }

    /** The height of images once they are enlarged, in pixels; at least the window's. */
    int height(ImageSet images) {
        return (int) Math.round(images.height() * factor(images));
    }

    /** The width of images once they are enlarged, in pixels; at least the window's. */
    int width(ImageSet images) {
        return (int) Math.round(images.width() * factor(images));
    }

    /** Appends the central window of an image, as at evaluation. */
    public void central(ImageSet images, int image, FloatBuffer to) {
        double factor = factor(images);
        if (factor == 1) {
            cut(images, image, (images.height() - input.height()) / 2, (images.width() - input.width()) / 2, false);
        } else {
            double top = (images.height() * factor - input.height()) / 2;
            double left = (images.width() * factor - input.width()) / 2;
            enlarge(images, image, factor, top, left, false);
        }
        to.put(window);
    }

    /**
     * Appends a window of an image.
     *
     * @param top first row of the window in the enlarged image, may be negative
     * @param left first column of the window in the enlarged image, may be negative
     * @param mirrored left to right
     */
    public void window(ImageSet images, int image, int top, int left, boolean mirrored, FloatBuffer to) {
        double factor = factor(images);
        if (factor == 1) {
            cut(images, image, top, left, mirrored);
        } else {
            enlarge(images, image, factor, top, left, mirrored);
        }
        to.put(window);
    }

    /** What is done, in words, for instance "the central 24×24 of images of 32×32". */
    public String words(LabelledImages images) {
        String colour = input.channels() > images.channels() ? ", grey in each of the three channels" : "";
        String seen = size(input.height(), input.width());
        String whole = size(images.height(), images.width());
        if (factor(images) > 1) {
            return "images of " + whole + " enlarged to " + seen + colour;
        }
        return (seen.equals(whole) ? "images of " + whole : "the central " + seen + " of images of " + whole) + colour;
    }

    private static String size(int height, int width) {
        return height + "×" + width;
    }

    private void cut(ImageSet images, int image, int top, int left, boolean mirrored) {
        int own = images.channels();
        int origin = image * images.imageBytes();
        byte[] pixels = images.pixels();
        int at = 0;
        for (int row = 0; row < input.height(); row++) {
            int y = top + row;
            for (int column = 0; column < input.width(); column++) {
                int x = left + (mirrored ? input.width() - 1 - column : column);
                boolean inside = y >= 0 && y < images.height() && x >= 0 && x < images.width();
                int pixel = origin + (y * images.width() + x) * own;
                for (int c = 0; c < input.channels(); c++) {
                    window[at++] = inside ? levels[c][pixels[pixel + (own == 1 ? 0 : c)] & 0xFF] : 0;
                }
            }
        }
    }

    private void enlarge(ImageSet images, int image, double factor, double top, double left, boolean mirrored) {
        int at = 0;
        for (int row = 0; row < input.height(); row++) {
            double y = (top + row + 0.5) / factor - 0.5;
            for (int column = 0; column < input.width(); column++) {
                double x = (left + (mirrored ? input.width() - 1 - column : column) + 0.5) / factor - 0.5;
                boolean inside = y >= -0.5 && y <= images.height() - 0.5 && x >= -0.5 && x <= images.width() - 0.5;
                for (int c = 0; c < input.channels(); c++) {
                    window[at++] =
                            inside ? standardized(level(images, image, y, x, images.channels() == 1 ? 0 : c), c) : 0;
                }
            }
        }
    }

    private float standardized(double level, int channel) {
        return (float) ((level / 255 - standardization.mean()[channel])
                / standardization.deviation()[channel]);
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
