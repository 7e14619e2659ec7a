package smoothscope.session;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import smoothscope.snapshot.Split;

/** Examples that were chosen together, by their numbers in the session: their rows in the recording that is open. */
public final class Selection {
    /**
     * The chosen examples of one class.
     *
     * @param label the true class
     * @param errors how many of them each row's network gets wrong, of those that its recording holds
     */
    public record Count(int label, int training, int validation, List<Integer> errors) {
        public Count {
            errors = List.copyOf(errors);
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
    List<Count> counts(List<PanelRow> networks) {
        TreeMap<Integer, int[]> byClass = new TreeMap<>();
        for (int example : rows) {
            count(example, networks, byClass);
        }
        return byClass.entrySet().stream()
                .map(each -> new Count(
                        each.getKey(),
                        each.getValue()[0],
                        each.getValue()[1],
                        Arrays.stream(each.getValue()).skip(2).boxed().toList()))
                .toList();
    }

    /** Adds an example to its class's numbers: of training, of validation examples, and of each network's errors. */
    private static void count(int example, List<PanelRow> networks, Map<Integer, int[]> byClass) {
        boolean known = false;
        for (int i = 0; i < networks.size(); i++) {
            PanelRow each = networks.get(i);
            OptionalInt held = each.row().apply(example);
            if (held.isPresent()) {
                int row = held.getAsInt();
                int label = each.recording().examples().label(row);
                int[] numbers = byClass.computeIfAbsent(
                        each.number().applyAsInt(label), unknown -> new int[2 + networks.size()]);
                if (!known) {
                    numbers[each.recording().examples().split(row) == Split.TRAIN ? 0 : 1]++;
                }
                known = true;
                numbers[2 + i] += each.network().predicted()[row] == label ? 0 : 1;
            }
        }
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
