package smoothscope.figure.data;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * One value of several networks that only their seed tells apart.
 *
 * @param deviation standard deviation over the seeds (n − 1); empty where there is one seed
 */
public record Spread(double mean, OptionalDouble deviation) {
    /** @param values one at least */
    public static Spread of(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Spread(
                mean,
                values.length < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.sqrt(squares / (values.length - 1))));
    }
}
