package smoothscope.session.view;

import java.util.List;

/**
 * The measured values of smoothing α, and where any α stands among them.
 *
 * @param values ascending, at least one
 */
public record AlphaGrid(List<Double> values) {
    /** What a slider offers that steers networks while they learn; between the ticks it moves freely. */
    public static final AlphaGrid STEERING = new AlphaGrid(List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9));

    /** Two α closer than this count as the same. */
    private static final double SAME = 1e-9;

    /**
     * Where an α stands.
     *
     * @param lower the measured value at or below it
     * @param upper the measured value above it, or again the lower one where α is measured
     * @param share how far from the lower to the upper value, in {@code [0, 1)}; 0 where α is measured
     */
    public record Place(double lower, double upper, double share) {
        public boolean measured() {
            return share == 0;
        }

        /** The nearer of the two measured values. */
        public double nearest() {
            return share < 0.5 ? lower : upper;
        }
    }

    public AlphaGrid {
        values = values.stream().distinct().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a grid of no α");
        }
    }

    public double least() {
        return values.get(0);
    }

    public double greatest() {
        return values.get(values.size() - 1);
    }

    /** The measured value that stands for "with smoothing" at first: 0.1, the paper's, where it is there, else the greatest. */
    public double usual() {
        return values.stream()
                .filter(value -> Math.abs(value - 0.1) < SAME)
                .findFirst()
                .orElse(greatest());
    }

    /** The place of an α; one outside the grid is taken to the nearer end. */
    public Place place(double alpha) {
        for (int i = 0; i < values.size(); i++) {
            double upper = values.get(i);
            if (alpha <= upper + SAME) {
                if (i == 0 || alpha >= upper - SAME) {
                    return new Place(upper, upper, 0);
                }
                double lower = values.get(i - 1);
                return new Place(lower, upper, (alpha - lower) / (upper - lower));
            }
        }
        return new Place(greatest(), greatest(), 0);
    }

    /** An α, or the nearer end where it lies outside the grid. */
    public double held(double alpha) {
        return Math.max(least(), Math.min(greatest(), alpha));
    }

    /** The α itself, or the measured value next to it where that is no further than {@code reach}. */
    public double snapped(double alpha, double reach) {
        double nearest = place(alpha).nearest();
        return Math.abs(nearest - alpha) <= reach ? nearest : alpha;
    }

    /** The next measured value above ({@code steps > 0}) or below an α; the end where there is none further. */
    public double step(double alpha, int steps) {
        if (steps == 0) {
            return alpha;
        }
        double found = steps > 0 ? greatest() : least();
        for (double value : values) {
            if (steps > 0 && value > alpha + SAME && value < found) {
                found = value;
            }
            if (steps < 0 && value < alpha - SAME && value > found) {
                found = value;
            }
        }
        return found;
    }
}
