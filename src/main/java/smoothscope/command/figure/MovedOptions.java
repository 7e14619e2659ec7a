package smoothscope.command.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.MovedDiagram;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.UnknownName;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.teaching.Moved;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.SnapshotChoice;

/** The options of the picture that shows who moved from one network to another. */
public final class MovedOptions {
    @Option(
            names = "--moved",
            description =
                    "Draw who moved instead: a line for each example from where one network sees it to where another does,"
                            + " in the plane of the three logits. From the first --alpha to the last, of one recording or to the"
                            + " one --beside (its student, for instance).")
    private boolean wanted;

    @Option(names = "--since", paramLabel = "N", description = "With --moved: from this epoch to --epoch, of one α.")
    private @Nullable Integer since;

    boolean wanted() {
        if (!wanted && since != null) {
            throw new InvalidSetting("--since belongs to --moved.");
        }
        return wanted;
    }

    /**
     * @param epoch the last where null
     * @param seed the one in the middle by accuracy where null
     * @param softening how both networks are seen; empty for their logits as they are
     */
    MovedDiagram diagram(
            Session session,
            ClassTriple triple,
            List<Double> alphas,
            @Nullable Integer epoch,
            @Nullable Long seed,
            Optional<Softening> softening,
            Theme theme) {
        ViewState state = state(session, alphas, epoch)
                .withClasses(triple)
                .withSeeds(new SeedChoice(Optional.ofNullable(seed), false));
        session.refusal(state).ifPresent(problem -> {
            throw problem;
        });
        return new Moved(since == null ? OptionalInt.empty() : OptionalInt.of(since), softening)
                .diagram(session, state, theme);
    }

    private ViewState state(Session session, List<Double> alphas, @Nullable Integer epoch) {
        if (alphas.size() > 2) {
            throw new InvalidSetting("--moved leads from one α to another: --alpha takes one, or two.");
        }
        ViewState start = new ViewDefaults(session).start(FigureOptions.DEFAULT);
        List<Double> asked = alphas.isEmpty() ? start.alphas() : alphas;
        List<Double> rows = IntStream.range(0, start.alphas().size())
                .mapToObj(row -> SnapshotChoice.measured(
                        session.source(row).recording(), asked.get(Math.min(row, asked.size() - 1))))
                .toList();
        int last = epoch == null ? start.epoch() : known(session, epoch);
        if (since == null) {
            boolean same = rows.stream().distinct().count() == 1;
            if (same && session.sources().size() == 1) {
                throw new InvalidSetting(
                        Sentence.of("From α = %s to itself nothing moves.", asked.get(0)),
                        "Give two α, or the epoch to begin at: --since 1.");
            }
            return start.withAlphas(rows).withEpoch(last);
        }
        if (known(session, since) >= last) {
            throw new InvalidSetting("--since begins before the epoch shown, %s, not at %s.", last, since);
        }
        return start.withAlphas(rows).withEpoch(last);
    }

    private static int known(Session session, int epoch) {
        if (!session.epochs().contains(epoch)) {
            throw new UnknownName(
                    "epoch",
                    String.valueOf(epoch),
                    session.epochs().stream().map(String::valueOf).toList());
        }
        return epoch;
    }
}
