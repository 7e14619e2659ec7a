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
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SeenTable;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/**
 * One open recording, or two of which each fills a row of panels, and what follows from it for a state of the view. Safe to ask from any
 * thread.
 *
 * <p>Classes and examples go by the numbers of the upper recording; what only the lower one holds follows after them, see {@link Pairing}.
 */
public final class Session {
    /** What measures belong to. */
    private record Measured(Snapshot network, Split split) {}

    /** The recording in the lower row, and what it has in common with this one. */
    private record Beside(Session session, Pairing pairing) {}

    private final List<Path> files;
    private final Recording recording;
    private final Projections projections;
    private final AlphaGrid grid;
    private final List<Integer> epochs;
    private final String title;
    private final Map<Measured, Map<String, Double>> measured;
    private final Map<ClassTriple, Extent> extents;
    private final Map<Integer, Sweep> sweeps;
    private final Map<Measured, ReliabilityChart> reliabilities;
    /** Of a steered pair of networks, the two of each moment; else empty. */
    private final NavigableMap<Integer, List<Snapshot>> moments;

    private final Optional<Beside> beside;

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
        this.measured = new ConcurrentHashMap<>();
        this.extents = new ConcurrentHashMap<>();
        this.sweeps = new ConcurrentHashMap<>();
        this.reliabilities = new ConcurrentHashMap<>();
        this.moments = new TreeMap<>();
        this.beside = Optional.empty();
        if (recording.meta().live()) {
            recording
                    .snapshots()
                    .forEach(each -> moments.computeIfAbsent(each.epoch(), epoch -> new ArrayList<>())
                            .add(each));
        }
    }

    /** The same recording with another one beside it, or with none; what was worked out of it stays known. */
    private Session(Session of, Optional<Beside> beside) {
        this.files = of.files;
        this.recording = of.recording;
        this.projections = of.projections;
        this.grid = of.grid;
        this.epochs = of.epochs;
        this.title = of.title;
        this.measured = of.measured;
        this.extents = of.extents;
        this.sweeps = of.sweeps;
        this.reliabilities = of.reliabilities;
        this.moments = of.moments;
        this.beside = beside;
    }

    /**
     * This recording in the upper row and another one in the lower.
     *
     * @throws InvalidSetting where they have no three classes in common, or where one fills both rows by itself
     */
    public Session beside(Session lower) {
        if (steered() || lower.steered()) {
            throw new InvalidSetting(
                    "A timeline of networks whose α was steered fills both rows of panels, so no other recording can stand beside it.",
                    "Choose two recordings that were not steered.");
        }
        Pairing pairing = Pairing.of(recording, lower.recording);
        if (pairing.common().size() < 3) {
            throw new InvalidSetting(
                    name() + " and " + lower.name()
                            + " do not have three classes of the same names, so there is no plane to see both in.",
                    "Choose recordings that share at least three classes.");
        }
        return new Session(this, Optional.of(new Beside(lower.alone(), pairing)));
    }

    /** The upper recording alone in both rows. */
    public Session alone() {
        return paired() ? new Session(this, Optional.empty()) : this;
    }

    /** Whether each row shows a recording of its own. */
    public boolean paired() {
        return beside.isPresent();
    }

    /** The recording in the lower row, alone; where both rows show the same one, this. */
    public Session below() {
        return beside.map(Beside::session).orElse(this);
    }

    /** The recording in a row of panels, alone. */
    private Session of(int row) {
        return row == 0 ? alone() : below();
    }

    /** Three classes as the recording in a row of panels numbers them. */
    private ClassTriple triple(int row, ClassTriple classes) {
        return row == 0 ? classes : beside.map(two -> below(two, classes)).orElse(classes);
    }

    private ClassTriple below(Beside two, ClassTriple classes) {
        return two.pairing().below(classes).orElseThrow(() -> missing(two, classes));
    }

    private InvalidSetting missing(Beside two, ClassTriple classes) {
        String absent = Stream.of(classes.a(), classes.b(), classes.c())
                .filter(k -> !two.pairing().common().contains(k))
                .map(recording.classes()::get)
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining(", "));
        return new InvalidSetting(
                two.session().name() + " has no class " + absent + ", so its row cannot show the plane of these three.",
                "Choose three classes that both recordings have.");
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

    /** What was trained on what; the file's name where the file does not say. Of two recordings their names. */
    public String title() {
        return beside.map(two -> name() + " beside " + two.session().name()).orElse(title);
    }

    /** What the recording is called among others: its file's name without its ending. */
    public String name() {
        return files.stream()
                .map(file -> String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\.npz$", ""))
                .collect(Collectors.joining(" + "));
    }

    /** What each row of panels is called: nothing where both show the same recording. */
    public List<String> names() {
        return beside.map(two -> List.of(name(), two.session().name())).orElse(List.of());
    }

    /** Where the upper recording was read from. */
    public List<Path> files() {
        return files;
    }

    /** Where it was read from; of several files the first. */
    public Path file() {
        return files.get(0);
    }

    /** The upper recording. */
    public Recording recording() {
        return recording;
    }

    /** The names of all classes, by number. */
    public List<String> classes() {
        return beside.map(two -> two.pairing().classes()).orElse(recording.classes());
    }

    /** The classes that can be shown, by number: of two recordings those that both have. */
    public List<Integer> choices() {
        return beside.map(two -> two.pairing().common())
                .orElseGet(() ->
                        IntStream.range(0, recording.classes().size()).boxed().toList());
    }

    /** How many examples there are. */
    public int examples() {
        return beside.map(two -> two.pairing().examples())
                .orElse(recording.examples().size());
    }

    /** What keeps a state from being shown, if anything: two recordings show only classes that both have. */
    public Optional<Problem> refusal(ViewState state) {
        return beside.filter(two -> two.pairing().below(state.classes()).isEmpty())
                .map(two -> missing(two, state.classes()));
    }

    /** The measured values of α in the lower row, which the slider moves. */
    public AlphaGrid grid() {
        return below().grid;
    }

    /** The measured values of α in a row of panels. */
    public AlphaGrid grid(int row) {
        return of(row).grid;
    }

    /** The measured epochs, ascending; of two recordings those of either. */
    public List<Integer> epochs() {
        return paired()
                ? Stream.concat(epochs.stream(), below().epochs.stream())
                        .distinct()
                        .sorted()
                        .toList()
                : epochs;
    }

    /**
     * What is shown first: the paper's trio where it is there, the least and the usual α, the last epoch; of two recordings the usual α of
     * both.
     */
    public ViewState start(FigureOptions options) {
        List<Integer> all = epochs();
        return new ViewState(
                files,
                beside.map(two -> two.session().files).orElse(List.of()),
                first(),
                List.of(paired() ? grid.usual() : grid.least(), grid().usual()),
                all.get(all.size() - 1),
                options,
                Map.of(),
                Optional.empty());
    }

    private ClassTriple first() {
        List<Integer> choices = choices();
        return Suggestions.paper(recording.classes()).stream()
                .filter(trio -> choices.containsAll(List.of(trio.a(), trio.b(), trio.c())))
                .findFirst()
                .orElseGet(() -> new ClassTriple(choices.get(0), choices.get(1), choices.get(2)));
    }

    /**
     * A state of the upper recording, now that the other one fills the lower row: the same classes, in both rows the measured α nearest to
     * the lower row's.
     *
     * @throws InvalidSetting where the lower recording lacks one of the classes
     */
    public ViewState compared(ViewState before) {
        refusal(before).ifPresent(problem -> {
            throw problem;
        });
        double alpha = before.alphaBelow();
        return before.withBeside(below().files)
                .withAlphas(
                        List.of(grid.place(alpha).nearest(), grid().place(alpha).nearest()));
    }

    /** A state of this recording alone, after another one stood beside it: the least α above, the lower row's α below. */
    public ViewState parted(ViewState before) {
        return fitted(before.withAlphas(List.of(grid.least(), before.alphaBelow())));
    }

    /** A state from elsewhere, held to what this recording has: its classes, its span of α, its epochs. */
    public ViewState fitted(ViewState wanted) {
        ViewState start = start(wanted.options());
        ClassTriple triple = wanted.classes();
        boolean known = choices().containsAll(List.of(triple.a(), triple.b(), triple.c()));
        List<Double> alphas = IntStream.range(0, wanted.alphas().size())
                .mapToObj(row -> held(grid(row), wanted.alphas().get(row)))
                .toList();
        int epoch = epochs().contains(wanted.epoch()) ? wanted.epoch() : start.epoch();
        return start.withClasses(known ? triple : start.classes())
                .withAlphas(alphas)
                .withEpoch(epoch);
    }

    private static double held(AlphaGrid grid, double alpha) {
        return Math.max(grid.least(), Math.min(grid.greatest(), alpha));
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
        return IntStream.range(0, state.alphas().size())
                .mapToObj(row -> of(row).sight(state.alphas().get(row), state.epoch()))
                .toList();
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
     * numbers are never interpolated, and a network is not compared with itself. Of two recordings each row has its nearest.
     */
    public List<Snapshot> networks(ViewState state) {
        if (steered()) {
            return sights(state).stream().map(Sight::lower).toList();
        }
        if (paired()) {
            return sights(state).stream().map(Sight::nearest).toList();
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
        Sight learned = sights.get(paired() ? 0 : sights.size() - 1);
        return new Suggestions(recording.classes(), learned.nearest().templates(), choices());
    }

    private List<PanelRow> rows(ViewState state) {
        List<Snapshot> networks = networks(state);
        return IntStream.range(0, networks.size())
                .mapToObj(row -> row(row, networks.get(row), state.classes()))
                .toList();
    }

    private PanelRow row(int row, Snapshot network, ClassTriple classes) {
        return beside.map(two -> row == 0
                        ? new PanelRow(recording, network, classes, two.pairing()::above, number -> number)
                        : new PanelRow(
                                below().recording,
                                network,
                                triple(row, classes),
                                two.pairing()::below,
                                two.pairing()::classNumber))
                .orElseGet(() -> PanelRow.of(recording, network, classes));
    }

    /** What each network says of an example, by the example's number. */
    public ExampleDetails details(ViewState state, int example) {
        return ExampleDetails.of(example, rows(state), classes().size());
    }

    /** The chosen examples class by class. */
    public List<Selection.Count> counts(ViewState state, Selection chosen) {
        return chosen.counts(rows(state));
    }

    /** The numbers of the two measured networks on the screen, and what they amount to. */
    public Findings findings(ViewState state, Split split) {
        List<Snapshot> networks = networks(state);
        int last = networks.size() - 1;
        Snapshot without = networks.get(0);
        Snapshot with = networks.get(last);
        Session lower = of(last);
        ClassTriple above = state.classes();
        ClassTriple below = triple(last, above);
        Map<String, Double> first = measures(without, split, above);
        Map<String, Double> second = lower.measures(with, split, below);
        Comparison of = Comparison.of(split, without.alpha(), first, with.alpha(), second);
        Comparison comparison = paired() ? of.between(name(), lower.name()) : of;
        Workings before = workings(without, split, first, above);
        Workings after = lower.workings(with, split, second, below);
        Verdict verdict = Verdict.of(comparison, before.sureness(), after.sureness());
        return new Findings(comparison, verdict, before, after, effects(state, split));
    }

    /** What smoothing does in each of two recordings. */
    private List<Findings.Effect> effects(ViewState state, Split split) {
        return IntStream.range(0, paired() ? 2 : 0)
                .mapToObj(row -> of(row).effect(
                                triple(row, state.classes()), state.alphas().get(row), state, split))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Findings.Effect> effect(ClassTriple classes, double alpha, ViewState state, Split split) {
        double measured = grid.place(alpha).nearest();
        if (measured == grid.least()) {
            return Optional.empty();
        }
        Findings own = findings(state.withClasses(classes).withAlphas(List.of(grid.least(), measured)), split);
        return Optional.of(new Findings.Effect(name(), own.comparison(), own.verdict()));
    }

    private Workings workings(Snapshot network, Split split, Map<String, Double> measures, ClassTriple triple) {
        return Workings.of(
                recording, network, split, measures, Projection.of(recording, network, triple, split, false));
    }

    /** How the lower row's measures depend on α at an epoch, or at the last one measured before it. */
    public Sweep sweep(int epoch) {
        return below().ownSweep(epoch);
    }

    private Sweep ownSweep(int epoch) {
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
        List<Snapshot> networks = networks(state);
        return IntStream.range(0, networks.size())
                .mapToObj(row -> of(row).reliability(networks.get(row), split))
                .toList();
    }

    /** Of two recordings, the same of each one's least α, where a row shows another one; else none. */
    public List<ReliabilityChart> reliabilityBefore(ViewState state, Split split) {
        List<Snapshot> networks = networks(state);
        List<Snapshot> before = IntStream.range(0, paired() ? 2 : 0)
                .mapToObj(row -> of(row).sight(grid(row).least(), state.epoch()).lower())
                .toList();
        return before.equals(networks)
                ? List.of()
                : IntStream.range(0, before.size())
                        .mapToObj(row -> of(row).reliability(before.get(row), split))
                        .toList();
    }

    private ReliabilityChart reliability(Snapshot network, Split split) {
        return reliabilities.computeIfAbsent(
                new Measured(network, split), key -> ReliabilityChart.of(recording, network, split));
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
        List<Sight> sights = sights(state);
        List<Row> rows = looked(
                IntStream.range(0, sights.size())
                        .mapToObj(row -> row(row, sights.get(row), state, options))
                        .toList(),
                state,
                chosen);
        Figure whole = paired()
                ? FourPanels.ofRows(title(), classNames(state.classes()), sharedConvention(), rows, options)
                : FourPanels.ofRows(recording, state.classes(), rows, OptionalInt.of(state.epoch()), options);
        int columns = whole.columns().size();
        return state.large()
                .map(panel -> whole.only(panel / columns, panel % columns))
                .orElse(whole);
    }

    private List<String> classNames(ClassTriple classes) {
        return Stream.of(classes.a(), classes.b(), classes.c())
                .map(recording.classes()::get)
                .toList();
    }

    /** The convention of α of both recordings; empty where they differ in it. */
    private String sharedConvention() {
        String above = recording.meta().convention().label();
        return above.equals(below().recording.meta().convention().label()) ? above : "";
    }

    private Row row(int row, Sight sight, ViewState state, FigureOptions options) {
        Projection train = seen(row, sight, state.classes(), Split.TRAIN, options.others());
        Projection validation = seen(row, sight, state.classes(), Split.VALIDATION, options.others());
        if (paired()) {
            return FourPanels.row(label(row, sight), note(sight), train, validation);
        }
        return sight.measured()
                ? FourPanels.measured(sight.lower(), recording.meta().observed(), train, validation)
                : FourPanels.between(
                        sight.alpha(), sight.place().lower(), sight.place().upper(), train, validation);
    }

    /** What a row shows, its examples by their numbers. */
    private Projection seen(int row, Sight sight, ClassTriple classes, Split split, boolean others) {
        Projection own = of(row).projections.of(sight, triple(row, classes), split, others);
        return row == 0 ? own : beside.map(two -> two.pairing().numbered(own)).orElse(own);
    }

    /** What a row of a figure of two recordings is called. */
    private String label(int row, Sight sight) {
        String convention = of(row).recording.meta().convention().label();
        return of(row).name() + " · α = " + FourPanels.number(sight.alpha())
                + (sharedConvention().isEmpty() ? " (" + convention + ")" : "")
                + (sight.trained() ? " · epoch " + sight.lower().epoch() : "");
    }

    private static String note(Sight sight) {
        return sight.measured()
                ? sight.untrained() ? "untrained" : ""
                : "between " + FourPanels.number(sight.place().lower()) + " and "
                        + FourPanels.number(sight.place().upper());
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
        List<PanelRow> rows = rows(state);
        List<Sight> sights = sights(state);
        SeenTable.write(
                table,
                IntStream.range(0, rows.size())
                        .mapToObj(row -> seen(row, rows.get(row), sights.get(row), examples))
                        .toList());
    }

    private SeenTable.Seen seen(int row, PanelRow shown, Sight sight, Selection examples) {
        return new SeenTable.Seen(
                paired() ? of(row).name() : "",
                shown.recording(),
                shown.triple(),
                sight.alpha(),
                sight.nearest(),
                Stream.of(Split.values())
                        .map(split -> of(row).projections.of(sight, shown.triple(), split, true))
                        .toList(),
                Arrays.stream(examples.rows())
                        .mapToObj(shown.row())
                        .flatMapToInt(OptionalInt::stream)
                        .sorted()
                        .toArray());
    }

    private Extent extent(ClassTriple triple) {
        Extent own = ownExtent(triple);
        return beside.map(two -> own.union(two.session().ownExtent(below(two, triple))))
                .orElse(own);
    }

    private Extent ownExtent(ClassTriple triple) {
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
