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
        byte[] slots = new byte[rows.length];
        Arrays.fill(slots, Projection.OTHER);
        int[] counts = new int[Projection.OTHER + 1];
        counts[Projection.OTHER] = rows.length;
        for (byte slot = 0; slot < Projection.OTHER; slot++) {
            int label = triple.at(slot);
            for (int n = begin(label); n < end(label); n++) {
                slots[order[n]] = slot;
            }
            counts[slot] = end(label) - begin(label);
            counts[Projection.OTHER] -= counts[slot];
        }
        return new Members(triple, rows, slots, counts);
    }

    /** The examples of the three classes alone. */
    Members alone(ClassTriple triple) {
        int[] next = new int[Projection.OTHER];
        int size = 0;
        for (int slot = 0; slot < Projection.OTHER; slot++) {
            next[slot] = begin(triple.at(slot));
            size += end(triple.at(slot)) - next[slot];
        }
        int[] members = new int[size];
        byte[] slots = new byte[size];
        for (int n = 0; n < size; n++) {
            int a = standing(triple.a(), next[0]);
            int b = standing(triple.b(), next[1]);
            int c = standing(triple.c(), next[2]);
            int first = Math.min(a, Math.min(b, c));
            byte slot = (byte) (first == a ? 0 : first == b ? 1 : 2);
            next[slot]++;
            members[n] = rows[first];
            slots[n] = slot;
        }
        return new Members(triple, members, slots);
    }

    /** Where an example of a class stands; behind all others where the class has no more. */
    private int standing(int label, int n) {
        return n < end(label) ? order[n] : Integer.MAX_VALUE;
    }
}
