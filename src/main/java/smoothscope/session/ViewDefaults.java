package smoothscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.figure.FigureOptions;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.Problem;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.Suggestions;
import smoothscope.session.view.ViewState;

/** Which states of the view a session can show: the first one, and others held to the classes, the span of α and the epochs that it has. */
public record ViewDefaults(Session session) {
    /**
     * What is shown first: the paper's trio where it is there, the least and the usual α, the last epoch; of several recordings the usual α of
     * each.
     */
    public ViewState start(FigureOptions options) {
        List<Integer> all = session.epochs();
        return new ViewState(
                session.files(),
                beside(),
                first(),
                alphas(),
                all.get(all.size() - 1),
                SeedChoice.MIDDLE,
                options,
                Map.of(),
                Optional.empty());
    }

    private List<Path> beside() {
        return session.sources().stream()
                .skip(1)
                .flatMap(source -> source.open().files().stream())
                .toList();
    }

    private List<Double> alphas() {
        if (session.single()) {
            return List.of(session.grid().least());
        }
        return session.names().isEmpty()
                ? List.of(session.grid().least(), session.grid().usual())
                : session.sources().stream()
                        .map(source -> source.grid().usual())
                        .toList();
    }

    private ClassTriple first() {
        List<Integer> choices = session.choices();
        return Suggestions.paper(session.recording().classes()).stream()
                .filter(trio -> choices.containsAll(List.of(trio.a(), trio.b(), trio.c())))
                .findFirst()
                .orElseGet(() -> new ClassTriple(choices.get(0), choices.get(1), choices.get(2)));
    }

    /**
     * A state of the reference's recording, now that another one stands beside it: the same classes, in each row the measured α nearest to the
     * compared network's.
     *
     * @throws Problem where a recording lacks one of the classes
     */
    public ViewState compared(ViewState before) {
        session.refusal(before).ifPresent(problem -> {
            throw problem;
        });
        return before.withBeside(beside())
                .withAlphas(session.sources().stream()
                        .map(source ->
                                source.grid().place(before.comparedAlpha()).nearest())
                        .toList());
    }

    /** A state of this recording alone, after another one stood beside it: the least α for reference, compared with the α that was. */
    public ViewState parted(ViewState before) {
        return fitted(before.withAlphas(
                session.single() ? alphas() : List.of(session.grid().least(), before.comparedAlpha())));
    }

    /** A state from elsewhere, held to what this session has: its classes, its span of α, its epochs. */
    public ViewState fitted(ViewState wanted) {
        ViewState start = start(wanted.options());
        ClassTriple triple = wanted.classes();
        boolean known = session.choices().containsAll(List.of(triple.a(), triple.b(), triple.c()));
        List<Double> alphas = session.single()
                ? start.alphas()
                : IntStream.range(0, wanted.alphas().size())
                        .mapToObj(row ->
                                session.source(row).grid().held(wanted.alphas().get(row)))
                        .toList();
        int epoch = session.epochs().contains(wanted.epoch()) ? wanted.epoch() : start.epoch();
        return start.withClasses(known ? triple : start.classes())
                .withAlphas(alphas)
                .withEpoch(epoch)
                .withSeeds(wanted.seeds().withShown(wanted.seeds().shown().filter(session.seeds()::contains)));
    }

    private boolean fits(int panel, ViewState state) {
        PanelPlace place = PanelPlace.of(panel);
        return place.row() < state.alphas().size() && session.splits().contains(place.split());
    }

    /** A state from an earlier day, held to what this session has: as {@link #fitted}, with its zoom and its large panel where they still fit. */
    public ViewState restored(ViewState wanted) {
        ViewState start = start(wanted.options());
        boolean rows = wanted.alphas().size() == start.alphas().size()
                && wanted.alphas().stream().allMatch(Double::isFinite);
        ViewState fitted = fitted(rows ? wanted : wanted.withAlphas(start.alphas()));
        ViewState enlarged = fitted.withLarge(wanted.large().filter(panel -> panel >= 0 && fits(panel, fitted)));
        boolean same =
                fitted.classes().equals(wanted.classes()) && enlarged.large().equals(wanted.large());
        return same ? enlarged.withViewports(wanted.viewports()) : enlarged;
    }
}
