package smoothscope.snapshot;

import java.util.Arrays;
import smoothscope.plane.ClassTriple;

/** Where the examples of each class stand in one split, so that a change of classes looks at no others. */
final class ClassIndex {
    /** The split's rows in the recording, ascending. */
    private final int[] rows;
    /** Indices into the rows: those of class 0 in ascending order, then those of class 1 and so on. */
    private final int[] order;
    /** Where each class begins in the order; last its length. */
    private final int[] begins;

    /** @param labels the true class of each row of the recording */
    ClassIndex(int[] rows, int[] labels) {
        this.rows = rows;
        this.order = new int[rows.length];
        int classes = Arrays.stream(rows).map(row -> labels[row]).max().orElse(-1) + 1;
        this.begins = new int[classes + 1];
        for (int row : rows) {
            begins[labels[row] + 1]++;
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        int[] next = begins.clone();
        for (int i = 0; i < rows.length; i++) {
            order[next[labels[rows[i]]]++] = i;
        }
    }

    private int begin(int label) {
        return begins[Math.min(label, begins.length - 1)];
    }

    private int end(int label) {
        return begin(label + 1);
    }

    /** All examples of the split. */
    Members all(ClassTriple triple) {
        byte[] places = new byte[rows.length];
        Arrays.fill(places, Projection.OTHER);
        int[] counts = new int[Projection.OTHER + 1];
        counts[Projection.OTHER] = rows.length;
        for (byte place = 0; place < Projection.OTHER; place++) {
            int label = triple.at(place);
            for (int n = begin(label); n < end(label); n++) {
                places[order[n]] = place;
            }
            counts[place] = end(label) - begin(label);
            counts[Projection.OTHER] -= counts[place];
        }
        return new Members(triple, rows, places, counts);
    }

    /** The examples of the three classes alone. */
    Members alone(ClassTriple triple) {
        int[] next = new int[Projection.OTHER];
        int size = 0;
        for (int place = 0; place < Projection.OTHER; place++) {
            next[place] = begin(triple.at(place));
            size += end(triple.at(place)) - next[place];
        }
        int[] members = new int[size];
        byte[] places = new byte[size];
        for (int n = 0; n < size; n++) {
            int a = standing(triple.a(), next[0]);
            int b = standing(triple.b(), next[1]);
            int c = standing(triple.c(), next[2]);
            int first = Math.min(a, Math.min(b, c));
            byte place = (byte) (first == a ? 0 : first == b ? 1 : 2);
            next[place]++;
            members[n] = rows[first];
            places[n] = place;
        }
        return new Members(triple, members, places);
    }

    /** Where an example of a class stands; behind all others where the class has no more. */
    private int standing(int label, int n) {
        return n < end(label) ? order[n] : Integer.MAX_VALUE;
    }
}
