package smoothscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.figure.Extent;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FourPanels;
import smoothscope.figure.chart.ReliabilityChart;
import smoothscope.figure.data.Sweep;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.session.view.AlphaGrid;
import smoothscope.session.view.Suggestions;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * One open recording, or several of which each fills a row of panels, and what follows from it for a state of the view. Safe to ask from any
 * thread.
 *
 * <p>Of the networks that are compared the first row shows the <em>reference</em>, every row below one <em>compared</em> with it. Classes and
 * examples go by the numbers of the reference's recording; what only the compared one holds follows after them, see {@link Pairing}.
 */
public final class Session {
    /** Each recording that is open, the reference first. */
    private final List<RowSource> sources;

    private final Optional<Pairing> pairing;

    /** @param file where the recording was read from */
    public Session(Path file, Recording recording) {
        this(List.of(file), recording);
    }

    /** @param files where the recordings were read from that are one now, at least one */
    public Session(List<Path> files, Recording recording) {
        this(new OpenRecording(files, recording));
    }

    private Session(OpenRecording open) {
        this(
                List.of(new RowSource(
                        open, Numbering.own(open.recording().examples().size()), Optional.empty())),
                Optional.empty());
    }

    private Session(List<RowSource> sources, Optional<Pairing> pairing) {
        this.sources = sources;
        this.pairing = pairing;
    }

    /**
     * This recording in the first row and another one in the row below.
     *
     * @throws InvalidSetting where they have no three classes in common, or where one fills all rows by itself
     */
    public Session beside(Session compared) {
        if (reference().open().fillsAllRows() || compared.reference().open().fillsAllRows()) {
            throw new InvalidSetting(
                    Sentence.of(
                            "A timeline of networks whose α was steered fills both rows of panels, so no other recording can stand beside it."),
                    "Choose two recordings that were not steered.");
        }
        Pairing both = Pairing.of(recording(), compared.recording());
        if (both.common().size() < 3) {
            throw new InvalidSetting(
                    Sentence.of(
                            "%s and %s do not have three classes of the same names, so there is no plane to see both in.",
                            name(), compared.name()),
                    "Choose recordings that share at least three classes.");
        }
        List<RecordingName> names = RecordingName.apart(
                List.of(recording().meta(), compared.recording().meta()), List.of(name(), compared.name()));
        return new Session(
                List.of(
                        new RowSource(reference().open(), both.reference(), Optional.of(names.get(0))),
                        new RowSource(compared.reference().open(), both.compared(), Optional.of(names.get(1)))),
                Optional.of(both));
    }

    /** The reference's recording alone in all rows. */
    public Session alone() {
        return only(reference());
    }

    /** One of the recordings alone in all rows. */
    public Session only(RowSource source) {
        return sources.size() == 1 ? this : new Session(source.open());
    }

    /** Each recording that is open, the reference first; one alone fills all rows. */
    public List<RowSource> sources() {
        return sources;
    }

    /** The recording in a row of panels. */
    public RowSource source(int row) {
        return sources.get(Math.min(row, sources.size() - 1));
    }

    private RowSource reference() {
        return sources.get(0);
    }

    private RowSource compared() {
        return sources.get(sources.size() - 1);
    }

    /** Three classes as one of the recordings numbers them. */
    public ClassTriple triple(RowSource source, ClassTriple classes) {
        return source.numbering().triple(classes).orElseThrow(() -> missing(source, classes));
    }

