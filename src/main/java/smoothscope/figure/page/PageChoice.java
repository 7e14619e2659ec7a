package smoothscope.figure.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/**
 * What of a recording a page holds.
 *
 * @param alphas measured values of α; empty for all
 * @param epochs measured epochs; empty for as many as fit into {@link PageContents#USUAL_BYTES}, the last and the first before others
 * @param splits the columns; at least one
 * @param seeds of those that the panels can show; empty for all
 * @param perClass how many examples of each class and split, the first in file order; empty for all
 */
public record PageChoice(
        List<Double> alphas, List<Integer> epochs, List<Long> seeds, Set<Split> splits, OptionalInt perClass) {
    public static final PageChoice USUAL =
            new PageChoice(List.of(), List.of(), List.of(), Set.of(Split.values()), OptionalInt.empty());

    public PageChoice {
        alphas = List.copyOf(alphas);
        epochs = List.copyOf(epochs);
        seeds = List.copyOf(seeds);
        splits = Set.copyOf(splits);
        if (splits.isEmpty()) {
            throw new IllegalArgumentException("a page of no split");
        }
        if (perClass.isPresent() && perClass.getAsInt() < 1) {
            throw new InvalidSetting("A page holds at least one example of each class, got %s.", perClass.getAsInt());
        }
    }

    /** The chosen rows of a recording, ascending. */
    int[] rows(Recording recording) {
        Examples examples = recording.examples();
        int most = perClass.orElse(Integer.MAX_VALUE);
        int[][] taken = new int[Split.values().length][recording.classes().size()];
        int[] rows = IntStream.range(0, examples.size())
                .filter(row -> splits.contains(examples.split(row)))
                .filter(row -> taken[examples.split(row).number()][examples.label(row)]++ < most)
                .toArray();
        if (rows.length == 0) {
            throw new InvalidSetting("The recording holds no examples of the split that is asked for.");
        }
        return rows;
    }

    /** The first and the last of some epochs, then those halfway between, and so on: any beginning of this list is spread evenly. */
    static List<Integer> inOrderOfNeed(List<Integer> epochs) {
        int last = epochs.size() - 1;
        List<Integer> order = new ArrayList<>(List.of(epochs.get(last)));
        boolean[] taken = new boolean[epochs.size()];
        taken[last] = true;
        for (int gap = Math.max(1, last); order.size() < epochs.size(); gap = Math.max(1, gap / 2)) {
            for (int i = 0; i < last; i += gap) {
                if (!taken[i]) {
                    taken[i] = true;
                    order.add(epochs.get(i));
                }
            }
        }
        return order;
    }

    /** Some classes of examples, for messages and for the page: how many of each class and split there are at most. */
    static int mostPerClass(Examples examples, int[] rows, int classes) {
        int[] counts = new int[classes * Split.values().length];
        for (int row : rows) {
            counts[examples.split(row).number() * classes + examples.label(row)]++;
        }
        return Arrays.stream(counts).max().orElse(0);
    }
}
