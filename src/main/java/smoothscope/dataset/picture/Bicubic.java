package smoothscope.dataset.picture;

/**
 * Resizes pictures as Pillow and torchvision do for ImageNet: the shorter side to a length, the longer in proportion, then the middle
 * square of that. Only the pixels of the square are computed.
 */
final class Bicubic {
    private static final double A = -0.5;

    private Bicubic() {}

    /**
     * The middle square of a resized picture, {@code [side, side, 3]} red, green and blue bytes.
     *
     * @param rgb packed pixels {@code [height * width]}
     * @param linear whether to interpolate between two pixels instead of four
     * @param shorter what the shorter side is resized to, in pixels, at least {@code side}
     */
    static void square(int[] rgb, int width, int height, boolean linear, int shorter, int side, byte[] pixels, int at) {
        int least = Math.min(width, height);
        int newWidth = (int) ((long) shorter * width / least);
        int newHeight = (int) ((long) shorter * height / least);
        Taps columns = Taps.of(width, newWidth, middle(newWidth, side), side, linear);
        Taps rows = Taps.of(height, newHeight, middle(newHeight, side), side, linear);
        int[] narrow = narrowed(rgb, width, height, columns, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < 3 * side; x++) {
                double sum = 0;
                double[] weights = rows.weights[y];
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * narrow[(rows.first[y] + k) * 3 * side + x];
                }
                pixels[at + 3 * side * y + x] = (byte) level(sum);
            }
        }
    }

    /** All rows at the new width, {@code [height, side, 3]} as levels from 0 to 255. */
    private static int[] narrowed(int[] rgb, int width, int height, Taps columns, int side) {
        int[] narrow = new int[height * 3 * side];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < side; x++) {
                double red = 0;
                double green = 0;
                double blue = 0;
                double[] weights = columns.weights[x];
                for (int k = 0; k < weights.length; k++) {
                    int packed = rgb[y * width + columns.first[x] + k];
                    red += weights[k] * ((packed >> 16) & 0xFF);
                    green += weights[k] * ((packed >> 8) & 0xFF);
                    blue += weights[k] * (packed & 0xFF);
                }
                int to = 3 * (y * side + x);
                narrow[to] = level(red);
                narrow[to + 1] = level(green);
                narrow[to + 2] = level(blue);
            }
        }
        return narrow;
    }

    /** Where a window begins in the middle of a length; halves are rounded to the even neighbour. */
    private static int middle(int length, int window) {
        return (int) Math.rint((length - window) / 2.0);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.floor(value + 0.5)));
    }

    /** Which old pixels make each new one, and with what weights, along one side. */
    private static final class Taps {
        private final int[] first;
        private final double[][] weights;

        private Taps(int count) {
            first = new int[count];
            weights = new double[count][];
        }

        /**
         * @param from the old length
         * @param to the new length
         * @param begin the first new pixel that is wanted
         * @param count how many new pixels are wanted
         */
        static Taps of(int from, int to, int begin, int count, boolean linear) {
            int reach = linear ? 1 : 2;
            Taps taps = new Taps(count);
            double scale = from / (double) to;
            double wide = Math.max(1, scale);
            for (int i = 0; i < count; i++) {
                double centre = (begin + i + 0.5) * scale;
                int low = Math.max(0, (int) (centre - reach * wide + 0.5));
                int high = Math.min(from, (int) (centre + reach * wide + 0.5));
                double[] weights = new double[high - low];
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    double distance = (low + k - centre + 0.5) / wide;
                    weights[k] = linear ? Math.max(0, 1 - Math.abs(distance)) : kernel(distance);
                    sum += weights[k];
                }
                for (int k = 0; k < weights.length; k++) {
                    weights[k] /= sum;
                }
                taps.first[i] = low;
                taps.weights[i] = weights;
            }
            return taps;
        }

        private static double kernel(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((A + 2) * x - (A + 3)) * x * x + 1;
            }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
        }
    }
}
