package smoothscope.figure.layout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step between neighbours, in the layer's units
 */
public record Ticks(double step) {
    /** The least round step that is at least {@code least}. */
    public static Ticks atLeast(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return new Ticks(factor * power);
            }
        }
        return new Ticks(10 * power);
    }

    /** The multiples of the step in a closed interval, as whole numbers of steps. */
    public List<Long> between(double from, double to) {
        List<Long> multiples = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
            multiples.add(i);
        }
        return multiples;
    }

    /** A multiple of the step as a plain decimal, with a true minus sign. */
    public String label(long multiple) {
        BigDecimal value = new BigDecimal(step, new MathContext(1)).multiply(BigDecimal.valueOf(multiple));
        String text = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return text.replace('-', '−');
    }

    /** A length to two digits, or in full where it has more before the point. */
    public static String rounded(double length) {
        BigDecimal two = new BigDecimal(length, new MathContext(2));
        return (length >= 100 ? BigDecimal.valueOf(Math.round(length)) : two)
                .stripTrailingZeros()
                .toPlainString();
    }
}
