package smoothscope.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/** Examples that were chosen together, by their rows in the recording. */
public final class Selection {
    /**
     * The chosen examples of one class.
     *
     * @param label the true class
     * @param errors how many of them each network gets wrong, in the networks' order
     */
    public record Count(int label, int training, int validation, List<Integer> errors) {
        private static Count of(int label, List<Integer> rows, Examples examples, List<Snapshot> networks) {
            int training = (int) rows.stream()
                    .filter(row -> examples.split(row) == Split.TRAIN)
                    .count();
            List<Integer> errors = networks.stream()
                    .map(Snapshot::predicted)
                    .map(predicted -> (int)
                            rows.stream().filter(row -> predicted[row] != label).count())
                    .toList();
            return new Count(label, training, rows.size() - training, errors);
        }
    }

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

    /** The chosen examples class by class, in the order of the classes; a class without any is left out. */
    public List<Count> counts(Examples examples, List<Snapshot> networks) {
        TreeMap<Integer, List<Integer>> byClass = new TreeMap<>();
        Arrays.stream(rows)
                .forEach(row -> byClass.computeIfAbsent(examples.label(row), label -> new ArrayList<>())
                        .add(row));
        return byClass.entrySet().stream()
                .map(each -> Count.of(each.getKey(), each.getValue(), examples, networks))
                .toList();
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
