package smoothscope.training;

/** What one network's steps of an epoch add up to. */
final class EpochTally {
    private double losses;
    private long steps;
    private long images;
    private long nanos;

    void add(double loss, int imagesInStep, long nanosOfStep) {
        losses += loss;
        steps++;
        images += imagesInStep;
        nanos += nanosOfStep;
    }

    /** Mean loss over the steps; not a number where there were none. */
    double meanLoss() {
        return losses / steps;
    }

    double imagesPerSecond() {
        return nanos == 0 ? 0 : images * 1e9 / nanos;
    }
}
