package smoothscope.dataset;

import java.util.List;

/** Labelled images of one size, one part of a data set: in memory, or read as they are needed. */
public interface LabelledImages {
    /**
     * Some of them in memory.
     *
     * @param rows which of those that were asked for could be read, in the order asked for
     */
    record Taken(ImageSet images, int[] rows) {}

    /** The K class names, by label. */
    List<String> classes();

    /** Of every image, in pixels. */
    int height();

    /** Of every image, in pixels. */
    int width();

    /** 1 (grey) or 3 (red, green, blue). */
    int channels();

    /** {@code [N]} classes in {@code [0, K)}; not a copy. */
    int[] labels();

    /** The index of a row's image in its data set's split: the row itself, unless damaged pictures before it were left out. */
    default int place(int row) {
        return row;
    }

    /** The row of the image of an index in the data set's split, −1 where it is not among these. */
    default int row(int place) {
        return place >= 0 && place < size() ? place : -1;
    }

    /** Takes some of them into memory. */
    Taken take(int[] rows);

    /**
     * What tells the images of some rows from others in their place: their pixels, or where they are read as they are needed their files
     * and how these are cut. A picture that is written anew is another one.
     */
    String fingerprint(int[] rows);

    /** Whether taking costs nothing but memory. */
    default boolean areAtHand() {
        return true;
    }

    /** N. */
    default int size() {
        return labels().length;
    }

    /** K. */
    default int classCount() {
        return classes().size();
    }
}
