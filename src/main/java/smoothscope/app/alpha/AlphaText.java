package smoothscope.app.alpha;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import smoothscope.text.Decimals;

/** Smoothing α in words: at least two decimals where it stands large, as few as possible on a tick. */
public final class AlphaText {
    private AlphaText() {}

    /** With two decimals, or three where they are needed: {@code 0.10}, {@code 0.075}. */
    public static String large(double alpha) {
        BigDecimal three = BigDecimal.valueOf(alpha).setScale(3, RoundingMode.HALF_EVEN);
        return three.stripTrailingZeros().scale() <= 2
                ? three.setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                : three.toPlainString();
    }

    /** As it stands in a sentence or a heading: {@code 0}, {@code 0.10}. */
    public static String plain(double alpha) {
        return alpha == 0 ? "0" : large(alpha);
    }

    /** Without the leading zero: {@code 0}, {@code .05}, {@code .3}. */
    public static String tick(double alpha) {
        String plain = Decimals.places(alpha, 4);
        return plain.startsWith("0.") ? plain.substring(1) : plain;
    }

    /** A typed α: {@code 0.1}, {@code .1}, {@code 0,1} or {@code 10 %}; empty where it is no number. */
    public static OptionalDouble read(String typed) {
        String plain = typed.strip()
                .replace("α", "")
                .replace("=", "")
                .replace(',', '.')
                .strip();
        boolean percent = plain.endsWith("%");
        try {
            double number = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
            return Double.isFinite(number)
                    ? OptionalDouble.of(percent ? number / 100 : number)
                    : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }
}
