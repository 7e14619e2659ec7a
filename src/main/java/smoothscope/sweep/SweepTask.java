package smoothscope.sweep;

import java.math.BigDecimal;

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
        String plain = BigDecimal.valueOf(alpha).stripTrailingZeros().toPlainString();
        return "a" + (alpha == 0 ? "0" : plain) + "-s" + seed;
    }
}
