package smoothscope.measure;

import smoothscope.plane.Logits;

/**
 * Temperature scaling (Guo, Pleiss, Sun, Weinberger 2017, section 4.2): the one number T by which all logits are divided so that the
 * negative log-likelihood is least.
 *
 * <p>The likelihood is convex in {@code β = 1/T}, so the least lies where its slope {@code mean(Σ_k p_k z_k − z_y)} crosses zero, or at
 * an end of the range.
 */
public final class Temperature {
    public static final double LEAST = 0.05;
    public static final double GREATEST = 20;

    /** β is known to this share of itself: far below what a figure of T shows. */
    private static final double PRECISION = 1e-10;

    private static final int MOST_STEPS = 100;

    private final Logits logits;
    private final int[] labels;
    private final int[] rows;

    private Temperature(Logits logits, int[] labels, int[] rows) {
        this.logits = logits;
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * The best temperature for some examples, usually those of the validation split.
     *
     * @param labels the true classes of all examples {@code [N]}
     * @param rows the examples to fit to
     * @return T* in {@code [0.05, 20]}; 1 where T makes no difference; NaN without examples
     */
    public static double fit(Logits logits, int[] labels, int[] rows) {
        return rows.length == 0 ? Double.NaN : 1 / new Temperature(logits, labels, rows).inverse();
    }

    /** Whether each label has the greatest logit, and some other a smaller one: then each lower temperature is better than any above it. */
    private boolean rightThroughout() {
        Softmax softmax = new Softmax(logits.classes());
        boolean below = false;
        for (int row : rows) {
            softmax.take(logits, row, 1);
            if (!(softmax.belowTop(labels[row]) == 0)) {
                return false;
            }
            for (int k = 0; k < logits.classes(); k++) {
                below |= softmax.belowTop(k) != 0;
            }
        }
        return below;
    }

    /** Newton's method within a bracket that every slope tightens; a step that leaves the bracket halves it instead. */
    private double inverse() {
        double low = 1 / GREATEST;
        double high = 1 / LEAST;
        if (rightThroughout()) {
            return high; // which slopes that underflow to zero would not tell
        }
        double beta = 1;
        Slope slope = slope(beta);
        if (slope.first == 0 || Double.isNaN(slope.first)) {
            return slope.first == 0 ? beta : Double.NaN;
        }
        double end = slope.first < 0 ? high : low;
        if (slope(end).first * slope.first > 0) {
            return end;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            if (slope.first < 0) {
                low = beta;
            } else {
                high = beta;
            }
            double newton = beta - slope.first / slope.second;
            double next = newton > low && newton < high ? newton : Math.sqrt(low * high);
            if (Math.abs(next - beta) <= PRECISION * beta) {
                return next;
            }
            beta = next;
            slope = slope(beta);
        }
        return beta;
    }

    /** First and second derivative of the mean negative log-likelihood in β. */
    private record Slope(double first, double second) {}

    private Slope slope(double beta) {
        Softmax softmax = new Softmax(logits.classes());
        double first = 0;
        double second = 0;
        for (int row : rows) {
            softmax.take(logits, row, beta);
            // Logits are counted from the largest, so that equal ones have a slope of exactly zero.
            double mean = 0;
            for (int k = 0; k < logits.classes(); k++) {
                mean += softmax.probability(k) * softmax.belowTop(k);
            }
            double variance = 0;
            for (int k = 0; k < logits.classes(); k++) {
                double deviation = softmax.belowTop(k) - mean;
                variance += softmax.probability(k) * deviation * deviation;
            }
            first += mean - softmax.belowTop(labels[row]);
            second += variance / beta;
        }
        // Sums of β·z and β²·z²: one β too many in each.
        return new Slope(first / beta / rows.length, second / beta / rows.length);
    }
}
