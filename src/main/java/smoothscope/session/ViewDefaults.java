package smoothscope.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FourPanels;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.AlphaGrid;
import smoothscope.session.view.Suggestions;
import smoothscope.session.view.ViewState;

/** Which states of the view a session can show: the first one, and others held to the classes, the span of α and the epochs that it has. */
record ViewDefaults(Session session) {
    ViewState start(FigureOptions options) {
        List<Integer> all = session.epochs();
        return new ViewState(
                session.files(),
                session.paired() ? session.of(1).files() : List.of(),
                first(),
                List.of(
                        session.paired()
                                ? session.grid(0).usual()
                                : session.grid(0).least(),
                        session.grid().usual()),
                all.get(all.size() - 1),
                options,
                Map.of(),
                Optional.empty());
    }

    private ClassTriple first() {
        List<Integer> choices = session.choices();
        return Suggestions.paper(session.recording().classes()).stream()
                .filter(trio -> choices.containsAll(List.of(trio.a(), trio.b(), trio.c())))
                .findFirst()
                .orElseGet(() -> new ClassTriple(choices.get(0), choices.get(1), choices.get(2)));
    }

    ViewState compared(ViewState before) {
        session.refusal(before).ifPresent(problem -> {
            throw problem;
        });
        double alpha = before.alphaBelow();
        return before.withBeside(session.of(1).files())
                .withAlphas(List.of(
                        session.grid(0).place(alpha).nearest(),
                        session.grid().place(alpha).nearest()));
    }

    ViewState parted(ViewState before) {
        return fitted(before.withAlphas(List.of(session.grid(0).least(), before.alphaBelow())));
    }

    ViewState fitted(ViewState wanted) {
        ViewState start = start(wanted.options());
        ClassTriple triple = wanted.classes();
        boolean known = session.choices().containsAll(List.of(triple.a(), triple.b(), triple.c()));
        List<Double> alphas = IntStream.range(0, wanted.alphas().size())
                .mapToObj(row -> held(session.grid(row), wanted.alphas().get(row)))
                .toList();
        int epoch = session.epochs().contains(wanted.epoch()) ? wanted.epoch() : start.epoch();
        return start.withClasses(known ? triple : start.classes())
                .withAlphas(alphas)
                .withEpoch(epoch);
    }

    private static double held(AlphaGrid grid, double alpha) {
        return Math.max(grid.least(), Math.min(grid.greatest(), alpha));
    }

    ViewState restored(ViewState wanted) {
        ViewState start = start(wanted.options());
        boolean rows = wanted.alphas().size() == start.alphas().size()
                && wanted.alphas().stream().allMatch(Double::isFinite);
        ViewState fitted = fitted(rows ? wanted : wanted.withAlphas(start.alphas()));
        int panels = fitted.alphas().size() * FourPanels.SPLITS.size();
        ViewState enlarged = fitted.withLarge(wanted.large().filter(panel -> panel >= 0 && panel < panels));
        boolean same =
                fitted.classes().equals(wanted.classes()) && enlarged.large().equals(wanted.large());
        return same ? enlarged.withViewports(wanted.viewports()) : enlarged;
    }
}
