package smoothscope.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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
import smoothscope.figure.Extent;
import smoothscope.figure.Title;
import smoothscope.figure.chart.ReliabilityChart;
import smoothscope.figure.data.Sweep;
import smoothscope.measure.Measure;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.WrongContents;
import smoothscope.session.view.AlphaGrid;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/** One recording by itself, with what follows from it, worked out once. Safe to ask from any thread. */
public final class OpenRecording {
    /** What measures belong to. */
    private record Measured(Snapshot network, Split split) {}

    private final List<Path> files;
    private final Recording recording;
    /** All that was read: of students several series that α alone does not tell apart. */
    private final Recording read;
    /** What panels can show: they show the networks of one seed. */
    private final Recording whole;

    private final List<Recording> ofEachSeed;
    private final Map<Long, OpenRecording> bySeed;

    private final AlphaGrid grid;
    private final List<Integer> epochs;
    private final String title;
    private final Projections projections;
    private final Map<Measured, Map<String, Double>> measured = new ConcurrentHashMap<>();
    private final Map<ClassTriple, Extent> extents = new ConcurrentHashMap<>();
    private final Map<Integer, Sweep> sweeps = new ConcurrentHashMap<>();
    private final Map<Measured, ReliabilityChart> reliabilities = new ConcurrentHashMap<>();
    /** The networks of each measured α, by epoch. */
    private final Map<Double, NavigableMap<Integer, Snapshot>> byAlpha = new HashMap<>();
    /** Of a steered pair of networks, the two of each moment; else empty. */
    private final NavigableMap<Integer, List<Snapshot>> moments = new TreeMap<>();

    /** @param files where the recordings were read from that are one now, at least one */
    OpenRecording(List<Path> files, Recording whole) {
        this(files, whole, whole.ofTypicalSeries(), new ConcurrentHashMap<>());
    }

    private OpenRecording(List<Path> files, Recording read, Recording whole, Map<Long, OpenRecording> bySeed) {
        this(files, read, whole, whole.ofTypicalSeed(), bySeed);
    }

