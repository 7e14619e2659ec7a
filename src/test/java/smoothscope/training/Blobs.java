package smoothscope.training;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;

/** A small data set that is quickly learned: each class a colour and a place, under noise. */
public final class Blobs {
    private static final int CHANNELS = 3;

    private Blobs() {}

    public static Dataset dataset(int classes, int side, int train, int validation) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(k -> "blob" + k).toList();
        return new Dataset("blobs", names, images(names, side, train, 1), images(names, side, validation, 2));
    }

    private static ImageSet images(List<String> names, int side, int size, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[size * side * side * CHANNELS];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = random.nextInt(names.size());
            for (int p = 0; p < side * side; p++) {
                boolean lit = p * names.size() / (side * side) == labels[i];
                for (int c = 0; c < CHANNELS; c++) {
                    int level = 90 + (lit && labels[i] % CHANNELS == c ? 80 : 0) + (int) (40 * random.nextGaussian());
                    pixels[(i * side * side + p) * CHANNELS + c] = (byte) Math.max(0, Math.min(255, level));
                }
            }
        }
        return new ImageSet("blobs", names, side, side, CHANNELS, pixels, labels);
    }
}
