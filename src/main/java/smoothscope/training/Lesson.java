package smoothscope.training;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import smoothscope.measure.Measure;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;
import smoothscope.training.step.Objective;
import smoothscope.training.step.SmoothedLabels;

/**
 * What one network of a paired run learns.
 *
 * @param network which one it is, untrained
 * @param gamma smoothness of its targets, where that is to be recorded
 * @param teacher the class that its teacher chooses for each image of a split, by the image's index there, and −1 where that is not known;
 *     empty where it has no teacher
 * @param further what else is recorded of a split, by name
 */
public record Lesson(
        SnapshotKey network,
        Objective objective,
        OptionalDouble gamma,
        Map<Split, int[]> teacher,
        Map<Split, Map<String, Double>> further) {
    /** Smoothed labels, for each α. */
    static List<Lesson> labels(Recipe recipe, int classes) {
        return recipe.alphas().stream()
                .map(alpha -> new Lesson(
                        new SnapshotKey(alpha, 0),
                        new SmoothedLabels(recipe.convention(), alpha, classes),
                        OptionalDouble.empty(),
                        Map.of(),
                        Map.of()))
                .toList();
    }

    /** Its α, and of a student what else tells it from the others. */
    String name() {
        String alpha = Decimals.plain(network.alpha());
        return switch (network.supervision()) {
            case LABELS, UNKNOWN -> alpha;
            case TEACHER -> alpha + ", T = " + temperature();
            case CLASS_MEANS -> alpha + ", T = " + temperature() + " (class means)";
        };
    }

    private String temperature() {
        return Decimals.plain(network.temperature().orElse(1));
    }

    /** What was seen of the network, as the recording keeps it. */
    Snapshot kept(Snapshot taken, Examples examples) {
        Map<Split, Map<String, Double>> more = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            Map<String, Double> values = new HashMap<>(further.getOrDefault(split, Map.of()));
            if (split == Split.TRAIN) {
                gamma.ifPresent(told -> values.put(Measure.TARGET_GAMMA.label(), told));
            }
            OptionalDouble agreement = agreement(taken, examples, split);
            agreement.ifPresent(share -> values.put(Measure.AGREEMENT.label(), share));
            more.put(split, values);
        }
        return taken.keyed(network.atEpoch(taken.epoch())).measured(more);
    }

    /** The share of a split's examples of which the network chooses its teacher's class; empty where the teacher was not asked of all. */
    private OptionalDouble agreement(Snapshot taken, Examples examples, Split split) {
        int[] choices = teacher.getOrDefault(split, new int[0]);
        int[] rows = examples.rows(split);
        int agreed = 0;
        for (int row : rows) {
            int image = examples.image(row);
            if (image >= choices.length || choices[image] < 0) {
                return OptionalDouble.empty();
            }
            agreed += choices[image] == taken.predicted()[row] ? 1 : 0;
        }
        return rows.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(agreed / (double) rows.length);
    }
}
