package smoothscope.dataset.drawn;

import java.util.List;
import java.util.stream.IntStream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.SplitMix;
import smoothscope.job.Progress;

/**
 * The built-in data set, drawn by the program itself: ten shapes, 32×32, in colour. Only the shape tells the class; colour, place, size,
 * rotation, background, clutter and grain are drawn from the same distributions for all.
 *
 * <p>Each image follows from the seed, its part and its index alone: the same bytes on every machine, however many are drawn.
 */
public final class DrawnSet {
    public static final String NAME = "drawn";
    static final long SEED = 1;
    static final int TRAIN = 8_000;
    static final int VALIDATION = 2_000;

    private static final double FULL_TURN = 2 * Math.PI;
    private static final double MOST_TURN = 0.6;
    private static final int AT_ONCE = 500;

    private DrawnSet() {}

    public static Dataset draw(Progress progress) {
        return draw(SEED, TRAIN, VALIDATION, progress);
    }

    public static Dataset draw(long seed, int train, int validation, Progress progress) {
        List<String> classes = DrawnShape.names();
        progress.begin("Drawing images", (long) train + validation, "images");
        return new Dataset(NAME, classes, part(seed, 0, train, progress), part(seed, 1, validation, progress));
    }

    private static ImageSet part(long seed, int part, int size, Progress progress) {
        byte[] pixels = new byte[size * Canvas.BYTES];
        int[] labels = IntStream.range(0, size).map(DrawnSet::label).toArray();
        for (int first = 0; first < size; first += AT_ONCE) {
            progress.check();
            int end = Math.min(size, first + AT_ONCE);
            IntStream.range(first, end)
                    .parallel()
                    .forEach(i -> image(DrawnShape.ALL.get(labels[i]), SplitMix.of(seed, part, i))
                            .write(pixels, i * Canvas.BYTES));
            progress.advance(end - first);
        }
        return new ImageSet(NAME, DrawnShape.names(), Canvas.SIDE, Canvas.SIDE, 3, pixels, labels);
    }

    /** The classes take turns, so that every beginning of the set is balanced. */
    private static int label(int image) {
        return image % DrawnShape.ALL.size();
    }

    private static Canvas image(DrawnShape shape, SplitMix random) {
        Canvas canvas = new Canvas();
        Shade ground = Shade.any(random, 3);
        canvas.fill(ground);
        for (int i = 1 + random.below(2); i > 0; i--) {
            stroke(canvas, random);
        }
        Shade ink = Shade.unlike(ground, 60, random, 2);
        Placement place = new Placement(
                random.between(12.5, 19.5),
                random.between(12.5, 19.5),
                random.between(7, 11),
                random.between(-MOST_TURN, MOST_TURN),
                random.between(1, 1.2),
                random.between(0, FULL_TURN));
        canvas.paint(place.of(shape.outline()), ink, random.between(0.75, 1));
        if (random.below(2) == 0) {
            speck(canvas, random);
        }
        if (random.below(3) == 0) {
            stroke(canvas, random);
        }
        canvas.grain(random, random.between(4, 16));
        return canvas;
    }

    /** A bar across the image, one to three pixels wide. */
    private static void stroke(Canvas canvas, SplitMix random) {
        Outline bar = Outline.box(random.between(4, 16), random.between(0.5, 1.5), 0);
        canvas.paint(anywhere(random, 1).of(bar), Shade.any(random, 0), random.between(0.5, 1));
    }

    /** A small shape of any class, which says nothing about the image's own. */
    private static void speck(Canvas canvas, SplitMix random) {
        DrawnShape any = DrawnShape.ALL.get(random.below(DrawnShape.ALL.size()));
        Placement place = anywhere(random, random.between(2, 3));
        canvas.paint(place.of(any.outline()), Shade.any(random, 0), random.between(0.6, 1));
    }

    private static Placement anywhere(SplitMix random, double radius) {
        return new Placement(
                random.between(0, Canvas.SIDE),
                random.between(0, Canvas.SIDE),
                radius,
                random.between(0, FULL_TURN),
                1,
                0);
    }
}
