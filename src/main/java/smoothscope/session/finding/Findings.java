package smoothscope.session.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import smoothscope.plane.ClassTriple;
import smoothscope.session.RecordingName;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/**
 * The numbers of what is on the screen, what they are made of, and what they amount to.
 *
 * @param reference what the numbers of the network in the first row are made of
 * @param compared what the numbers of the network in the last row are made of
 * @param effects of several recordings, what smoothing does in each, as far as its row shows a network with smoothing; else empty
 */
public record Findings(
        Comparison comparison,
        Assessment assessment,
        FormulaTerms reference,
        FormulaTerms compared,
        List<Effect> effects) {
    /**
     * What smoothing does in one recording: its least α against the α of its row.
     *
     * @param recording its name
     */
    public record Effect(RecordingName recording, Comparison comparison, Assessment assessment) {}

    /** A measured network, and its numbers of one split. */
    private record Numbers(Row row, ClassTriple own, Split split, Map<String, Double> measures) {
        static Numbers of(Session session, Row row, ViewState state, Split split) {
            ClassTriple own = session.triple(row.source(), state.classes());
            return new Numbers(row, own, split, row.source().measures(row.network(), split, own));
        }

        FormulaTerms terms() {
            return FormulaTerms.of(row.recording(), row.network(), split, measures, row.projection(own, split, false));
        }
    }

    public Findings {
        effects = List.copyOf(effects);
    }

    /** The numbers of the two measured networks on the screen, and what they amount to. */
    public static Findings of(Session session, ViewState state, Split split) {
        List<Row> rows = session.measuredRows(state);
        Numbers reference = Numbers.of(session, rows.get(0), state, split);
        Numbers compared = Numbers.of(session, rows.get(rows.size() - 1), state, split);
        List<Comparison> ofEachSeed =
                session.names().isEmpty() && session.seeds().size() > 1
                        ? session.seeds().stream()
                                .map(seed -> comparison(session, state.withSeeds(SeedChoice.of(seed)), split))
                                .toList()
                        : List.of();
        FormulaTerms before = reference.terms();
        FormulaTerms after = compared.terms();
        Comparison alone = compare(reference, compared);
        Comparison comparison = (ofEachSeed.isEmpty() ? alone.beyondChance(after.examples()) : alone.over(ofEachSeed))
                .between(session.names());
        return new Findings(
                comparison,
                Assessment.of(comparison, before.meanConfidence(), after.meanConfidence())
                        .over(ofEachSeed),
                before,
                after,
                effects(session, state, split));
    }

    private static Comparison comparison(Session session, ViewState state, Split split) {
        List<Row> rows = session.measuredRows(state);
        return compare(
                Numbers.of(session, rows.get(0), state, split),
                Numbers.of(session, rows.get(rows.size() - 1), state, split));
    }

    private static Comparison compare(Numbers reference, Numbers compared) {
        return Comparison.of(
                compared.split(),
                reference.row().network().key(),
                reference.measures(),
                compared.row().network().key(),
                compared.measures());
    }

    private static List<Effect> effects(Session session, ViewState state, Split split) {
        return session.rows(state).stream()
                .flatMap(row -> row.name().stream().flatMap(name -> effect(session, row, name, state, split).stream()))
                .toList();
    }

    private static Optional<Effect> effect(Session session, Row row, RecordingName name, ViewState state, Split split) {
        double least = row.source().grid().least();
        double alpha = row.network().alpha();
        if (alpha == least) {
            return Optional.empty();
        }
        ViewState own =
                state.withClasses(session.triple(row.source(), state.classes())).withAlphas(List.of(least, alpha));
        Findings found = of(session.only(row.source()), own, split);
        return Optional.of(new Effect(name, found.comparison(), found.assessment()));
    }
}
