package smoothscope.sweep;

import smoothscope.text.Decimals;

/**
 * One network of a sweep.
 *
 * @param number from 1
 * @param alpha its smoothing
 * @param seed of its weights and batches
 */
public record SweepTask(int number, double alpha, long seed) {
    /** What its files are called, for instance {@code a0.05-s3}: by what it is, never by its number. */
    public String name() {
        return "a" + Decimals.plain(alpha) + "-s" + seed;
    }
}
