package smoothscope.training;

import java.util.List;

/**
 * Which epochs a recording keeps, besides 0 and the last. Where none are named: all of a short run; of a longer one 1, 2, 3, 4, 6, 8, 12, 16,
 * 24, 32 and so on, dense at the beginning, where most happens.
 *
 * @param named epochs to keep, in any order; empty for the usual ones
 */
public record KeptEpochs(List<Integer> named) {
    public static final KeptEpochs USUAL = new KeptEpochs(List.of());
    /** Up to this many epochs all are kept. */
    static final int SHORT = 8;

    public KeptEpochs {
        named = named.stream().distinct().sorted().toList();
    }

    boolean keeps(int epoch, int last) {
        if (epoch == 0 || epoch == last) {
            return true;
        }
        return named.isEmpty() ? last <= SHORT || isPowerOfTwoOrHalfAsMuchAgain(epoch) : named.contains(epoch);
    }

    private static boolean isPowerOfTwoOrHalfAsMuchAgain(int epoch) {
        int odd = epoch >> Integer.numberOfTrailingZeros(epoch);
        return odd == 1 || odd == 3;
    }
}
