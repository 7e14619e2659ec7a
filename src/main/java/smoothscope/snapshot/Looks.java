package smoothscope.snapshot;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.measure.MutualInformation;
import smoothscope.plane.Logits;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;

/**
 * What a network makes of the examples as they are augmented by chance: enough to ask of any two classes how much the network tells of
 * single images.
 */
public final class Looks {
    private final int classes;
    private final float[] mean;
    private final float @Nullable [] one;
    private final Map<Split, double[]> covariance;

    /**
     * @param mean logits of several looks at each example, their mean {@code [N, K]} row by row
     * @param one logits of one more look {@code [N, K]}; null where a file does not hold them, and the logits of the examples as they are
     *     stand for them
     * @param covariance of a split's looks about the means {@code [K, K]}
     */
    public Looks(int classes, float[] mean, float @Nullable [] one, Map<Split, double[]> covariance) {
        this.classes = classes;
        this.mean = mean;
        this.one = one;
        this.covariance = new EnumMap<>(Split.class);
        this.covariance.putAll(covariance);
    }

    /**
     * Looks at the examples of a recording.
     *
     * @param mean logits of several looks at each example, their mean {@code [N, K]} row by row
     * @param one logits of one more look {@code [N, K]}
     */
    public static Looks of(Examples examples, int classes, float[] mean, float[] one) {
        Map<Split, double[]> covariance = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            int[] rows = examples.rows(split);
            if (rows.length > 0) {
                covariance.put(split, covariance(rows, classes, mean, one));
            }
        }
        return new Looks(classes, mean, one, covariance);
    }

    private static double[] covariance(int[] rows, int classes, float[] mean, float[] one) {
        double[] sums = new double[classes * classes];
        double[][] deviations = Arrays.stream(rows)
                .mapToObj(row -> IntStream.range(row * classes, (row + 1) * classes)
                        .mapToDouble(at -> (double) one[at] - mean[at])
                        .toArray())
                .toArray(double[][]::new);
        IntStream.range(0, classes).parallel().forEach(i -> {
            for (double[] deviation : deviations) {
                for (int j = 0; j < classes; j++) {
                    sums[i * classes + j] += deviation[i] * deviation[j] / rows.length;
                }
            }
        });
        return sums;
    }

    /** {@code [N, K]} row by row, not a copy. */
    public float[] mean() {
        return mean;
    }

    /** {@code [N, K]} row by row, not a copy; null where it is not known. */
    public float @Nullable [] one() {
        return one;
    }

    /** {@code [K, K]} row by row, not a copy; null of a split without examples. */
    public double @Nullable [] covariance(Split split) {
        return covariance.get(split);
    }

    /** {@code Î(X;Y)} of the examples of two classes, {@code Y} the difference of their logits. */
    OptionalDouble information(Examples examples, Logits logits, Split split, int a, int b) {
        int[] rows = Arrays.stream(examples.rows(split))
                .filter(row -> examples.label(row) == a || examples.label(row) == b)
                .toArray();
        if (rows.length < 2) {
            return OptionalDouble.empty();
        }
        double[] means = differences(mean, rows, a, b);
        double found;
        if (one != null) {
            found = MutualInformation.of(differences(one, rows, a, b), means);
        } else {
            double[] looks = Arrays.stream(rows)
                    .mapToDouble(row -> logits.at(row, a) - logits.at(row, b))
                    .toArray();
            found = MutualInformation.of(looks, means, variance(split, a, b));
        }
        return Double.isNaN(found) ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    private double[] differences(float[] of, int[] rows, int a, int b) {
        return Arrays.stream(rows)
                .mapToDouble(row -> (double) of[row * classes + a] - of[row * classes + b])
                .toArray();
    }

    /** Of {@code z_a − z_b}. */
    private double variance(Split split, int a, int b) {
        double[] of = covariance.get(split);
        return of == null
                ? Double.NaN
                : of[a * classes + a] + of[b * classes + b] - of[a * classes + b] - of[b * classes + a];
    }

    /** @throws InvalidSetting where a recording holds none at any network */
    public static void requireIn(Recording recording) {
        if (recording.snapshots().stream().allMatch(each -> each.looks().isEmpty())) {
            throw new InvalidSetting(
                    Sentence.of("The recording holds no looks at augmented images."),
                    "Record them with train --looks 5 or observe --looks 5.");
        }
    }
}