    private InvalidSetting missing(RowSource source, ClassTriple classes) {
        String absent = Stream.of(classes.a(), classes.b(), classes.c())
                .filter(k -> !choices().contains(k))
                .map(recording().classes()::get)
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining(", "));
        return new InvalidSetting(
                Sentence.of(
                        "%s has no class %s, so its row cannot show the plane of these three.",
                        source.open().name(), absent),
                "Choose three classes that both recordings have.");
    }

    /**
     * A sight of two networks that are learning.
     *
     * @param file where their timeline is kept until it is saved
     * @param seen what the panels show of these classes when they share one scale
     */
    public static Session learning(Path file, Recording recording, ClassTriple classes, Extent seen) {
        Session session = new Session(file, recording);
        session.reference().open().settle(classes, seen);
        return session;
    }

    /** What was trained on what; the file's name where the file does not say. Of two recordings what they share and what tells them apart. */
    public String title() {
        if (sources.size() == 1) {
            return reference().open().title();
        }
        String all = names().stream().map(RecordingName::english).collect(Collectors.joining(" beside "));
        String shared = common().english();
        return shared.isEmpty() ? all : shared + ": " + all;
    }

    /** What the recording is called among others: its file's name without its ending. */
    public String name() {
        return reference().open().name();
    }

    /** What each row of panels is called: what tells the recordings apart, nothing where all rows show the same one. */
    public List<RecordingName> names() {
        return sources.stream().flatMap(source -> source.name().stream()).toList();
    }

    /** All that the reference's recording says of itself. */
    public RecordingName called() {
        return RecordingName.of(recording().meta(), name());
    }

    /** What two recordings share; nothing where only their files' names tell them apart, or where there is one. */
    public RecordingName common() {
        return sources.size() == 1 || names().get(0).isFile()
                ? new RecordingName(List.of(), "")
                : RecordingName.common(
                        List.of(recording().meta(), compared().recording().meta()));
    }

    /** Where the reference's recording was read from. */
    public List<Path> files() {
        return reference().open().files();
    }

    /** Where it was read from; of several files the first. */
    public Path file() {
        return files().get(0);
    }

    /** All that was read of the reference's recording. */
    public Recording read() {
        return reference().open().whole();
    }

    /** All that was read for the compared network's row: every seed, and of students every series. */
    public Recording whole() {
        return compared().open().whole();
    }

    /** What the compared network's row can show, of every seed. */
    public Recording ofAllSeeds() {
        return compared().open().ofAllSeeds();
    }

    /** The reference's recording. */
    public Recording recording() {
        return reference().recording();
    }

    /** The names of all classes, by number. */
    public List<String> classes() {
        return pairing.map(Pairing::classes).orElse(recording().classes());
    }

    /** The classes that can be shown, by number: of two recordings those that both have. */
    public List<Integer> choices() {
        return pairing.map(Pairing::common)
                .orElseGet(() ->
                        IntStream.range(0, recording().classes().size()).boxed().toList());
    }

    /** How many examples there are. */
    public int examples() {
        return pairing.map(Pairing::examples).orElse(recording().examples().size());
    }

    /** The splits that the columns of panels show: those of which there is any example. */
    public List<Split> splits() {
        List<Split> held = FourPanels.SPLITS.stream()
                .filter(split -> sources.stream()
                        .anyMatch(source -> source.recording().examples().rows(split).length > 0))
                .toList();
        return held.isEmpty() ? FourPanels.SPLITS : held;
    }

    /** Whether there is but one network at a time to be seen, which has none to be compared with. */
    public boolean single() {
        return sources.size() == 1
                && grid().values().size() == 1
                && !reference().open().fillsAllRows();
    }

    /** What keeps a state from being shown, if anything: two recordings show only classes that both have. */
    public Optional<Problem> refusal(ViewState state) {
        return sources.stream()
                .filter(source -> source.numbering().triple(state.classes()).isEmpty())
                .findFirst()
                .map(source -> missing(source, state.classes()));
    }

    /** The measured values of α of the compared network, which the slider moves. */
    public AlphaGrid grid() {
        return compared().grid();
    }

    /** What a slider offers that steers both networks while they learn: of students their teachers' α. */
    public AlphaGrid steering() {
        List<Double> teachers = compared().recording().meta().alphasOfTeachers();
        return teachers.isEmpty() ? AlphaGrid.STEERING : new AlphaGrid(teachers);
    }

    /** The measured epochs, ascending; of two recordings those of either. */
    public List<Integer> epochs() {
        return sources.stream()
                .flatMap(source -> source.open().epochs().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The seeds that the panels can show, ascending; one or none where there is no choice. */
    public List<Long> seeds() {
        return sources.stream()
                .flatMap(source -> source.open().seeds().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The seed whose networks the reference's row shows, where there are several. */
    public Optional<Long> seed(ViewState state) {
        return reference().ofSeed(state.seeds().shown()).open().seed();
    }

    /** What each row of panels shows, from top to bottom. */
    public List<Row> rows(ViewState state) {
        List<Snapshot> pair = reference().open().moment(state.epoch());
        return pair.isEmpty()
                ? IntStream.range(0, state.alphas().size())
                        .mapToObj(row -> source(row)
                                .ofSeed(state.seeds().shown())
                                .row(state.alphas().get(row), state.epoch()))
                        .toList()
                : Stream.of(pair.get(0), pair.get(pair.size() - 1))
                        .<Row>map(network -> new Row.Live(reference(), network))
                        .toList();
    }

    /**
     * The rows at the measured networks that numbers are told of: numbers are never interpolated. Where rows of one recording lie between two
     * networks, they show the nearest that differs from the reference.
     */
    public List<Row> measuredRows(ViewState state) {
        List<Row> rows = rows(state);
        Row reference = rows.get(0).measured();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> row == 0 ? reference : rows.get(row).besides(reference.network()))
                .toList();
    }

    /** The networks of {@link #measuredRows}. */
    public List<Snapshot> networks(ViewState state) {
        return measuredRows(state).stream().map(Row::network).toList();
    }

    /** What the numbers of a state depend on: each row at the measured α that they are told of, and nothing of how it is drawn. */
    public ViewState measured(ViewState state) {
        return new ViewState(
                state.recordings(),
                state.beside(),
                state.classes(),
                networks(state).stream().map(Snapshot::alpha).toList(),
                state.epoch(),
                state.seeds(),
                FigureOptions.DEFAULT,
                Map.of(),
                Optional.empty());
    }

    /** Classes worth looking at, as the compared network sees them; of several recordings as the reference does, whose numbers classes go by. */
    public Suggestions suggestions(ViewState state) {
        List<Row> rows = rows(state);
        Row learned = rows.get(names().isEmpty() ? rows.size() - 1 : 0);
        return new Suggestions(recording().classes(), learned.network().templates(), choices());
    }

    /** How the compared network's measures depend on α at the epoch of a state, or at the last one measured before it. */
    public Sweep sweep(ViewState state) {
        return compared().open().sweep(state.epoch(), triple(compared(), state.classes()));
    }

    /** How far the confidence of each network on the screen is to be believed. */
    public List<ReliabilityChart> reliability(ViewState state, Split split) {
        return reliability(measuredRows(state), split);
    }

    /** Of several recordings, the rows of each one's least α, where a row shows another one; else none. */
    public List<Row> leastRows(ViewState state) {
        List<Row> least = names().isEmpty()
                ? List.of()
                : sources.stream()
                        .map(source -> source.row(source.grid().least(), state.epoch()))
                        .toList();
        return least.stream().map(Row::network).toList().equals(networks(state)) ? List.of() : least;
    }

    /** How far the confidence of the networks of some rows is to be believed. */
    public static List<ReliabilityChart> reliability(List<Row> rows, Split split) {
        return rows.stream()
                .map(row -> row.source().open().reliability(row.network(), split))
                .toList();
    }

    /** What panels show of three classes when they share one scale. */
    public Extent extent(ClassTriple triple) {
        return sources.stream()
                .map(source -> source.open().extent(triple(source, triple)))
                .reduce(Extent::union)
                .orElseThrow();
    }
}