    private OpenRecording(
            List<Path> files, Recording read, Recording whole, Recording recording, Map<Long, OpenRecording> bySeed) {
        if (whole.classes().size() < 3) {
            throw new WrongContents(files.get(0), "it holds fewer than three classes, so no three can be chosen");
        }
        this.files = List.copyOf(files);
        this.read = read;
        this.whole = whole;
        this.ofEachSeed = whole.ofEachSeed();
        this.bySeed = bySeed;
        this.recording = recording;
        this.grid = new AlphaGrid(recording.alphas());
        this.epochs = recording.epochs();
        this.title = title(this.files, recording);
        this.projections = new Projections(recording);
        recording
                .snapshots()
                .forEach(each -> byAlpha.computeIfAbsent(each.alpha(), alpha -> new TreeMap<>())
                        .put(each.epoch(), each));
        if (recording.meta().live()) {
            recording
                    .snapshots()
                    .forEach(each -> moments.computeIfAbsent(each.epoch(), epoch -> new ArrayList<>())
                            .add(each));
        }
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

    List<Path> files() {
        return files;
    }

    public Recording recording() {
        return recording;
    }

    /** The seeds of which all α were trained, ascending; one or none where there is no choice. */
    List<Long> seeds() {
        return whole.completeSeeds();
    }

    /** The seed of the networks that are shown, where there are several. */
    Optional<Long> seed() {
        List<Long> shown = recording.seeds();
        return whole.seeds().size() < 2 || shown.size() != 1 ? Optional.empty() : Optional.of(shown.get(0));
    }

    /** The same with the networks of another seed; this where it has none of it. */
    OpenRecording ofSeed(long seed) {
        if (seed().filter(own -> own != seed).isEmpty() || !seeds().contains(seed)) {
            return this;
        }
        return bySeed.computeIfAbsent(
                seed, asked -> new OpenRecording(files, read, whole, whole.ofSeed(asked), bySeed));
    }

    /** What panels can show of every seed. */
    Recording ofAllSeeds() {
        return whole;
    }

    /** All that was read. */
    Recording whole() {
        return read;
    }

    /** The measured values of α. */
    public AlphaGrid grid() {
        return grid;
    }

    /** The measured epochs, ascending. */
    List<Integer> epochs() {
        return epochs;
    }

    /** What was trained on what; the files' names where they do not say. */
    String title() {
        return title;
    }

    /** What it is called among others: its files' names without their endings. */
    public String name() {
        return name(files);
    }

    /** What a recording of some files is called among others: their names without their endings. */
    public static String name(List<Path> files) {
        return files.stream()
                .map(file -> String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\.npz$", ""))
                .collect(Collectors.joining(" + "));
    }

    /** The name of α's convention. */
    String convention() {
        return recording.meta().convention().label();
    }

    /** Whether this is a pair of networks whose α was steered while they learned, one for each row. */
    boolean fillsAllRows() {
        return !moments.isEmpty();
    }

    /** Of a pair that was steered, both networks of the last moment up to this step; of any other recording none. */
    List<Snapshot> moment(int step) {
        if (moments.isEmpty()) {
            return List.of();
        }
        Map.Entry<Integer, List<Snapshot>> found = moments.floorEntry(step);
        return found == null ? moments.firstEntry().getValue() : found.getValue();
    }

    /** The network of a measured α at an epoch, or at the last one measured before it; of an earlier epoch the first. */
    Snapshot network(double alpha, int epoch) {
        NavigableMap<Integer, Snapshot> found = byAlpha.getOrDefault(alpha, Collections.emptyNavigableMap());
        Map.Entry<Integer, Snapshot> last = found.floorEntry(epoch);
        return last == null ? found.firstEntry().getValue() : last.getValue();
    }

    Projection projection(Snapshot network, ClassTriple triple, Split split, boolean others) {
        return projections.of(network, triple, split, others);
    }

    /** The examples of one split as a network lays them out in the plane of three classes. */
    public Projection projection(Snapshot network, ClassTriple triple, Split split) {
        return projections.of(network, triple, split, false);
    }

    /** What needs no three classes is worked out once a network; the triangle's regularity follows from the plane. */
    public Map<String, Double> measures(Snapshot network, Split split, ClassTriple triple) {
        Map<String, Double> values = new HashMap<>(measured.computeIfAbsent(
                new Measured(network, split), key -> SnapshotMeasures.of(recording, network, split, Optional.empty())));
        values.put(
                Measure.REGULARITY.label(),
                projection(network, triple, split).triangle().regularity());
        return values;
    }

    /** How measures depend on α at an epoch, or at the last one measured before it. */
    Sweep sweep(int epoch) {
        return sweeps.computeIfAbsent(
                epoch,
                asked -> new Sweep(
                        recording,
                        ofEachSeed.stream()
                                .flatMap(one -> one.alphas().stream().map(alpha -> one.before(alpha, asked)))
                                .sorted(Comparator.comparingDouble(Snapshot::alpha))
                                .toList()));
    }

    /** The same with the regularity of the triangle of three classes. */
    Sweep sweep(int epoch, ClassTriple triple) {
        return sweep(epoch)
                .withRegularity((network, split) ->
                        projection(network, triple, split).triangle().regularity());
    }

    ReliabilityChart reliability(Snapshot network, Split split) {
        return reliabilities.computeIfAbsent(
                new Measured(network, split), key -> ReliabilityChart.of(recording, network, split));
    }

    /** What panels show of three classes when they share one scale: it fits every α and epoch, so that it stays still while points move. */
    Extent extent(ClassTriple triple) {
        return extents.computeIfAbsent(
                triple,
                classes -> recording.snapshots().stream()
                        .flatMap(snapshot -> Arrays.stream(Split.values())
                                .map(split -> Projection.of(recording, snapshot, classes, split, false)))
                        .map(Extent::of)
                        .reduce(Extent::union)
                        .orElseThrow());
    }

    /** Settles what panels show of three classes. */
    void settle(ClassTriple classes, Extent seen) {
        extents.put(classes, seen);
    }
}
