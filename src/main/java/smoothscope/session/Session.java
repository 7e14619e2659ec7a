package smoothscope.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.figure.Extent;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FourPanels;
import smoothscope.figure.Panel;
import smoothscope.figure.ReliabilityChart;
import smoothscope.figure.Row;
import smoothscope.figure.Sweep;
import smoothscope.figure.Title;
import smoothscope.figure.Viewport;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SeenTable;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/** One open recording and what follows from it for a state of the view. Safe to ask from any thread. */
public final class Session {
    /** What measures belong to. */
    private record Measured(Snapshot network, Split split) {}

    private final List<Path> files;
    private final Recording recording;
    private final Projections projections;
    private final AlphaGrid grid;
    private final List<Integer> epochs;
    private final String title;
    private final Map<Measured, Map<String, Double>> measured = new ConcurrentHashMap<>();
    private final Map<ClassTriple, Extent> extents = new ConcurrentHashMap<>();
    private final Map<Integer, Sweep> sweeps = new ConcurrentHashMap<>();
    private final Map<Measured, ReliabilityChart> reliabilities = new ConcurrentHashMap<>();
    /** Of a steered pair of networks, the two of each moment; else empty. */
    private final NavigableMap<Integer, List<Snapshot>> moments = new TreeMap<>();

    /** @param file where the recording was read from */
    public Session(Path file, Recording recording) {
        this(List.of(file), recording);
    }

    /** @param files where the recordings were read from that are one now, at least one */
    public Session(List<Path> files, Recording recording) {
        Path file = files.get(0);
        if (recording.classes().size() < 3) {
            throw new WrongContents(file, "it holds fewer than three classes, so no three can be chosen");
        }
        this.files = List.copyOf(files);
        this.recording = recording;
        this.projections = new Projections(recording);
        this.grid = new AlphaGrid(recording.alphas());
        this.epochs = recording.epochs();
        this.title = title(this.files, recording);
        if (recording.meta().live()) {
            recording
                    .snapshots()
                    .forEach(each -> moments.computeIfAbsent(each.epoch(), epoch -> new ArrayList<>())
                            .add(each));
        }
    }

    /**
     * A sight of two networks that are learning.
     *
     * @param file where their timeline is kept until it is saved
     * @param seen what the panels show of these classes when they share one scale
     */
    static Session learning(Path file, Recording recording, ClassTriple classes, Extent seen) {
        Session session = new Session(file, recording);
        session.extents.put(classes, seen);
        return session;
    }

