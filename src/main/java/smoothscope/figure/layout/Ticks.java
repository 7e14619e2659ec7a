package smoothscope.figure.layout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import smoothscope.text.Decimals;

/**
 * Round values along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step between neighbours, in the layer's units
 */
public record Ticks(double step) {
    /** Beyond this a double does not tell one multiple from the next. */
    private static final double EXACT = 0x1p53;
    /** Characters of a plain decimal. */
    private static final int LONGEST = 10;
    /** Below this a length is written in full. */
    private static final double FULL = 1e5;

    private static final int FULL_DIGITS = 6;
    /** More lines than anybody draws. */
    private static final int MOST = 1000;
    /** No round value at all, where there is no sensible step. */
    private static final Ticks NONE = new Ticks(Double.NaN);

    /** The least round step that is at least {@code least}; without any round value where that is no positive number. */
    public static Ticks atLeast(double least) {
        if (!(least >= Double.MIN_NORMAL && least <= Double.MAX_VALUE / 10)) {
            return NONE;
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return new Ticks(factor * power);
            }
        }
        return new Ticks(10 * power);
    }

    /** The multiples of the step in a closed interval, as whole numbers of steps; none where they cannot be told apart, or are too many. */
    public List<Long> between(double from, double to) {
        double first = Math.ceil(from / step);
        double last = Math.floor(to / step);
        List<Long> multiples = new ArrayList<>();
        if (Math.abs(first) < EXACT && Math.abs(last) < EXACT && last - first < MOST) {
            for (long i = (long) first; i <= (long) last; i++) {
                multiples.add(i);
            }
        }
        return multiples;
    }

    /** A multiple of the step as a plain decimal, or with a power of ten where that is long; with a true minus sign. */
    public String label(long multiple) {
        if (!Double.isFinite(step)) {
            return "";
        }
        BigDecimal value = new BigDecimal(step, new MathContext(1)).multiply(BigDecimal.valueOf(multiple));
        String text = value.signum() == 0 ? "0" : text(value.stripTrailingZeros());
        return text.replace('-', '−');
    }

    private static String text(BigDecimal value) {
        String plain = value.toPlainString();
        return plain.length() <= LONGEST ? plain : Decimals.readable(value.doubleValue(), value.precision());
    }

    /** A length to two digits, or in full where it has more before the point. */
    public static String rounded(double length) {
        boolean full = length >= 100 && length < FULL;
        return Decimals.readable(full ? Math.round(length) : length, full ? FULL_DIGITS : 2);
    }
}
