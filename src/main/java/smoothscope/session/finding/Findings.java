package smoothscope.session.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.plane.ClassTriple;
import smoothscope.session.OpenRecording;
import smoothscope.session.RecordingName;
import smoothscope.session.Session;
import smoothscope.session.view.AlphaGrid;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * The numbers of what is on the screen, what they are made of, and what they amount to.
 *
 * @param without what the first network's numbers are made of
 * @param with what the second network's numbers are made of
 * @param effects of two recordings, what smoothing does in each, as far as its row shows a network with smoothing; else empty
 */
public record Findings(
        Comparison comparison, Assessment assessment, FormulaTerms without, FormulaTerms with, List<Effect> effects) {
    /**
     * What smoothing does in one recording: its least α against the α of its row.
     *
     * @param recording its name
     */
    public record Effect(RecordingName recording, Comparison comparison, Assessment assessment) {}

    public Findings {
        effects = List.copyOf(effects);
    }

    /** The numbers of the two measured networks on the screen, and what they amount to. */
    public static Findings of(Session session, ViewState state, Split split) {
        List<Snapshot> networks = session.networks(state);
        int last = networks.size() - 1;
        Snapshot without = networks.get(0);
        Snapshot with = networks.get(last);
        OpenRecording upper = session.of(0);
        OpenRecording lower = session.of(last);
        ClassTriple above = state.classes();
        ClassTriple below = session.triple(last, above);
        Map<String, Double> first = upper.measures(without, split, above);
        Map<String, Double> second = lower.measures(with, split, below);
        Comparison of = Comparison.of(split, without.alpha(), first, with.alpha(), second);
        Comparison comparison = session.paired() ? of.between(session.names()) : of;
        FormulaTerms before =
                FormulaTerms.of(upper.recording(), without, split, first, upper.projection(without, above, split));
        FormulaTerms after =
                FormulaTerms.of(lower.recording(), with, split, second, lower.projection(with, below, split));
        Assessment assessment = Assessment.of(comparison, before.meanConfidence(), after.meanConfidence());
        return new Findings(comparison, assessment, before, after, effects(session, state, split));
    }

    private static List<Effect> effects(Session session, ViewState state, Split split) {
        return IntStream.range(0, session.paired() ? 2 : 0)
                .mapToObj(row -> effect(session, row, state, split))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Effect> effect(Session session, int row, ViewState state, Split split) {
        AlphaGrid measured = session.grid(row);
        double alpha = measured.place(state.alphas().get(row)).nearest();
        if (alpha == measured.least()) {
            return Optional.empty();
        }
        Session alone = row == 0 ? session.alone() : session.below();
        ViewState own =
                state.withClasses(session.triple(row, state.classes())).withAlphas(List.of(measured.least(), alpha));
        Findings found = of(alone, own, split);
        return Optional.of(new Effect(session.names().get(row), found.comparison(), found.assessment()));
    }
}
