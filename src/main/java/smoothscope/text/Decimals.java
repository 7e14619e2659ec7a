package smoothscope.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimals as people write them: no exponent, no needless zeros. */
public final class Decimals {
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

    /** Without needless zeros. */
    public static String stripped(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
