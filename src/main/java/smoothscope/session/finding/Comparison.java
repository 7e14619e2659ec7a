package smoothscope.session.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import smoothscope.measure.Measure;
import smoothscope.session.RecordingName;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;

/**
 * The numbers of two networks side by side, with what theory says of the compared one.
 *
 * @param reference which network is the reference
 * @param compared which network is compared with it
 * @param recordings the names of both networks' recordings; empty where they are of the same one
 */
public record Comparison(
        Split split, SnapshotKey reference, SnapshotKey compared, List<Line> lines, List<RecordingName> recordings) {
    public Comparison {
        lines = List.copyOf(lines);
        recordings = List.copyOf(recordings);
    }

    /** Which of two values is the better one. */
    public enum Better {
        REFERENCE,
        COMPARED,
        /** Neither: they are equal, unknown, or the measure is neither good nor bad. */
        NEITHER
    }

    /**
     * One measure.
     *
     * @param better which network's value is; over several seeds only where all agree
     * @param seeds the same over the seeds; empty where there is one
     */
    public record Line(
            Measure measure,
            OptionalDouble reference,
            OptionalDouble compared,
            OptionalDouble theory,
            Better better,
            Optional<OverSeeds> seeds) {
        /**
         * How far apart two accuracies on so many examples lie by chance: two binomial standard errors of their difference; 0 of another
         * measure, and where one is unknown.
         */
        public double chance(int examples) {
            if (measure != Measure.ACCURACY || reference.isEmpty() || compared.isEmpty() || examples == 0) {
                return 0;
            }
            double first = reference.getAsDouble();
            double second = compared.getAsDouble();
            return 2 * Math.sqrt((first * (1 - first) + second * (1 - second)) / examples);
        }

        private Line beyondChance(int examples) {
            boolean apart = Math.abs(compared.orElse(0) - reference.orElse(0)) > chance(examples);
            return apart ? this : new Line(measure, reference, compared, theory, Better.NEITHER, seeds);
        }
    }

    /** Whether more of a measure is better. */
    public enum Sense {
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

    /** Whether more of a measure is better. */
    public static Sense sense(Measure measure) {
        return SHOWN.stream()
                .filter(shown -> shown.measure() == measure)
                .findFirst()
                .map(Shown::sense)
                .orElse(Sense.NONE);
    }

    /** Differences below this share of the values are none. */
    private static final double EQUAL = 1e-3;

    /**
     * @param before the reference's measures by name
     * @param after the compared network's measures by name
     */
    public static Comparison of(
            Split split,
            SnapshotKey reference,
            Map<String, Double> before,
            SnapshotKey compared,
            Map<String, Double> after) {
        List<Line> lines = new ArrayList<>();
        for (Shown shown : SHOWN) {
            OptionalDouble first = value(before, shown.measure());
            OptionalDouble second = value(after, shown.measure());
            lines.add(new Line(
                    shown.measure(),
                    first,
                    second,
                    theory(shown.measure(), after),
                    better(shown.sense(), first, second),
                    Optional.empty()));
        }
        return new Comparison(split, reference, compared, lines, List.of());
    }

    /**
     * The same numbers with their spread over the seeds.
     *
     * @param ofEachSeed the comparison of each seed
     */
    Comparison over(List<Comparison> ofEachSeed) {
        if (ofEachSeed.size() < 2) {
            return this;
        }
        List<Line> over = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int place = i;
            over.add(over(
                    lines.get(i),
                    ofEachSeed.stream().map(each -> each.lines.get(place)).toList()));
        }
        return new Comparison(split, reference, compared, over, recordings);
    }

    /** The same, where neither accuracy is the better one that is so by the chance of so few examples. */
    Comparison beyondChance(int examples) {
        return new Comparison(
                split,
                reference,
                compared,
                lines.stream().map(line -> line.beyondChance(examples)).toList(),
                recordings);
    }

    private static Line over(Line line, List<Line> ofEachSeed) {
        Better first = ofEachSeed.get(0).better();
        boolean agree = ofEachSeed.stream().allMatch(each -> each.better() == first);
        return new Line(
                line.measure(),
                line.reference(),
                line.compared(),
                line.theory(),
                agree ? first : Better.NEITHER,
                OverSeeds.of(ofEachSeed));
    }

    /** The same numbers under the names of their recordings; empty where both networks are of one. */
    Comparison between(List<RecordingName> names) {
        return new Comparison(split, reference, compared, lines, names);
    }

    /** Whether both learned from a teacher: then neither was to make a smoothed loss small, and theory says nothing. */
    public boolean ofStudents() {
        return reference.isStudent() && compared.isStudent();
    }

    /** Whether the networks are of two recordings. */
    public boolean acrossRecordings() {
        return !recordings.isEmpty();
    }

    private static OptionalDouble value(Map<String, Double> values, Measure measure) {
        Double value = values.get(measure.label());
        return value == null || !Double.isFinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What the optimum of the smoothed loss predicts: each cluster a point, the triangle regular, one gap to all wrong classes. */
    private static OptionalDouble theory(Measure measure, Map<String, Double> compared) {
        OptionalDouble gap = value(compared, Measure.LOGIT_GAP_THEORY);
        return switch (measure) {
            case WITHIN_BETWEEN, WRONG_LOGIT_SPREAD -> gap.isPresent() ? OptionalDouble.of(0) : gap;
            case REGULARITY -> gap.isPresent() ? OptionalDouble.of(1) : gap;
            case LOGIT_GAP -> gap;
            default -> OptionalDouble.empty();
        };
    }

    private static Better better(Sense sense, OptionalDouble reference, OptionalDouble compared) {
        if (sense == Sense.NONE || reference.isEmpty() || compared.isEmpty()) {
            return Better.NEITHER;
        }
        double first = reference.getAsDouble();
        double second = compared.getAsDouble();
        if (Math.abs(first - second) <= EQUAL * Math.max(Math.abs(first), Math.abs(second))) {
            return Better.NEITHER;
        }
        return second > first == (sense == Sense.MORE) ? Better.COMPARED : Better.REFERENCE;
    }

    /** The line of a measure. */
    public Line line(Measure measure) {
        return lines.stream()
                .filter(line -> line.measure() == measure)
                .findFirst()
                .orElseThrow();
    }
}