    private static String title(List<Path> files, Recording recording) {
        String said = Title.of(recording.meta(), OptionalInt.empty());
        if (said.isEmpty()) {
            return files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.joining(" + "));
        }
        OptionalInt limit = recording.meta().limit();
        return limit.isPresent() ? said + String.format(Locale.ROOT, " · %,d images", limit.getAsInt()) : said;
    }

    /** What was trained on what; the file's name where the file does not say. */
    public String title() {
        return title;
    }

    /** Where it was read from; of several files the first. */
    public Path file() {
        return files.get(0);
    }

    public Recording recording() {
        return recording;
    }

    /** The measured values of α. */
    public AlphaGrid grid() {
        return grid;
    }

    /** The measured epochs, ascending. */
    public List<Integer> epochs() {
        return epochs;
    }

    /** What is shown first: the paper's trio where it is there, the least and the usual α, the last epoch. */
    public ViewState start(FigureOptions options) {
        return new ViewState(
                files,
                Suggestions.first(recording.classes()),
                List.of(grid.least(), grid.usual()),
                epochs.get(epochs.size() - 1),
                options,
                Map.of(),
                Optional.empty());
    }

    /** A state from elsewhere, held to what this recording has: its classes, its span of α, its epochs. */
    public ViewState fitted(ViewState wanted) {
        ViewState start = start(wanted.options());
        int classes = recording.classes().size();
        ClassTriple triple = wanted.classes();
        boolean known = Stream.of(triple.a(), triple.b(), triple.c()).allMatch(each -> each >= 0 && each < classes);
        List<Double> alphas = wanted.alphas().stream()
                .map(alpha -> Math.max(grid.least(), Math.min(grid.greatest(), alpha)))
                .toList();
        int epoch = epochs.contains(wanted.epoch()) ? wanted.epoch() : start.epoch();
        return start.withClasses(known ? triple : start.classes())
                .withAlphas(alphas)
                .withEpoch(epoch);
    }

    /** A state from an earlier day, held to what this recording has: as {@link #fitted}, with its zoom and its large panel where they still fit. */
    public ViewState restored(ViewState wanted) {
        ViewState start = start(wanted.options());
        boolean rows = wanted.alphas().size() == start.alphas().size()
                && wanted.alphas().stream().allMatch(Double::isFinite);
        ViewState fitted = fitted(rows ? wanted : wanted.withAlphas(start.alphas()));
        Figure whole = figure(fitted);
        int panels = whole.rows().size() * whole.columns().size();
        ViewState enlarged = fitted.withLarge(wanted.large().filter(panel -> panel >= 0 && panel < panels));
        boolean same =
                fitted.classes().equals(wanted.classes()) && enlarged.large().equals(wanted.large());
        return same ? enlarged.withViewports(wanted.viewports()) : enlarged;
    }

    /** Whether this is a pair of networks whose α was steered while they learned: their epochs count steps, and α follows from the step. */
    public boolean steered() {
        return !moments.isEmpty();
    }

    /** What each row of panels shows. */
    public List<Sight> sights(ViewState state) {
        if (steered()) {
            List<Snapshot> pair = moment(state.epoch());
            return List.of(Sight.of(recording, pair.get(0)), Sight.of(recording, pair.get(pair.size() - 1)));
        }
        return state.alphas().stream().map(alpha -> sight(alpha, state.epoch())).toList();
    }

    /** Both networks of the last moment up to this step. */
    private List<Snapshot> moment(int step) {
        Map.Entry<Integer, List<Snapshot>> found = moments.floorEntry(step);
        return found == null ? moments.firstEntry().getValue() : found.getValue();
    }

    private Sight sight(double alpha, int epoch) {
        return Sight.of(recording, alpha, epoch);
    }

    /**
     * The measured networks behind the rows of panels. Where a row lies between two, it is the nearest that differs from the first row's:
     * numbers are never interpolated, and a network is not compared with itself.
     */
    public List<Snapshot> networks(ViewState state) {
        if (steered()) {
            return sights(state).stream().map(Sight::lower).toList();
        }
        Snapshot first = sight(state.alphaAbove(), state.epoch()).nearest();
        return IntStream.range(0, state.alphas().size())
                .mapToObj(row -> row == 0 ? first : other(sight(state.alphas().get(row), state.epoch()), first))
                .toList();
    }

    private static Snapshot other(Sight sight, Snapshot first) {
        boolean same = sight.nearest() == first;
        return same && sight.lower() == first ? sight.upper() : same ? sight.lower() : sight.nearest();
    }

    public Suggestions suggestions(ViewState state) {
        List<Sight> sights = sights(state);
        return new Suggestions(
                recording.classes(), sights.get(sights.size() - 1).nearest().templates());
    }

    public ExampleDetails details(ViewState state, int row) {
        return ExampleDetails.of(recording.examples(), row, state.classes(), networks(state));
    }

    /** The numbers of the two measured networks on the screen, and what they amount to. */
    public Findings findings(ViewState state, Split split) {
        List<Snapshot> networks = networks(state);
        Snapshot without = networks.get(0);
        Snapshot with = networks.get(networks.size() - 1);
        Map<String, Double> first = measures(without, split, state.classes());
        Map<String, Double> second = measures(with, split, state.classes());
        Comparison comparison = Comparison.of(split, without.alpha(), first, with.alpha(), second);
        Workings before = workings(without, split, first, state.classes());
        Workings after = workings(with, split, second, state.classes());
        return new Findings(comparison, Verdict.of(comparison, before.sureness(), after.sureness()), before, after);
    }

    private Workings workings(Snapshot network, Split split, Map<String, Double> measures, ClassTriple triple) {
        return Workings.of(
                recording, network, split, measures, Projection.of(recording, network, triple, split, false));
    }

    /** How the measures depend on α at an epoch, or at the last one measured before it. */
    public Sweep sweep(int epoch) {
        return sweeps.computeIfAbsent(
                epoch,
                asked -> new Sweep(
                        recording,
                        grid.values().stream()
                                .map(alpha -> sight(alpha, asked).lower())
                                .toList()));
    }

    /** How far the confidence of each network on the screen is to be believed. */
    public List<ReliabilityChart> reliability(ViewState state, Split split) {
        return networks(state).stream()
                .map(network -> reliabilities.computeIfAbsent(
                        new Measured(network, split), key -> ReliabilityChart.of(recording, network, split)))
                .toList();
    }

    /** What needs no three classes is worked out once a network; the triangle's regularity follows from the plane. */
    private Map<String, Double> measures(Snapshot network, Split split, ClassTriple triple) {
        Map<String, Double> values = new HashMap<>(measured.computeIfAbsent(
                new Measured(network, split), key -> SnapshotMeasures.of(recording, network, split, Optional.empty())));
        double regularity = Projection.of(recording, network, triple, split, false)
                .triangle()
                .regularity();
        values.put(Measure.REGULARITY.label(), regularity);
        return values;
    }

    /** The figure of a state. A shared scale fits every α and epoch of the recording, so that it stays still while points move. */
    public Figure figure(ViewState state) {
        return figure(state, Selection.NONE);
    }

    /** The figure of a state, with rings around the chosen examples. */
    public Figure figure(ViewState state, Selection chosen) {
        FigureOptions options = state.options().withExtent(extent(state.classes()));
        List<Row> rows =
                sights(state).stream().map(sight -> row(sight, state, options)).toList();
        Figure whole = FourPanels.ofRows(
                recording, state.classes(), looked(rows, state, chosen), OptionalInt.of(state.epoch()), options);
        int columns = whole.columns().size();
        return state.large()
                .map(panel -> whole.only(panel / columns, panel % columns))
                .orElse(whole);
    }

    private Row row(Sight sight, ViewState state, FigureOptions options) {
        Projection train = projections.of(sight, state.classes(), Split.TRAIN, options.others());
        Projection validation = projections.of(sight, state.classes(), Split.VALIDATION, options.others());
        return sight.measured()
                ? FourPanels.measured(sight.lower(), train, validation)
                : FourPanels.between(
                        sight.alpha(), sight.place().lower(), sight.place().upper(), train, validation);
    }

    private static List<Row> looked(List<Row> rows, ViewState state, Selection chosen) {
        int columns = rows.get(0).panels().size();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> {
                    List<Panel> panels = IntStream.range(0, columns)
                            .mapToObj(column -> looked(
                                    rows.get(row).panels().get(column),
                                    state.viewports().get(row * columns + column),
                                    chosen))
                            .toList();
                    return new Row(rows.get(row).label(), rows.get(row).note(), panels);
                })
                .toList();
    }

    private static Panel looked(Panel panel, @Nullable Viewport viewport, Selection chosen) {
        Panel seen = panel.withViewport(Optional.ofNullable(viewport));
        return chosen.isEmpty()
                ? seen
                : seen.withLit(chosen.within(panel.projection().rows()));
    }

    /** Writes what the panels show of some examples as a table; see {@link SeenTable}. */
    public void writeSeen(Path table, ViewState state, Selection examples) {
        List<SeenTable.Seen> seen = sights(state).stream()
                .map(sight -> new SeenTable.Seen(
                        sight.alpha(),
                        sight.nearest(),
                        Stream.of(Split.values())
                                .map(split -> projections.of(sight, state.classes(), split, true))
                                .toList()))
                .toList();
        SeenTable.write(table, recording, state.classes(), seen, examples.rows());
    }

    private Extent extent(ClassTriple triple) {
        return extents.computeIfAbsent(
                triple,
                classes -> recording.snapshots().stream()
                        .flatMap(snapshot -> Arrays.stream(Split.values())
                                .map(split -> Projection.of(recording, snapshot, classes, split, false)))
                        .map(Extent::of)
                        .reduce(Extent::union)
                        .orElseThrow());
    }
}
