package smoothscope.training;

import smoothscope.dataset.ImageSet;

/** Enlarges images by bilinear interpolation between the middles of their pixels; beyond the outermost middles nothing changes. */
final class Enlargement {
    private final int fromHeight;
    private final int fromWidth;
    private final int channels;
    private final int height;
    private final int width;
    private final byte[] enlarged;

    /** @param height of the enlarged images, in pixels */
    Enlargement(ImageSet images, int height, int width) {
        this.fromHeight = images.height();
        this.fromWidth = images.width();
        this.channels = images.channels();
        this.height = height;
        this.width = width;
        this.enlarged = new byte[height * width * channels];
    }

    boolean isFor(ImageSet images) {
        return images.height() == fromHeight && images.width() == fromWidth && images.channels() == channels;
    }

    /**
     * One image enlarged, {@code [height, width, channels]}; valid until the next call.
     *
     * @param origin where the image begins
     */
    byte[] of(byte[] pixels, int origin) {
        int to = 0;
        for (int row = 0; row < height; row++) {
            double y = middle(row, fromHeight, height);
            int above = (int) y;
            int below = Math.min(above + 1, fromHeight - 1);
            for (int column = 0; column < width; column++) {
                double x = middle(column, fromWidth, width);
                int left = (int) x;
                int right = Math.min(left + 1, fromWidth - 1);
                for (int c = 0; c < channels; c++) {
                    int base = origin + c;
                    double upper = mixed(pixels, base, above, left, right, x - left);
                    double lower = mixed(pixels, base, below, left, right, x - left);
                    enlarged[to++] = (byte) Math.round(upper + (y - above) * (lower - upper));
                }
            }
        }
        return enlarged;
    }

    private static double middle(int place, int from, int to) {
        return Math.max(0, Math.min(from - 1, (place + 0.5) * from / to - 0.5));
    }

    private double mixed(byte[] pixels, int base, int row, int left, int right, double share) {
        int one = pixels[base + (row * fromWidth + left) * channels] & 0xFF;
        int other = pixels[base + (row * fromWidth + right) * channels] & 0xFF;
        return one + share * (other - one);
    }
}
