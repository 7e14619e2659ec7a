package smoothscope.measure;

import java.util.Arrays;
import smoothscope.plane.Logits;

/**
 * Which classes a network takes a class's examples to resemble: the mean logit of each wrong class over the examples of a true class, less the
 * mean of the true class's wrong logits, so that only their pattern is left (Müller et al. 2019, section 4).
 */
public final class ClassLikeness {
    private final double[][] values;
    private final int[] counts;

    private ClassLikeness(double[][] values, int[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /**
     * Of some examples.
     *
     * @param labels the true classes of all examples {@code [N]}
     * @param rows the examples to measure
     */
    public static ClassLikeness of(Logits logits, int[] labels, int[] rows) {
        int classes = logits.classes();
        double[][] values = new double[classes][classes];
        int[] counts = new int[classes];
        for (int row : rows) {
            counts[labels[row]]++;
        }
        for (int k = 0; k < classes; k++) {
            float[] column = logits.column(k);
            for (int row : rows) {
                values[labels[row]][k] += column[row];
            }
        }
        for (int y = 0; y < classes; y++) {
            double mean = (Arrays.stream(values[y]).sum() - values[y][y]) / Math.max(1, classes - 1);
            for (int k = 0; k < classes; k++) {
                values[y][k] = counts[y] == 0 || k == y ? Double.NaN : (values[y][k] - mean) / counts[y];
            }
        }
        return new ClassLikeness(values, counts);
    }

    /** K. */
    public int classes() {
        return values.length;
    }

    /** How much more than the other wrong classes a class is resembled, in logits; not a number on the diagonal and without examples. */
    public double at(int label, int wrong) {
        return values[label][wrong];
    }

    /** The same of a pair of classes whichever of them is the true one: the mean of both directions that are known. */
    public double between(int one, int other) {
        double there = values[one][other];
        double back = values[other][one];
        return Double.isNaN(there) ? back : Double.isNaN(back) ? there : (there + back) / 2;
    }

    /** How many examples of a class there are. */
    public int count(int label) {
        return counts[label];
    }

    /** Pearson's correlation with another network's pattern over all pairs of a true and a wrong class; not a number where either is flat. */
    public double correlation(ClassLikeness other) {
        if (other.classes() != classes()) {
            throw new IllegalArgumentException(other.classes() + " classes are not " + classes());
        }
        double here = 0;
        double there = 0;
        double both = 0;
        for (int y = 0; y < classes(); y++) {
            for (int k = 0; k < classes(); k++) {
                double own = values[y][k];
                double theirs = other.values[y][k];
                if (Double.isFinite(own) && Double.isFinite(theirs)) {
                    // each true class's wrong logits have the mean 0
                    here += own * own;
                    there += theirs * theirs;
                    both += own * theirs;
                }
            }
        }
        return both / Math.sqrt(here * there);
    }
}
