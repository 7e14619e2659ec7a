package smoothscope.target;

/**
 * The target distribution over {@code K} classes that a smoothed label stands for.
 *
 * @param on probability of the labelled class
 * @param off probability of each other class; {@code on + (K − 1)·off = 1}
 * @param floor the least value the training loss can reach, in nats
 */
public record SmoothedTarget(double on, double off, double floor) {
    public SmoothedTarget {
        if (!(on > 0 && on <= 1 && off >= 0 && off < 1 && floor >= 0)) {
            throw new IllegalArgumentException("on " + on + ", off " + off + ", floor " + floor);
        }
    }

    /**
     * The logit gap at the optimum, {@code g* = ln(on / off)} in nats: how far the labelled class's logit stands above every other.
     * Infinite for a hard label.
     */
    public double gap() {
        return Math.log(on / off);
    }

    /** Entropy of the target in nats. */
    public static double entropy(double on, double off, int classes) {
        return 0 - xLogX(on) - (classes - 1) * xLogX(off);
    }

    private static double xLogX(double x) {
        return x == 0 ? 0 : x * Math.log(x);
    }
}
