package smoothscope.session.view;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Examples that were chosen together, by their numbers in the session: their rows in the recording that is open. */
public final class Selection {
    /** No example. */
    public static final Selection NONE = new Selection(new int[0]);

    private final int[] rows;

    private Selection(int[] rows) {
        this.rows = rows;
    }

    /** @param rows in any order */
    public static Selection of(int... rows) {
        return rows.length == 0
                ? NONE
                : new Selection(Arrays.stream(rows).sorted().distinct().toArray());
    }

    public int size() {
        return rows.length;
    }

    public boolean isEmpty() {
        return rows.length == 0;
    }

    /** The rows in the recording, ascending; a copy. */
    public int[] rows() {
        return rows.clone();
    }

    /** With one example more, or without it where it was chosen. */
    public Selection toggled(int row) {
        return Arrays.binarySearch(rows, row) >= 0
                ? of(Arrays.stream(rows).filter(each -> each != row).toArray())
                : of(IntStream.concat(Arrays.stream(rows), IntStream.of(row)).toArray());
    }

    /** Where the chosen examples stand in a list of rows: indices, ascending. */
    public int[] within(int[] ascending) {
        return Arrays.stream(rows)
                .map(row -> Arrays.binarySearch(ascending, row))
                .filter(index -> index >= 0)
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection that && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }
}
