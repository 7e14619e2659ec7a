package smoothscope.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import smoothscope.plane.Logits;

/**
 * A reliability diagram: in each bin of confidence, how sure the network was and how often it was right (Guo, Pleiss, Sun, Weinberger
 * 2017).
 *
 * @param bins in ascending order of confidence
 */
public record Calibration(List<Bin> bins) {
    /** The number of bins that published figures use. */
    public static final int BINS = 15;

    /**
     * One bin.
     *
     * @param lower confidences are above this …
     * @param upper … and at most this
     * @param count examples in the bin
     * @param confidence their mean confidence, NaN where there is none
     * @param accuracy the share of them that is right, NaN where there is none
     */
    public record Bin(double lower, double upper, int count, double confidence, double accuracy) {
        /** How far confidence and accuracy are apart; 0 for an empty bin. */
        public double gap() {
            return count == 0 ? 0 : Math.abs(confidence - accuracy);
        }
    }

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** 15 bins of equal width {@code (lower, upper]}, for the examples {@code rows} with their logits divided by {@code temperature}. */
    public static Calibration of(Logits logits, int[] labels, int[] rows, double temperature) {
        return equalWidth(Predictions.of(logits, labels, rows, temperature), BINS);
    }

    /** Bins of equal width {@code (lower, upper]} over {@code [0, 1]}; a confidence of exactly 1 lies in the last. */
    public static Calibration equalWidth(Predictions predictions, int bins) {
        Sums[] sums = Sums.empty(bins);
        for (int i = 0; i < predictions.size(); i++) {
            double confidence = predictions.confidence()[i];
            sums[bin(confidence, bins)].add(confidence, predictions.correct()[i]);
        }
        List<Bin> result = new ArrayList<>(bins);
        for (int bin = 0; bin < bins; bin++) {
            result.add(sums[bin].bin(bin / (double) bins, (bin + 1) / (double) bins));
        }
        return new Calibration(result);
    }

    /** Bins of equal width, from what was summed up in each: its examples, how many of them are right, and their confidences. */
    static Calibration ofSums(long[] examples, long[] right, double[] confidence) {
        int bins = examples.length;
        return new Calibration(IntStream.range(0, bins)
                .mapToObj(bin -> new Bin(
                        bin / (double) bins,
                        (bin + 1) / (double) bins,
                        Math.toIntExact(examples[bin]),
                        confidence[bin] / examples[bin],
                        right[bin] / (double) examples[bin]))
                .toList());
    }

    /** The bin whose {@code (lower, upper]} holds a confidence: the comparison decides, since the product may round across an edge. */
    static int bin(double confidence, int bins) {
        int bin = Math.max(0, Math.min(bins - 1, (int) (confidence * bins)));
        if (bin > 0 && confidence <= bin / (double) bins) {
            return bin - 1;
        }
        return bin < bins - 1 && confidence > (bin + 1) / (double) bins ? bin + 1 : bin;
    }

    /**
     * Bins of equal mass: the examples in ascending order of confidence, cut into runs that differ in length by at most one. Equal
     * confidences stay together, in the bin of the middle one, so that nothing depends on the order of the examples. A bin's edges are its least and greatest
     * confidence.
     */
    public static Calibration equalMass(Predictions predictions, int bins) {
        double[] confidence = predictions.confidence();
        Integer[] order = IntStream.range(0, predictions.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> confidence[i]));
        Sums[] sums = Sums.empty(bins);
        double[] lower = new double[bins];
        double[] upper = new double[bins];
        Arrays.fill(lower, Double.NaN);
        Arrays.fill(upper, Double.NaN);
        int to;
        for (int from = 0; from < order.length; from = to) {
            double equal = confidence[order[from]];
            for (to = from + 1; to < order.length && confidence[order[to]] == equal; to++) {
                // as far as confidences are equal
            }
            int bin = binOfRank(from + (to - from - 1) / 2, order.length, bins);
            for (int rank = from; rank < to; rank++) {
                sums[bin].add(equal, predictions.correct()[order[rank]]);
            }
            lower[bin] = Double.isNaN(lower[bin]) ? equal : lower[bin];
            upper[bin] = equal;
        }
        List<Bin> result = new ArrayList<>(bins);
        for (int bin = 0; bin < bins; bin++) {
            result.add(sums[bin].bin(lower[bin], upper[bin]));
        }
        return new Calibration(result);
    }

    /** The run of {@code [bin·N/bins, (bin + 1)·N/bins)}, edges rounded down, that a rank lies in. */
    private static int binOfRank(int rank, int examples, int bins) {
        return (int) (((rank + 1L) * bins - 1) / examples);
    }

    /** The number of examples. */
    public int examples() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /** Expected calibration error: the bins' gaps weighed by their counts (Guo et al. 2017, eq. 3), in {@code [0, 1]}. */
    public double expectedError() {
        return bins.stream().mapToDouble(bin -> bin.count() * bin.gap()).sum() / examples();
    }

    /** Maximum calibration error: the largest gap of a bin (Guo et al. 2017, eq. 5), in {@code [0, 1]}. */
    public double maximumError() {
        return bins.stream().mapToDouble(Bin::gap).max().orElse(Double.NaN);
    }

    /** What one bin gathers. */
    private static final class Sums {
        private int count;
        private double confidence;
        private int correct;

        static Sums[] empty(int bins) {
            return IntStream.range(0, bins).mapToObj(bin -> new Sums()).toArray(Sums[]::new);
        }

        void add(double confidence, boolean correct) {
            this.count++;
            this.confidence += confidence;
            this.correct += correct ? 1 : 0;
        }

        Bin bin(double lower, double upper) {
            // 0/0 is the NaN of an empty bin.
            return new Bin(lower, upper, count, confidence / count, correct / (double) count);
        }
    }
}
