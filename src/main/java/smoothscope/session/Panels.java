package smoothscope.session;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.figure.ColourBy;
import smoothscope.figure.Contour;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureRow;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Panel;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.Tints;
import smoothscope.figure.Viewport;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.ProjectionTable;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;

/** The panels of a session in a state of the view: as a figure, and as the table of what they show. */
public final class Panels {
    private final Session session;
    private final ViewState state;
    private final List<Row> rows;
    /** The same rows of every seed, where their clusters are outlined. */
    private final List<List<Row>> ofEachSeed;
    /** The columns that are seen: one where a panel is large. */
    private final List<Split> splits;

    private Panels(Session session, ViewState state) {
        this.session = session;
        this.state = state;
        this.rows = session.rows(state);
        this.ofEachSeed = state.seeds().all()
                ? session.seeds().stream()
                        .map(seed -> session.rows(state.withSeeds(SeedChoice.of(seed))))
                        .toList()
                : List.of();
        this.splits = state.large()
                .map(panel -> List.of(PanelPlace.of(panel).split()))
                .orElseGet(session::splits);
    }

    /** The figure of a state. A shared scale fits every α and epoch of the recording, so that it stays still while points move. */
    public static Figure figure(Session session, ViewState state) {
        return figure(session, state, Selection.NONE);
    }

    /** The figure of a state, with rings around the chosen examples. */
    public static Figure figure(Session session, ViewState state, Selection chosen) {
        return new Panels(session, state).figure(chosen);
    }

    /** Writes what the panels show of some examples as a table; see {@link ProjectionTable}. */
    public static void write(Path table, Session session, ViewState state, Selection examples) {
        ProjectionTable.write(table, new Panels(session, state).seen(examples));
    }

    /** The rows that are seen: one where a panel is large. */
    private IntStream seenRows() {
        return state.large()
                .map(panel -> IntStream.of(PanelPlace.of(panel).row()))
                .orElseGet(() -> IntStream.range(0, rows.size()));
    }

    private Figure figure(Selection chosen) {
        FigureOptions options = state.options().scale() == ScaleMode.SHARED
                ? state.options().withExtent(session.extent(state.classes()))
                : state.options();
        List<FigureRow> drawn = seenRows()
                .mapToObj(row -> looked(row, row(rows.get(row), options), chosen))
                .toList();
        return session.names().isEmpty()
                ? FourPanels.ofRows(
                        session.recording(), state.classes(), splits, drawn, OptionalInt.of(state.epoch()), options)
                : FourPanels.ofRows(session.title(), classNames(), sharedConvention(), splits, drawn, options);
    }

    private List<String> classNames() {
        ClassTriple classes = state.classes();
        return Stream.of(classes.a(), classes.b(), classes.c())
                .map(session.recording().classes()::get)
                .toList();
    }

    /** The convention of α of all recordings; empty where they differ in it. */
    private String sharedConvention() {
        List<String> conventions = session.sources().stream()
                .map(source -> source.open().convention())
                .distinct()
                .toList();
        return conventions.size() == 1 ? conventions.get(0) : "";
    }

    private FigureRow row(Row row, FigureOptions options) {
        List<Projection> panels = splits.stream()
                .map(split -> row.source().numbering().numbered(projection(row, split, options.others())))
                .toList();
        return row.name()
                .map(name -> FourPanels.row(label(row, name), note(row, name), panels))
                .orElseGet(() -> alone(row, panels));
    }

    private static FigureRow alone(Row row, List<Projection> panels) {
        return row instanceof Row.Between between
                ? FourPanels.between(
                        between.alpha(), between.lower().key(), between.upper().key(), panels)
                : FourPanels.measured(row.network(), row.recording().meta().observed(), panels);
    }

    private Projection projection(Row row, Split split, boolean others) {
        return row.projection(session.triple(row.source(), state.classes()), split, others);
    }

    /** What a row is called where each shows a recording of its own. */
    private String label(Row row, RecordingName name) {
        SnapshotKey network = row.network().key();
        return name.english() + " · "
                + (network.isStudent() && row.alpha() == network.alpha()
                        ? FourPanels.label(network)
                        : FourPanels.brief(network.withAlpha(row.alpha())))
                + (sharedConvention().isEmpty() ? " (" + row.source().open().convention() + ")" : "");
    }

    /** How long it learned, what α lies between, and the file where the row is called otherwise. */
    private static String note(Row row, RecordingName name) {
        String learned = row.trained() ? "epoch " + row.moment() : row.untrained() ? "untrained" : "";
        String where = row instanceof Row.Between between
                ? "between " + FourPanels.number(between.lower().alpha()) + " and "
                        + FourPanels.number(between.upper().alpha())
                : "";
        return Stream.of(learned, where, name.isFile() ? "" : name.file())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A row as the user has zoomed it, with rings around what they chose. */
    private FigureRow looked(int row, FigureRow drawn, Selection chosen) {
        List<Panel> panels = IntStream.range(0, splits.size())
                .mapToObj(column -> looked(drawn.panels().get(column), viewport(row, splits.get(column)), chosen)
                        .withTints(
                                tints(rows.get(row), drawn.panels().get(column).projection()))
                        .withContours(contours(row, splits.get(column))))
                .toList();
        return new FigureRow(drawn.label(), drawn.note(), panels);
    }

    private Optional<Tints> tints(Row row, Projection numbered) {
        if (state.options().colours() == ColourBy.CLASS) {
            return Optional.empty();
        }
        int[] held = Arrays.stream(numbered.rows())
                .map(example -> row.source().numbering().row(example).orElseThrow())
                .toArray();
        return Tints.of(state.options().colours(), row.network(), session.triple(row.source(), state.classes()), held);
    }

    private List<Contour> contours(int row, Split split) {
        return ofEachSeed.stream()
                .flatMap(rowsOfSeed -> Contour.of(projection(rowsOfSeed.get(row), split, false)).stream())
                .filter(contour -> state.options().shows(contour.slot()))
                .toList();
    }

    private @Nullable Viewport viewport(int row, Split split) {
        return state.viewports().get(new PanelPlace(row, split).number());
    }

    private static Panel looked(Panel panel, @Nullable Viewport viewport, Selection chosen) {
        Panel seen = panel.withViewport(Optional.ofNullable(viewport));
        return chosen.isEmpty()
                ? seen
                : seen.withHighlighted(chosen.within(panel.projection().rows()));
    }

    /** What the panels show of some examples, row by row. */
    private List<ProjectionTable.Seen> seen(Selection examples) {
        return rows.stream().map(row -> seen(row, examples)).toList();
    }

    private ProjectionTable.Seen seen(Row row, Selection examples) {
        return new ProjectionTable.Seen(
                row.name().isPresent() ? row.source().open().name() : "",
                row.recording(),
                session.triple(row.source(), state.classes()),
                row.alpha(),
                row.network(),
                Stream.of(Split.values())
                        .map(split -> projection(row, split, true))
                        .toList(),
                Arrays.stream(examples.rows())
                        .mapToObj(row.source().numbering()::row)
                        .flatMapToInt(OptionalInt::stream)
                        .sorted()
                        .toArray());
    }
}
