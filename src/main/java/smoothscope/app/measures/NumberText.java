package smoothscope.app.measures;

import java.util.Locale;
import java.util.OptionalDouble;
import smoothscope.measure.Measure;

/** Numbers as they stand in the table: always the same places for one measure, so that columns align. */
final class NumberText {
    static final String UNKNOWN = "–";

    private NumberText() {}

    static String of(Measure measure, OptionalDouble value) {
        if (value.isEmpty()) {
            return UNKNOWN;
        }
        double number = value.getAsDouble();
        return switch (measure) {
            case ACCURACY -> String.format(Locale.ROOT, "%.1f %%", 100 * number);
            case NLL, ECE -> String.format(Locale.ROOT, "%.3f", number);
            default -> String.format(Locale.ROOT, "%.2f", number);
        };
    }

    /** A value that theory gives: whole numbers without places. */
    static String theory(Measure measure, OptionalDouble value) {
        return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble())
                ? String.valueOf((long) value.getAsDouble())
                : of(measure, value);
    }

    static String factor(double times) {
        return String.format(Locale.ROOT, times < 10 ? "%.1f" : "%.0f", times);
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
