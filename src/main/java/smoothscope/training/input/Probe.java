package smoothscope.training.input;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.snapshot.Examples;

/**
 * The examples that every snapshot looks at, un-augmented: of each class of each split the first ones, in file order, training first.
 *
 * @param train rows of the training set
 * @param validation rows of the validation set
 */
public record Probe(int[] train, int[] validation) {
    /**
     * @param pool the training images in use, ascending rows
     * @param perClass how many of each class and split; fewer where there are not so many
     */
    public static Probe of(Dataset dataset, int[] pool, int perClass) {
        return of(dataset, pool, IntStream.range(0, dataset.validation().size()).toArray(), perClass);
    }

    /**
     * The same of some of the images of both parts.
     *
     * @param train ascending rows
     * @param validation ascending rows
     */
    public static Probe of(SplitImages dataset, int[] train, int[] validation, int perClass) {
        return new Probe(
                firstOfEachClass(dataset.train(), train, perClass),
                firstOfEachClass(dataset.validation(), validation, perClass));
    }

    /**
     * The training images that a limit leaves: the first in file order with the classes that are there balanced, none above its equal share (rounded up).
     *
     * @param limit how many images, 0 for all
     */
    public static int[] pool(LabelledImages images, int limit) {
        return pool(images, IntStream.range(0, images.size()).toArray(), limit);
    }

    /**
     * The same of some of the images.
     *
     * @param from ascending rows
     */
    public static int[] pool(LabelledImages images, int[] from, int limit) {
        if (limit == 0 || limit >= from.length) {
            return from;
        }
        int classes = (int)
                IntStream.of(from).map(row -> images.labels()[row]).distinct().count();
        int share = (limit + classes - 1) / classes;
        int[] balanced = firstOfEachClass(images, from, share);
        return Arrays.copyOf(balanced, Math.min(limit, balanced.length));
    }

    private static int[] firstOfEachClass(LabelledImages images, int[] from, int perClass) {
        int[] left = new int[images.classCount()];
        Arrays.fill(left, perClass);
        return IntStream.of(from)
                .filter(row -> left[images.labels()[row]]-- > 0)
                .toArray();
    }

    /** The same, of some classes alone. */
    public Probe ofClasses(SplitImages dataset, BitSet classes) {
        return new Probe(
                ofClasses(dataset.train(), train, classes), ofClasses(dataset.validation(), validation, classes));
    }

    private static int[] ofClasses(LabelledImages images, int[] rows, BitSet classes) {
        return IntStream.of(rows)
                .filter(row -> classes.get(images.labels()[row]))
                .toArray();
    }

    int size() {
        return train.length + validation.length;
    }

    public Examples examples(SplitImages dataset) {
        int[] labels = new int[size()];
        byte[] splits = new byte[size()];
        int[] images = new int[size()];
        for (int i = 0; i < size(); i++) {
            boolean training = i < train.length;
            LabelledImages split = training ? dataset.train() : dataset.validation();
            int row = training ? train[i] : validation[i - train.length];
            images[i] = split.place(row);
            labels[i] = split.labels()[row];
            splits[i] = (byte) (training ? 0 : 1);
        }
        return new Examples(labels, splits, images);
    }
}
