package smoothscope.training;

/**
 * Which epochs a recording keeps: all of a short run; of a longer one 0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32 and so on, dense at the beginning,
 * where most happens, and the last.
 */
final class KeptEpochs {
    /** Up to this many epochs all are kept. */
    static final int SHORT = 8;

    private KeptEpochs() {}

    static boolean keeps(int epoch, int last) {
        return last <= SHORT || epoch == last || isPowerOfTwoOrHalfAsMuchAgain(epoch);
    }

    private static boolean isPowerOfTwoOrHalfAsMuchAgain(int epoch) {
        int odd = epoch >> Integer.numberOfTrailingZeros(epoch);
        return epoch == 0 || odd == 1 || odd == 3;
    }
}
