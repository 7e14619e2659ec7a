package smoothscope.network;

/**
 * How a network wants pixels: {@code (v / 255 − mean) / deviation}, channel by channel.
 *
 * @param mean of each channel, in {@code [0, 1]}
 * @param deviation of each channel, positive
 */
public record Standardization(float[] mean, float[] deviation) {
    /** The mean and deviation of ImageNet's pixels, as torchvision gives them. */
    public static final Standardization IMAGENET =
            new Standardization(new float[] {.485f, .456f, .406f}, new float[] {.229f, .224f, .225f});

    private static final int LEVELS = 256;

    public Standardization {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException(mean.length + " means, " + deviation.length + " deviations");
        }
        for (float each : deviation) {
            if (!(each > 0)) {
                throw new IllegalArgumentException("a deviation of " + each);
            }
        }
    }

    /**
     * The mean and deviation of images, each channel on its own. A channel of one value counts as of deviation 1.
     *
     * @param pixels unsigned bytes, channels last
     */
    public static Standardization of(byte[] pixels, int channels) {
        long[][] histogram = new long[channels][LEVELS];
        for (int i = 0; i < pixels.length; i++) {
            histogram[i % channels][pixels[i] & 0xFF]++;
        }
        float[] mean = new float[channels];
        float[] deviation = new float[channels];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double squares = 0;
            for (int level = 0; level < LEVELS; level++) {
                double value = level / 255.0;
                sum += histogram[c][level] * value;
                squares += histogram[c][level] * value * value;
            }
            double count = Math.max(1, pixels.length / channels);
            double variance = squares / count - (sum / count) * (sum / count);
            mean[c] = (float) (sum / count);
            deviation[c] = variance > 1e-12 ? (float) Math.sqrt(variance) : 1;
        }
        return new Standardization(mean, deviation);
    }

    /** What each of the 256 levels becomes in each channel: {@code [channels][256]}. */
    public float[][] table() {
        float[][] table = new float[mean.length][LEVELS];
        for (int c = 0; c < mean.length; c++) {
            for (int level = 0; level < LEVELS; level++) {
                table[c][level] = (level / 255f - mean[c]) / deviation[c];
            }
        }
        return table;
    }
}
