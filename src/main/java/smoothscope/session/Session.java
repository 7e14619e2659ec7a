package smoothscope.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.figure.Extent;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.chart.ReliabilityChart;
import smoothscope.figure.chart.Sweep;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.session.view.AlphaGrid;
import smoothscope.session.view.Selection;
import smoothscope.session.view.Suggestions;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SeenTable;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * One open recording, or two of which each fills a row of panels, and what follows from it for a state of the view. Safe to ask from any
 * thread.
 *
 * <p>Classes and examples go by the numbers of the upper recording; what only the lower one holds follows after them, see {@link Pairing}.
 */
public final class Session {
    /** The recording in the lower row, and what it has in common with this one. */
    private record Beside(OpenRecording lower, Pairing pairing) {}

    private final OpenRecording upper;
    private final Optional<Beside> beside;

    /** @param file where the recording was read from */
    public Session(Path file, Recording recording) {
        this(List.of(file), recording);
    }

    /** @param files where the recordings were read from that are one now, at least one */
    public Session(List<Path> files, Recording recording) {
        this(new OpenRecording(files, recording), Optional.empty());
    }

    private Session(OpenRecording upper, Optional<Beside> beside) {
        this.upper = upper;
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
                    Sentence.of(
                            "A timeline of networks whose α was steered fills both rows of panels, so no other recording can stand beside it."),
                    "Choose two recordings that were not steered.");
        }
        Pairing pairing = Pairing.of(recording(), lower.recording());
        if (pairing.common().size() < 3) {
            throw new InvalidSetting(
                    Sentence.of(
                            "%s and %s do not have three classes of the same names, so there is no plane to see both in.",
                            name(), lower.name()),
                    "Choose recordings that share at least three classes.");
        }
        return new Session(upper, Optional.of(new Beside(lower.upper, pairing)));
    }

    /** The upper recording alone in both rows. */
    public Session alone() {
        return paired() ? new Session(upper, Optional.empty()) : this;
    }

    /** Whether each row shows a recording of its own. */
    public boolean paired() {
        return beside.isPresent();
    }

    /** The recording in the lower row, alone; where both rows show the same one, this. */
    public Session below() {
        return beside.map(two -> new Session(two.lower(), Optional.empty())).orElse(this);
    }

    /** The recording in a row of panels. */
    public OpenRecording of(int row) {
        return row == 0 ? upper : beside.map(Beside::lower).orElse(upper);
    }

    /** Three classes as the recording in a row of panels numbers them. */
    public ClassTriple triple(int row, ClassTriple classes) {
        return row == 0 ? classes : beside.map(two -> below(two, classes)).orElse(classes);
    }

    private ClassTriple below(Beside two, ClassTriple classes) {
        return two.pairing().below(classes).orElseThrow(() -> missing(two, classes));
    }

    private InvalidSetting missing(Beside two, ClassTriple classes) {
        String absent = Stream.of(classes.a(), classes.b(), classes.c())
                .filter(k -> !two.pairing().common().contains(k))
                .map(recording().classes()::get)
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining(", "));
        return new InvalidSetting(
                Sentence.of(
                        "%s has no class %s, so its row cannot show the plane of these three.",
                        two.lower().name(), absent),
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
        session.upper.settle(classes, seen);
        return session;
    }

    /** What was trained on what; the file's name where the file does not say. Of two recordings what they share and what tells them apart. */
    public String title() {
        return paired() ? pairTitle() : upper.title();
    }

    private String pairTitle() {
        String both = names().get(0).english() + " beside " + names().get(1).english();
        String shared = common().english();
        return shared.isEmpty() ? both : shared + ": " + both;
    }

    /** What the recording is called among others: its file's name without its ending. */
    public String name() {
        return upper.name();
    }

    /** What each row of panels is called: what tells two recordings apart, nothing where both rows show the same one. */
    public List<RecordingName> names() {
        return beside.map(two -> RecordingName.apart(
                        recording().meta(),
                        name(),
                        two.lower().recording().meta(),
                        two.lower().name()))
                .orElse(List.of());
    }

    /** All that the upper recording says of itself. */
    public RecordingName called() {
        return RecordingName.of(recording().meta(), name());
    }

    /** What two recordings share; nothing where only their files' names tell them apart, or where there is one. */
    public RecordingName common() {
        return beside.filter(two -> !names().get(0).isFile())
                .map(two -> RecordingName.common(
                        recording().meta(), two.lower().recording().meta()))
                .orElseGet(() -> new RecordingName(List.of(), ""));
    }

    /** Where the upper recording was read from. */
    public List<Path> files() {
        return upper.files();
    }

    /** Where it was read from; of several files the first. */
    public Path file() {
        return files().get(0);
    }

    /** The upper recording. */
    public Recording recording() {
        return upper.recording();
    }

    /** The names of all classes, by number. */
    public List<String> classes() {
        return beside.map(two -> two.pairing().classes()).orElse(recording().classes());
    }

    /** The classes that can be shown, by number: of two recordings those that both have. */
    public List<Integer> choices() {
        return beside.map(two -> two.pairing().common())
                .orElseGet(() ->
                        IntStream.range(0, recording().classes().size()).boxed().toList());
    }

    /** How many examples there are. */
    public int examples() {
        return beside.map(two -> two.pairing().examples())
                .orElse(recording().examples().size());
    }

    /** What keeps a state from being shown, if anything: two recordings show only classes that both have. */
    public Optional<Problem> refusal(ViewState state) {
        return beside.filter(two -> two.pairing().below(state.classes()).isEmpty())
                .map(two -> missing(two, state.classes()));
    }

    /** The measured values of α in the lower row, which the slider moves. */
    public AlphaGrid grid() {
        return grid(1);
    }

    /** The measured values of α in a row of panels. */
    public AlphaGrid grid(int row) {
        return of(row).grid();
    }

    /** The measured epochs, ascending; of two recordings those of either. */
    public List<Integer> epochs() {
        return Stream.concat(of(0).epochs().stream(), of(1).epochs().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What is shown first: the paper's trio where it is there, the least and the usual α, the last epoch; of two recordings the usual α of
     * both.
     */
    public ViewState start(FigureOptions options) {
        return new ViewDefaults(this).start(options);
    }

    /**
     * A state of the upper recording, now that the other one fills the lower row: the same classes, in both rows the measured α nearest to
     * the lower row's.
     *
     * @throws InvalidSetting where the lower recording lacks one of the classes
     */
    public ViewState compared(ViewState before) {
        return new ViewDefaults(this).compared(before);
    }

    /** A state of this recording alone, after another one stood beside it: the least α above, the lower row's α below. */
    public ViewState parted(ViewState before) {
        return new ViewDefaults(this).parted(before);
    }

    /** A state from elsewhere, held to what this recording has: its classes, its span of α, its epochs. */
    public ViewState fitted(ViewState wanted) {
        return new ViewDefaults(this).fitted(wanted);
    }

    /** A state from an earlier day, held to what this recording has: as {@link #fitted}, with its zoom and its large panel where they still fit. */
    public ViewState restored(ViewState wanted) {
        return new ViewDefaults(this).restored(wanted);
    }

    /** Whether this is a pair of networks whose α was steered while they learned: their epochs count steps, and α follows from the step. */
    public boolean steered() {
        return upper.steered();
    }

    /** What each row of panels shows. */
    public List<Sight> sights(ViewState state) {
        if (steered()) {
            List<Snapshot> pair = upper.moment(state.epoch());
            return List.of(Sight.of(recording(), pair.get(0)), Sight.of(recording(), pair.get(pair.size() - 1)));
        }
        return IntStream.range(0, state.alphas().size())
                .mapToObj(row -> of(row).sight(state.alphas().get(row), state.epoch()))
                .toList();
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
        Snapshot first = upper.sight(state.alphaAbove(), state.epoch()).nearest();
        return IntStream.range(0, state.alphas().size())
                .mapToObj(row ->
                        row == 0 ? first : other(upper.sight(state.alphas().get(row), state.epoch()), first))
                .toList();
    }

    /** What the numbers of a state depend on: each row at the measured α that they are told of, and nothing of how it is drawn. */
    public ViewState measured(ViewState state) {
        return new ViewState(
                state.recordings(),
                state.beside(),
                state.classes(),
                networks(state).stream().map(Snapshot::alpha).toList(),
                state.epoch(),
                FigureOptions.DEFAULT,
                Map.of(),
                Optional.empty());
    }

    private static Snapshot other(Sight sight, Snapshot first) {
        boolean same = sight.nearest() == first;
        return same && sight.lower() == first ? sight.upper() : same ? sight.lower() : sight.nearest();
    }

    public Suggestions suggestions(ViewState state) {
        List<Sight> sights = sights(state);
        Sight learned = sights.get(paired() ? 0 : sights.size() - 1);
        return new Suggestions(recording().classes(), learned.nearest().templates(), choices());
    }

    /** The measured networks behind the rows of panels. */
    public List<PanelRow> rows(ViewState state) {
        List<Snapshot> networks = networks(state);
        return IntStream.range(0, networks.size())
                .mapToObj(row -> row(row, networks.get(row), state.classes()))
                .toList();
    }

    private PanelRow row(int row, Snapshot network, ClassTriple classes) {
        return beside.map(two -> row == 0
                        ? new PanelRow(recording(), network, classes, two.pairing()::above, number -> number)
                        : new PanelRow(
                                two.lower().recording(),
                                network,
                                triple(row, classes),
                                two.pairing()::below,
                                two.pairing()::classNumber))
                .orElseGet(() -> PanelRow.of(recording(), network, classes));
    }

    /** How the lower row's measures depend on α at an epoch, or at the last one measured before it. */
    public Sweep sweep(int epoch) {
        return of(1).sweep(epoch);
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

    /** The figure of a state. A shared scale fits every α and epoch of the recording, so that it stays still while points move. */
    public Figure figure(ViewState state) {
        return figure(state, Selection.NONE);
    }

    /** The figure of a state, with rings around the chosen examples. */
    public Figure figure(ViewState state, Selection chosen) {
        return new Panels(this, state).figure(chosen);
    }

    /** Writes what the panels show of some examples as a table; see {@link SeenTable}. */
    public void writeSeen(Path table, ViewState state, Selection examples) {
        SeenTable.write(table, new Panels(this, state).seen(examples));
    }

    /** What a row shows, its examples by their numbers. */
    Projection numbered(int row, Projection own) {
        return row == 0 ? own : beside.map(two -> two.pairing().numbered(own)).orElse(own);
    }

    /** What panels show of three classes when they share one scale. */
    Extent extent(ClassTriple triple) {
        Extent above = upper.extent(triple);
        return beside.map(two -> above.union(two.lower().extent(below(two, triple))))
                .orElse(above);
    }
}
