package smoothscope.dataset;

/**
 * A stream of random numbers that is the same on every machine and every Java: SplitMix64 (Steele, Lea, Flood 2014), written out, since
 * the library's own generators do not promise their sequence.
 */
public final class SplitMix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private SplitMix(long state) {
        this.state = state;
    }

    /** A stream of its own for each combination of these numbers. */
    public static SplitMix of(long... numbers) {
        long state = 0;
        for (long number : numbers) {
            state = mixed((state + GOLDEN) ^ mixed(number + GOLDEN));
        }
        return new SplitMix(state);
    }

    /** 64 random bits. */
    long bits() {
        state += GOLDEN;
        return mixed(state);
    }

    /** Uniform in {@code [0, 1)}. */
    double unit() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /** Uniform in {@code [low, high)}. */
    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Uniform in {@code 0 … bound − 1}. */
    public int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** About normal, mean 0, standard deviation 1: the sum of four uniform parts of 64 bits. */
    public double normal() {
        long bits = bits();
        long sum = (bits & 0xFFFF) + ((bits >>> 16) & 0xFFFF) + ((bits >>> 32) & 0xFFFF) + (bits >>> 48);
        return (sum - 2 * 0xFFFF) * NORMAL_SCALE;
    }

    /** √3 / 65,536: four uniform parts of width 65,536 have the variance 65,536² / 3. */
    private static final double NORMAL_SCALE = Math.sqrt(3) / 65_536;

    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
