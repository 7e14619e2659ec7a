package smoothscope.figure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;

/** The paper's figure: a row without and a row with smoothing, a column for training and one for validation examples. */
public final class FourPanels {
    /** What the columns show, from left to right. */
    public static final List<Split> SPLITS = List.of(Split.TRAIN, Split.VALIDATION);

    private FourPanels() {}

    /**
     * Both rows from measured snapshots.
     *
     * @param epoch which epoch, or empty for the last of each α
     */
    public static Figure of(
            Recording recording,
            ClassTriple triple,
            double alphaWithout,
            double alphaWith,
            OptionalInt epoch,
            FigureOptions options) {
        return of(recording, triple, List.of(alphaWithout, alphaWith), epoch, options);
    }

    /** A row per measured α. */
    public static Figure of(
            Recording recording, ClassTriple triple, List<Double> alphas, OptionalInt epoch, FigureOptions options) {
        List<Snapshot> snapshots =
                alphas.stream().map(alpha -> snapshot(recording, alpha, epoch)).toList();
        List<FigureRow> rows = snapshots.stream()
                .map(snapshot -> row(recording, snapshot, triple, options))
                .toList();
        return ofRows(recording, triple, SPLITS, rows, epoch(snapshots), options);
    }

    /** The epoch that all snapshots show, or empty where they differ. */
    public static OptionalInt epoch(List<Snapshot> snapshots) {
        int first = snapshots.get(0).epoch();
        boolean together = snapshots.stream().allMatch(snapshot -> snapshot.epoch() == first);
        return together ? OptionalInt.of(first) : OptionalInt.empty();
    }

    /**
     * A figure of rows made elsewhere, for instance between two measured α.
     *
     * @param splits the columns
     * @param epoch the epoch that all rows show, or empty where they differ
     */
    public static Figure ofRows(
            Recording recording,
            ClassTriple triple,
            List<Split> splits,
            List<FigureRow> rows,
            OptionalInt epoch,
            FigureOptions options) {
        List<String> names = Stream.of(triple.a(), triple.b(), triple.c())
                .map(recording.classes()::get)
                .toList();
        String convention = Caption.conventionOf(recording);
        return ofRows(Title.of(recording, epoch), names, convention, splits, rows, options)
                .withDiffers(recording.meta().differs().orElse(""));
    }

    /**
     * A figure of rows made elsewhere, of one recording or of several.
     *
     * @param classNames the names of A, B, C
     * @param convention of α in all rows; empty where the rows differ in it and say so themselves
     * @param splits the columns
     */
    public static Figure ofRows(
            String title,
            List<String> classNames,
            String convention,
            List<Split> splits,
            List<FigureRow> rows,
            FigureOptions options) {
        List<String> columns = splits.stream().map(FourPanels::column).toList();
        return new Figure(title, rows, columns, classNames, convention, options);
    }

    /** What stands above a column. */
    static String column(Split split) {
        return split == Split.TRAIN ? "training" : "validation";
    }

    /** The row of one measured snapshot. */
    public static FigureRow row(Recording recording, Snapshot snapshot, ClassTriple triple, FigureOptions options) {
        return new FigureRow(
                label(snapshot.key()),
                note(snapshot, recording.meta().observed()),
                panels(recording, snapshot, triple, SPLITS, options));
    }

    /** What a network makes of the examples of some splits, in their colours. */
    static List<Panel> panels(
            Recording recording, Snapshot snapshot, ClassTriple triple, List<Split> splits, FigureOptions options) {
        return splits.stream()
                .map(split -> Projection.of(recording, snapshot, triple, split, options.others()))
                .map(projection -> new Panel(projection)
                        .withTints(Tints.of(options.colours(), snapshot, triple, projection.rows())))
                .toList();
    }

    /**
     * The row of one measured snapshot, projected elsewhere.
     *
     * @param observed whether the network came trained from elsewhere, so that epoch 0 says nothing
     */
    public static FigureRow measured(Snapshot snapshot, boolean observed, List<Projection> panels) {
        return row(label(snapshot.key()), note(snapshot, observed), panels);
    }

    private static String note(Snapshot snapshot, boolean observed) {
        return snapshot.epoch() == 0 && !observed ? "untrained" : "";
    }

    /** A row that lies between two measured values of α, and says so. */
    public static FigureRow between(double alpha, SnapshotKey lower, SnapshotKey upper, List<Projection> panels) {
        String label = lower.isStudent() ? brief(lower.withAlpha(alpha)) : label(alpha);
        return row(label, "between α = " + number(lower.alpha()) + " and " + number(upper.alpha()), panels);
    }

    /** A row of projections made elsewhere. */
    public static FigureRow row(double alpha, String note, List<Projection> panels) {
        return row(label(alpha), note, panels);
    }

    /** A row under a heading of its own. */
    public static FigureRow row(String label, String note, List<Projection> panels) {
        return new FigureRow(label, note, panels.stream().map(Panel::new).toList());
    }

    /** What a network is: its smoothing, or whose student. */
    public static String label(SnapshotKey network) {
        String taught = "α = " + number(network.alpha()) + ", T = "
                + Decimals.places(network.temperature().orElse(1), 2);
        return switch (network.supervision()) {
            case LABELS -> label(network.alpha());
            case UNKNOWN -> "smoothing not said";
            case TEACHER -> "student of " + taught;
            case CLASS_MEANS -> "student of the class means of " + taught;
        };
    }

    /** The same where there is room for the least alone. */
    public static String brief(SnapshotKey network) {
        String alpha = "α = " + number(network.alpha());
        return switch (network.supervision()) {
            case LABELS -> alpha;
            case UNKNOWN -> "α not said";
            case TEACHER -> "student of " + alpha;
            case CLASS_MEANS -> "student of the means of " + alpha;
        };
    }

    public static String label(double alpha) {
        return (alpha == 0 ? "without" : "with") + " smoothing · α = " + number(alpha);
    }

    /** The shortest decimal for α, at most four places: {@code 0}, {@code 0.05}, {@code 0.1}. */
    public static String number(double alpha) {
        return Decimals.places(alpha, 4);
    }

    static Snapshot snapshot(Recording recording, double alpha, OptionalInt epoch) {
        return SnapshotChoice.one(recording, alpha, epoch.isPresent() ? epoch.getAsInt() : null);
    }
}
