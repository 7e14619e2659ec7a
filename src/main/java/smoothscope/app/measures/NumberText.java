package smoothscope.app.measures;

import java.util.Locale;
import java.util.OptionalDouble;
import smoothscope.measure.Measure;
import smoothscope.session.finding.Comparison;
import smoothscope.text.Decimals;

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
            case NLL, ECE -> Decimals.aligned(number, 3);
            default -> Decimals.aligned(number, 2);
        };
    }

    /**
     * A line's value of one network; over several seeds the mean, with the standard deviation in a line of its own.
     *
     * @param place 0 for the reference, 1 for the compared network
     */
    static String of(Comparison.Line line, int place) {
        return line.seeds()
                .map(seeds -> place == 0 ? seeds.reference() : seeds.compared())
                .map(spread -> of(line.measure(), OptionalDouble.of(spread.mean())) + "\n± "
                        + of(line.measure(), OptionalDouble.of(spread.deviation())))
                .orElseGet(() -> of(line.measure(), place == 0 ? line.reference() : line.compared()));
    }

    /** A value that theory gives: whole numbers without places. */
    static String theory(Measure measure, OptionalDouble value) {
        return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble())
                ? String.valueOf((long) value.getAsDouble())
                : of(measure, value);
    }

    static String factor(double times) {
        return Decimals.times(times);
    }

    /** As accuracy stands in the table, so that how sure and how right a network is can be compared with it. */
    static String share(double share) {
        return of(Measure.ACCURACY, OptionalDouble.of(share));
    }
}
