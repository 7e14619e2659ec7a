package smoothscope.app.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The shares of a target in figures: {@code 0.90}, {@code 0.9955}, of many classes {@code 0.00005}. */
final class ShareText {
    /** Behind the point, where they tell two significant digits at least. */
    private static final int USUAL = 4;
    /** Less is nothing but the rounding of floating-point numbers. */
    private static final double NOTHING = 1e-9;

    private ShareText() {}

    /** With four places behind the point at most, or as many as two significant digits need. */
    static String of(double share) {
        return rounded(share, needed(share));
    }

    /** With no more places than two significant digits of each other class need where α is 0.01, so that the words keep their width. */
    static String among(int classes, double share) {
        return rounded(share, Math.min(needed(share), places(classes)));
    }

    /** The widest that {@link #among} gets. */
    static String widest(int classes) {
        return "0." + "0".repeat(places(classes));
    }

    private static int places(int classes) {
        return needed(0.01 / classes);
    }

    private static int needed(double share) {
        return share > NOTHING ? Math.max(USUAL, 1 - (int) Math.floor(Math.log10(share))) : USUAL;
    }

    private static String rounded(double share, int places) {
        BigDecimal rounded = BigDecimal.valueOf(share)
                .setScale(places, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.setScale(Math.max(2, rounded.scale())).toPlainString();
    }
}
