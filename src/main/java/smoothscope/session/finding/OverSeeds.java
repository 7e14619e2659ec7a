package smoothscope.session.finding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A measure of two α over the seeds.
 *
 * @param seeds how many
 */
public record OverSeeds(int seeds, Spread reference, Spread compared) {
    /**
     * Of several values.
     *
     * @param deviation standard deviation (n − 1)
     */
    public record Spread(double mean, double deviation) {}

    /** Empty where a seed has no value. */
    static Optional<OverSeeds> of(List<Comparison.Line> ofEachSeed) {
        Optional<Spread> reference = spread(ofEachSeed, Comparison.Line::reference);
        Optional<Spread> compared = spread(ofEachSeed, Comparison.Line::compared);
        return reference.flatMap(one -> compared.map(other -> new OverSeeds(ofEachSeed.size(), one, other)));
    }

    private static Optional<Spread> spread(
            List<Comparison.Line> ofEachSeed, Function<Comparison.Line, OptionalDouble> value) {
        SummaryStatistics values = new SummaryStatistics();
        for (Comparison.Line each : ofEachSeed) {
            OptionalDouble one = value.apply(each);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            values.addValue(one.getAsDouble());
        }
        return Optional.of(new Spread(values.getMean(), values.getStandardDeviation()));
    }
}
