package smoothscope.snapshot;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import smoothscope.plane.ClassTriple;

/** The examples that every snapshot of a recording looks at, in file order: the probe. */
public final class Examples {
    private final int[] labels;
    private final byte[] splits;
    private final int[] images;
    private final int[] trainRows;
    private final int[] validationRows;
    /** By split; made when first asked for. */
    private final Map<Split, ClassIndex> indices = new ConcurrentHashMap<>();
    /** The members that were asked for last: every network of a recording is looked at with the same. */
    private final Map<Split, Members> lastAlone = new ConcurrentHashMap<>();

    private final Map<Split, Members> lastWithOthers = new ConcurrentHashMap<>();

    /**
     * @param labels the true classes, in {@code [0, K)}
     * @param splits numbers of {@link Split}
     * @param images each example's index in its data set's split
     */
    public Examples(int[] labels, byte[] splits, int[] images) {
        if (labels.length != splits.length || labels.length != images.length) {
            throw new IllegalArgumentException("labels, splits and images differ in length");
        }
        this.labels = labels.clone();
        this.splits = splits.clone();
        this.images = images.clone();
        this.trainRows = rowsOf(Split.TRAIN);
        this.validationRows = rowsOf(Split.VALIDATION);
    }

    private int[] rowsOf(Split split) {
        return IntStream.range(0, splits.length)
                .filter(row -> split(row) == split)
                .toArray();
    }

    /** N. */
    public int size() {
        return labels.length;
    }

    public int label(int row) {
        return labels[row];
    }

    public Split split(int row) {
        return splits[row] == 0 ? Split.TRAIN : Split.VALIDATION;
    }

    /** The index of the example's image in its data set's split. */
    public int image(int row) {
        return images[row];
    }

    /** All true classes {@code [N]}, a copy. */
    public int[] labels() {
        return labels.clone();
    }

    /** The rows of one split, ascending; not a copy. */
    public int[] rows(Split split) {
        return split == Split.TRAIN ? trainRows : validationRows;
    }

    /**
     * The examples of one split that are seen in the plane of three classes.
     *
     * @param others whether examples of other classes are among them
     */
    Members members(ClassTriple triple, Split split, boolean others) {
        Map<Split, Members> last = others ? lastWithOthers : lastAlone;
        Members members = last.get(split);
        if (members == null || !members.triple().equals(triple)) {
            ClassIndex index = indices.computeIfAbsent(split, key -> new ClassIndex(rows(key), labels));
            members = others ? index.all(triple) : index.alone(triple);
            last.put(split, members);
        }
        return members;
    }

    /** The labels of some rows, in their order. */
    public int[] labels(int[] rows) {
        return Arrays.stream(rows).map(row -> labels[row]).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Examples that
                && Arrays.equals(labels, that.labels)
                && Arrays.equals(splits, that.splits)
                && Arrays.equals(images, that.images);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(labels) + Arrays.hashCode(images);
    }
}
