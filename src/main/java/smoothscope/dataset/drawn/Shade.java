package smoothscope.dataset.drawn;

import smoothscope.dataset.SplitMix;

/**
 * A colour that changes evenly over the image.
 *
 * @param middle red, green, blue at the image's centre, 0 … 255
 * @param right change per pixel to the right, for each of the three
 * @param down change per pixel downwards, for each of the three
 */
record Shade(double[] middle, double[] right, double[] down) {
    double at(int x, int y, int channel) {
        double half = (Canvas.SIDE - 1) / 2.0;
        return middle[channel] + right[channel] * (x - half) + down[channel] * (y - half);
    }

    /** Any colour, changing by at most so much per pixel. */
    static Shade any(SplitMix random, double change) {
        return new Shade(triple(random, 0, 255), triple(random, -change, change), triple(random, -change, change));
    }

    /** Any colour at least so far from another one, in units of 0 … 255 of the mean absolute difference. */
    static Shade unlike(Shade other, double contrast, SplitMix random, double change) {
        Shade shade = any(random, change);
        while (difference(shade, other) < contrast) {
            shade = any(random, change);
        }
        return shade;
    }

    private static double difference(Shade one, Shade other) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += Math.abs(one.middle[c] - other.middle[c]);
        }
        return sum / 3;
    }

    private static double[] triple(SplitMix random, double low, double high) {
        return new double[] {random.between(low, high), random.between(low, high), random.between(low, high)};
    }
}
