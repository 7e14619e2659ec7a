package smoothscope.session.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import smoothscope.measure.Measure;
import smoothscope.session.RecordingName;
import smoothscope.snapshot.Split;

/**
 * The numbers of two networks side by side, with what theory says of the second.
 *
 * @param alphaWithout α of the first network, as measured
 * @param alphaWith α of the second network, as measured
 * @param recordings the names of both networks' recordings; empty where they are of the same one
 */
public record Comparison(
        Split split, double alphaWithout, double alphaWith, List<Line> lines, List<RecordingName> recordings) {
    public Comparison {
        lines = List.copyOf(lines);
        recordings = List.copyOf(recordings);
    }

    /** Which of two values is the better one. */
    public enum Better {
        WITHOUT,
        WITH,
        /** Neither: they are equal, unknown, or the measure is neither good nor bad. */
        NEITHER
    }

    /** One measure. */
    public record Line(
            Measure measure, OptionalDouble without, OptionalDouble with, OptionalDouble theory, Better better) {}

    /** Whether more of a measure is better. */
    private enum Sense {
        MORE,
        LESS,
        NONE
    }

    private record Shown(Measure measure, Sense sense) {}

    private static final List<Shown> SHOWN = List.of(
            new Shown(Measure.ACCURACY, Sense.MORE),
            new Shown(Measure.NLL, Sense.LESS),
            new Shown(Measure.ECE, Sense.LESS),
            new Shown(Measure.WITHIN_BETWEEN, Sense.LESS),
            new Shown(Measure.REGULARITY, Sense.MORE),
            new Shown(Measure.LOGIT_GAP, Sense.NONE),
            new Shown(Measure.WRONG_LOGIT_SPREAD, Sense.LESS));

    /** Differences below this share of the values are none. */
    private static final double EQUAL = 1e-3;

    /**
     * @param without the first network's measures by name
     * @param with the second network's measures by name
     */
    public static Comparison of(
            Split split, double alphaWithout, Map<String, Double> without, double alphaWith, Map<String, Double> with) {
        List<Line> lines = new ArrayList<>();
        for (Shown shown : SHOWN) {
            OptionalDouble first = value(without, shown.measure());
            OptionalDouble second = value(with, shown.measure());
            lines.add(new Line(
                    shown.measure(),
                    first,
                    second,
                    theory(shown.measure(), with),
                    better(shown.sense(), first, second)));
        }
        return new Comparison(split, alphaWithout, alphaWith, lines, List.of());
    }

    /** The same numbers, of networks of two recordings. */
    Comparison between(List<RecordingName> names) {
        return new Comparison(split, alphaWithout, alphaWith, lines, names);
    }

    /** Whether the networks are of two recordings. */
    public boolean paired() {
        return !recordings.isEmpty();
    }

    private static OptionalDouble value(Map<String, Double> values, Measure measure) {
        Double value = values.get(measure.label());
        return value == null || !Double.isFinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What the optimum of the smoothed loss predicts: each cluster a point, the triangle regular, one gap to all wrong classes. */
    private static OptionalDouble theory(Measure measure, Map<String, Double> with) {
        OptionalDouble gap = value(with, Measure.LOGIT_GAP_THEORY);
        return switch (measure) {
            case WITHIN_BETWEEN, WRONG_LOGIT_SPREAD -> gap.isPresent() ? OptionalDouble.of(0) : gap;
            case REGULARITY -> gap.isPresent() ? OptionalDouble.of(1) : gap;
            case LOGIT_GAP -> gap;
            default -> OptionalDouble.empty();
        };
    }

    private static Better better(Sense sense, OptionalDouble without, OptionalDouble with) {
        if (sense == Sense.NONE || without.isEmpty() || with.isEmpty()) {
            return Better.NEITHER;
        }
        double first = without.getAsDouble();
        double second = with.getAsDouble();
        if (Math.abs(first - second) <= EQUAL * Math.max(Math.abs(first), Math.abs(second))) {
            return Better.NEITHER;
        }
        return second > first == (sense == Sense.MORE) ? Better.WITH : Better.WITHOUT;
    }

    /** The line of a measure. */
    public Line line(Measure measure) {
        return lines.stream()
                .filter(line -> line.measure() == measure)
                .findFirst()
                .orElseThrow();
    }
}
