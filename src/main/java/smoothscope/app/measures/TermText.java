package smoothscope.app.measures;

import java.util.Optional;
import java.util.OptionalDouble;
import smoothscope.app.text.Texts;
import smoothscope.measure.Measure;
import smoothscope.session.finding.Comparison;
import smoothscope.session.finding.FormulaTerms;
import smoothscope.text.Decimals;

/** A measure's formula with one network's values in it. */
final class TermText {
    private TermText() {}

    /** Empty where the recording does not hold what the formula needs. */
    static Optional<String> of(Measure measure, FormulaTerms terms, OptionalDouble value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String result = NumberText.of(measure, value);
        String examples = Decimals.count(terms.examples());
        return switch (measure) {
            case ACCURACY -> Optional.of(Texts.of("working.ratio", Decimals.count(terms.right()), examples, result));
            case NLL -> Optional.of(Texts.of("working.nll", examples, result, two(Math.exp(-value.getAsDouble()))));
            case ECE ->
                Optional.of(Texts.of(
                        "working.ece",
                        NumberText.share(terms.meanConfidence().confidence()),
                        NumberText.share(terms.meanConfidence().accuracy()),
                        result));
            case WITHIN_BETWEEN -> ratio(terms.within(), terms.between(), result);
            case REGULARITY -> ratio(terms.shortest(), terms.longest(), result);
            case LOGIT_GAP ->
                Optional.of(Texts.of("working.difference", two(terms.rightLogit()), two(terms.wrongLogit()), result));
            default -> Optional.of(Texts.of("working.mean", examples, result));
        };
    }

    private static Optional<String> ratio(double over, double under, String result) {
        return Double.isFinite(over + under)
                ? Optional.of(Texts.of("working.ratio", two(over), two(under), result))
                : Optional.empty();
    }

    /** What theory says of a measure, with the values of the network with smoothing; empty where it says nothing. */
    static Optional<String> theory(Measure measure, FormulaTerms with, OptionalDouble theory) {
        if (measure != Measure.LOGIT_GAP || theory.isEmpty()) {
            return Optional.empty();
        }
        return with.target()
                .map(target ->
                        Texts.of("working.gap", four(target.on()), four(target.off()), two(theory.getAsDouble())));
    }

    /** From which difference on one of two accuracies counts as the better one; empty of other measures. */
    static Optional<String> chance(Comparison.Line line, int examples) {
        double chance = line.chance(examples);
        return chance > 0
                ? Optional.of(Texts.of("working.chance", Decimals.aligned(100 * chance, 1), Decimals.count(examples)))
                : Optional.empty();
    }

    /** The loss of one network. */
    static String loss(FormulaTerms terms) {
        return Texts.of("working.mean", Decimals.count(terms.examples()), loss(terms.loss()));
    }

    /** The floor of the loss that a network learned; empty where it is 0. */
    static Optional<String> floor(FormulaTerms terms) {
        return terms.target()
                .filter(target -> target.floor() > 0)
                .map(target -> Texts.of(
                        "working.floor",
                        four(target.on()),
                        four(target.off()),
                        String.valueOf(terms.classes() - 1),
                        loss(target.floor())));
    }

    static String loss(double nats) {
        return Double.isNaN(nats) ? NumberText.UNKNOWN : Decimals.aligned(nats, 3);
    }

    private static String two(double value) {
        return Decimals.aligned(value, 2);
    }

    private static String four(double value) {
        return Decimals.aligned(value, 4);
    }
}
