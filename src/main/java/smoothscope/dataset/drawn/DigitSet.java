package smoothscope.dataset.drawn;

import java.util.List;
import java.util.stream.IntStream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.SplitMix;
import smoothscope.job.Progress;

/**
 * The built-in set for watching: the digits as somebody writes them, 16×16, grey. Plain enough that a perceptron learns them while one
 * looks, and still with slips of the pen: place, size, slant, turn, width of the stroke and grain differ from image to image.
 *
 * <p>Each image follows from the seed, its part and its index alone: the same bytes on every machine, however many are drawn.
 */
public final class DigitSet {
    public static final String NAME = "digits";
    static final long SEED = 1;
    public static final int TRAIN = 6_000;
    public static final int VALIDATION = 2_000;
    public static final int SIDE = 16;

    private static final int AT_ONCE = 500;
    private static final int INK = 235;
    private static final int PAPER = 12;

    private DigitSet() {}

    public static Dataset draw(Progress progress) {
        return draw(SEED, TRAIN, VALIDATION, progress);
    }

    public static Dataset draw(long seed, int train, int validation, Progress progress) {
        progress.begin("Drawing images", (long) train + validation, "images");
        return new Dataset(NAME, PenDigit.names(), part(seed, 0, train, progress), part(seed, 1, validation, progress));
    }

    private static ImageSet part(long seed, int part, int size, Progress progress) {
        byte[] pixels = new byte[size * SIDE * SIDE];
        int[] labels = IntStream.range(0, size).map(DigitSet::label).toArray();
        for (int first = 0; first < size; first += AT_ONCE) {
            progress.check();
            int end = Math.min(size, first + AT_ONCE);
            IntStream.range(first, end)
                    .parallel()
                    .forEach(i ->
                            draw(PenDigit.ALL.get(labels[i]), SplitMix.of(seed, part, i), pixels, i * SIDE * SIDE));
            progress.advance(end - first);
        }
        return new ImageSet(NAME, PenDigit.names(), SIDE, SIDE, 1, pixels, labels);
    }

    /** The classes take turns, so that every beginning of the set is balanced. */
    private static int label(int image) {
        return image % PenDigit.ALL.size();
    }

    private static void draw(PenDigit digit, SplitMix random, byte[] pixels, int at) {
        double turn = random.between(-0.16, 0.16);
        double slant = random.between(-0.12, 0.3);
        double size = random.between(5.0, 6.3);
        double breadth = size * random.between(0.78, 1.02);
        double middleX = SIDE / 2.0 + random.between(-1.2, 1.2);
        double middleY = SIDE / 2.0 + random.between(-1.2, 1.2);
        double width = random.between(0.7, 1.25);
        double pressure = random.between(0.75, 1);
        List<double[]> strokes = digit.strokes().stream()
                .map(stroke -> placed(stroke, random, turn, slant, size, breadth, middleX, middleY))
                .toList();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double distance = Double.MAX_VALUE;
                for (double[] stroke : strokes) {
                    distance = Math.min(distance, distance(stroke, x + 0.5, y + 0.5));
                }
                double cover = pressure * Math.max(0, Math.min(1, 0.5 + width - distance));
                double level = PAPER + cover * (INK - PAPER) + 9 * random.normal();
                pixels[at + y * SIDE + x] = (byte) Math.max(0, Math.min(255, Math.round(level)));
            }
        }
    }

    /** A stroke's points in the image, each a little off where it should be. */
    private static double[] placed(
            double[] stroke,
            SplitMix random,
            double turn,
            double slant,
            double size,
            double breadth,
            double middleX,
            double middleY) {
        double[] placed = new double[stroke.length];
        for (int i = 0; i < stroke.length; i += 2) {
            double y = size * (stroke[i + 1] + 0.045 * random.normal());
            double x = breadth * (stroke[i] + 0.045 * random.normal()) - slant * y;
            placed[i] = middleX + Math.cos(turn) * x - Math.sin(turn) * y;
            placed[i + 1] = middleY + Math.sin(turn) * x + Math.cos(turn) * y;
        }
        return placed;
    }

    /** From a point to the nearest of a stroke's segments, in pixels. */
    private static double distance(double[] stroke, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 3 < stroke.length; i += 2) {
            double alongX = stroke[i + 2] - stroke[i];
            double alongY = stroke[i + 3] - stroke[i + 1];
            double length = alongX * alongX + alongY * alongY;
            double share = length == 0 ? 0 : ((x - stroke[i]) * alongX + (y - stroke[i + 1]) * alongY) / length;
            double to = Math.max(0, Math.min(1, share));
            least = Math.min(least, Math.hypot(x - stroke[i] - to * alongX, y - stroke[i + 1] - to * alongY));
        }
        return least;
    }
}
