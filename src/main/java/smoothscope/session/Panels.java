package smoothscope.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureRow;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Panel;
import smoothscope.figure.Viewport;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.SeenTable;
import smoothscope.snapshot.Split;

/** The panels of a session in a state of the view: as a figure, and as the table of what they show. */
final class Panels {
    private final Session session;
    private final ViewState state;
    private final List<Sight> sights;
    /** The columns that are seen: one where a panel is large. */
    private final List<Split> splits;

    Panels(Session session, ViewState state) {
        this.session = session;
        this.state = state;
        this.sights = session.sights(state);
        int columns = FourPanels.SPLITS.size();
        this.splits = state.large()
                .map(panel -> List.of(FourPanels.SPLITS.get(panel % columns)))
                .orElse(FourPanels.SPLITS);
    }

    /** The rows that are seen: one where a panel is large. */
    private IntStream rows() {
        return state.large()
                .map(panel -> IntStream.of(panel / FourPanels.SPLITS.size()))
                .orElseGet(() -> IntStream.range(0, sights.size()));
    }

    /** The figure, with rings around the chosen examples. */
    Figure figure(Selection chosen) {
        FigureOptions options = state.options().withExtent(session.extent(state.classes()));
        List<FigureRow> rows =
                rows().mapToObj(row -> looked(row, row(row, options), chosen)).toList();
        return session.paired()
                ? FourPanels.ofRows(session.title(), classNames(), sharedConvention(), splits, rows, options)
                : FourPanels.ofRows(
                        session.recording(), state.classes(), splits, rows, OptionalInt.of(state.epoch()), options);
    }

    private List<String> classNames() {
        ClassTriple classes = state.classes();
        return Stream.of(classes.a(), classes.b(), classes.c())
                .map(session.recording().classes()::get)
                .toList();
    }

    /** The convention of α of both recordings; empty where they differ in it. */
    private String sharedConvention() {
        String above = session.of(0).convention();
        return above.equals(session.of(1).convention()) ? above : "";
    }

    private FigureRow row(int row, FigureOptions options) {
        Sight sight = sights.get(row);
        List<Projection> panels =
                splits.stream().map(split -> seen(row, split, options.others())).toList();
        if (session.paired()) {
            return FourPanels.row(label(row), note(row, sight), panels);
        }
        return sight.measured()
                ? FourPanels.measured(sight.lower(), session.recording().meta().observed(), panels)
                : FourPanels.between(
                        sight.alpha(), sight.place().lower(), sight.place().upper(), panels);
    }

    /** What a row shows, its examples by their numbers. */
    private Projection seen(int row, Split split, boolean others) {
        Projection own =
                session.of(row).projection(sights.get(row), session.triple(row, state.classes()), split, others);
        return session.numbered(row, own);
    }

    /** What a row of a figure of two recordings is called. */
    private String label(int row) {
        OpenRecording shown = session.of(row);
        Sight sight = sights.get(row);
        return session.names().get(row).english() + " · α = " + FourPanels.number(sight.alpha())
                + (sharedConvention().isEmpty() ? " (" + shown.convention() + ")" : "");
    }

    /** How long it learned, what α lies between, and the file where the row is called otherwise. */
    private String note(int row, Sight sight) {
        String learned = sight.trained() ? "epoch " + sight.lower().epoch() : sight.untrained() ? "untrained" : "";
        String where = sight.measured()
                ? ""
                : "between " + FourPanels.number(sight.place().lower()) + " and "
                        + FourPanels.number(sight.place().upper());
        RecordingName name = session.names().get(row);
        return Stream.of(learned, where, name.isFile() ? "" : name.file())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A row as the user has zoomed it, with rings around what they chose. */
    private FigureRow looked(int row, FigureRow drawn, Selection chosen) {
        List<Panel> panels = IntStream.range(0, splits.size())
                .mapToObj(column -> looked(drawn.panels().get(column), viewport(row, splits.get(column)), chosen))
                .toList();
        return new FigureRow(drawn.label(), drawn.note(), panels);
    }

    private @Nullable Viewport viewport(int row, Split split) {
        return state.viewports().get(row * FourPanels.SPLITS.size() + FourPanels.SPLITS.indexOf(split));
    }

    private static Panel looked(Panel panel, @Nullable Viewport viewport, Selection chosen) {
        Panel seen = panel.withViewport(Optional.ofNullable(viewport));
        return chosen.isEmpty()
                ? seen
                : seen.withHighlighted(chosen.within(panel.projection().rows()));
    }

    /** What the panels show of some examples, row by row. */
    List<SeenTable.Seen> seen(Selection examples) {
        List<PanelRow> rows = session.rows(state);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> seen(row, rows.get(row), examples))
                .toList();
    }

    private SeenTable.Seen seen(int row, PanelRow shown, Selection examples) {
        Sight sight = sights.get(row);
        return new SeenTable.Seen(
                session.paired() ? session.of(row).name() : "",
                shown.recording(),
                shown.triple(),
                sight.alpha(),
                sight.nearest(),
                Stream.of(Split.values())
                        .map(split -> session.of(row).projection(sight, shown.triple(), split, true))
                        .toList(),
                Arrays.stream(examples.rows())
                        .mapToObj(shown.row())
                        .flatMapToInt(OptionalInt::stream)
                        .sorted()
                        .toArray());
    }
}
