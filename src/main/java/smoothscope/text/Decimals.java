package smoothscope.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Decimals as people write them: no exponent, no needless zeros. */
public final class Decimals {
    /** From here on a number is read by its power of ten. */
    private static final double LONG = 1e5;
    /** Below this likewise. */
    private static final double SHORT = 1e-4;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Decimals() {}

    /** As many digits as tell the number from its neighbours: {@code 0.05}, {@code 128}. */
    public static String plain(double value) {
        return stripped(BigDecimal.valueOf(value));
    }

    /** Rounded, half to even, to so many places behind the point at most: {@code 0.3333}. */
    public static String places(double value, int places) {
        return stripped(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN));
    }

    /** Rounded to so many significant digits at most: {@code 0.033}, {@code 3300}. */
    public static String digits(double value, int digits) {
        return stripped(new BigDecimal(value, new MathContext(digits)));
    }

    /**
     * So many places behind the point, as numbers stand below each other; what is too large to be read in full as {@code 1.6 × 10⁹}.
     */
    public static String aligned(double value, int places) {
        if (Math.abs(value) < LONG) {
            return String.format(Locale.ROOT, "%." + places + "f", value);
        }
        return powered(value, 2);
    }

    /** So many significant digits at most; what is too large or too small to be read in full as {@code 1.6 × 10⁹}. */
    public static String readable(double value, int digits) {
        double size = Math.abs(value);
        return size == 0 || (size >= SHORT && size < LONG) ? digits(value, digits) : powered(value, digits);
    }

    /** How many there are, its digits in threes: {@code 12,345}. */
    public static String count(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** How many times: to one place where that tells something. */
    public static String times(double factor) {
        return aligned(factor, factor < 10 ? 1 : 0);
    }

    private static String powered(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value < 0 ? "−∞" : "∞";
        }
        BigDecimal rounded = new BigDecimal(value, new MathContext(digits)).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        return stripped(rounded.movePointLeft(power)) + " × 10" + raised(power);
    }

    private static String raised(int power) {
        StringBuilder raised = new StringBuilder();
        String.valueOf(power).chars().forEach(digit -> raised.append(digit == '-' ? '⁻' : RAISED.charAt(digit - '0')));
        return raised.toString();
    }

    /** Without needless zeros. */
    public static String stripped(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
