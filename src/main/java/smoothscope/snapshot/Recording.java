package smoothscope.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Snapshots of networks on the same examples, over a grid of α and epochs. */
public final class Recording {
    private final Examples examples;
    private final List<String> classes;
    private final List<Snapshot> snapshots;
    private final Meta meta;
    private final boolean half;

    /** A recording in single precision. */
    public Recording(Examples examples, List<String> classes, List<Snapshot> snapshots, Meta meta) {
        this(examples, classes, snapshots, meta, false);
    }

    /**
     * @param classes the K class names; repeated names are allowed
     * @param snapshots in file order, at least one
     * @param half whether the logits are no finer than half precision, so that a file needs no more
     */
    public Recording(Examples examples, List<String> classes, List<Snapshot> snapshots, Meta meta, boolean half) {
        if (snapshots.isEmpty()) {
            throw new IllegalArgumentException("a recording holds at least one snapshot");
        }
        for (Snapshot snapshot : snapshots) {
            if (snapshot.logits().examples() != examples.size()
                    || snapshot.logits().classes() != classes.size()) {
                throw new IllegalArgumentException("a snapshot of other examples or classes");
            }
        }
        this.examples = examples;
        this.classes = List.copyOf(classes);
        this.snapshots = List.copyOf(snapshots);
        this.meta = meta;
        this.half = half;
    }

    public Examples examples() {
        return examples;
    }

    /** The K class names. */
    public List<String> classes() {
        return classes;
    }

    /** All snapshots in file order. */
    public List<Snapshot> snapshots() {
        return snapshots;
    }

    public Meta meta() {
        return meta;
    }

    /** Whether the logits were read in half precision; saving keeps it. */
    public boolean half() {
        return half;
    }

    /** The seeds of its networks, ascending: those of the snapshots, else the one of the run; none where nothing is said. */
    public List<Long> seeds() {
        List<Long> said = snapshots.stream()
                .flatMapToLong(each -> each.key().seed().stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
        return said.isEmpty() ? meta.seed().stream().boxed().toList() : said;
    }

    /** The networks of one seed alone; all where the snapshots do not tell their seeds apart. */
    public Recording ofSeed(long seed) {
        return with(snapshots.stream()
                .filter(each -> each.key().seed().orElse(seed) == seed)
                .toList());
    }

    /** Some of its networks alone. */
    Recording with(List<Snapshot> some) {
        return some.size() == snapshots.size() ? this : new Recording(examples, classes, some, meta, half);
    }

    /** Whether any of its networks learned from a teacher. */
    public boolean hasStudents() {
        return snapshots.stream().anyMatch(each -> each.key().isStudent());
    }

    /** Of students those that α alone tells apart, at one smoothness of their targets or one temperature; else everything. */
    public Recording ofTypicalSeries() {
        return hasStudents() && !meta.live() ? StudentSeries.typical(this) : this;
    }

    /** The seeds of which all α were trained, ascending. */
    public List<Long> completeSeeds() {
        return seeds().stream()
                .filter(seed -> ofSeed(seed).alphas().equals(alphas()))
                .toList();
    }

    /** The networks of each seed by themselves; the whole where it holds one seed. */
    public List<Recording> ofEachSeed() {
        return seeds().size() < 2
                ? List.of(this)
                : seeds().stream().map(this::ofSeed).toList();
    }

    /**
     * One network for each α, where several seeds were trained: those of one seed that has all α, the one whose last networks are in the
     * middle by accuracy on the recorded validation examples; without such a seed, everything.
     */
    public Recording ofTypicalSeed() {
        List<Long> complete = completeSeeds();
        if (seeds().size() < 2 || complete.isEmpty()) {
            return this;
        }
        List<Long> byAccuracy = complete.stream()
                .sorted(Comparator.comparingDouble(seed -> accuracy(ofSeed(seed))))
                .toList();
        return ofSeed(byAccuracy.get((byAccuracy.size() - 1) / 2));
    }

    private double accuracy(Recording one) {
        int[] labels = examples.labels();
        int[] rows = examples.rows(Split.VALIDATION);
        long right = 0;
        for (double alpha : one.alphas()) {
            int[] predicted = one.last(alpha).orElseThrow().predicted();
            right += Arrays.stream(rows)
                    .filter(row -> predicted[row] == labels[row])
                    .count();
        }
        return right;
    }

    /** The measured values of α, ascending. */
    public List<Double> alphas() {
        return snapshots.stream().map(Snapshot::alpha).distinct().sorted().toList();
    }

    /** The measured epochs of one α, ascending. */
    public List<Integer> epochs(double alpha) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.alpha() == alpha)
                .map(Snapshot::epoch)
                .distinct()
                .sorted()
                .toList();
    }

    /** The measured epochs of any α, ascending. */
    public List<Integer> epochs() {
        return snapshots.stream().map(Snapshot::epoch).distinct().sorted().toList();
    }

    /** The snapshot of one α at one epoch; where a timeline holds several, the latest. */
    public Optional<Snapshot> at(double alpha, int epoch) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.alpha() == alpha && snapshot.epoch() == epoch)
                .reduce((earlier, later) -> later);
    }

    /** The snapshot of one α at an epoch, else at the last before it, else the first. */
    public Snapshot before(double alpha, int epoch) {
        List<Integer> measured = epochs(alpha);
        int nearest = measured.stream()
                .filter(each -> each <= epoch)
                .reduce((one, later) -> later)
                .orElse(measured.get(0));
        return at(alpha, nearest).orElseThrow();
    }

    /** The last epoch's snapshot of one α; where a timeline holds several, the latest. */
    public Optional<Snapshot> last(double alpha) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.alpha() == alpha)
                .reduce((earlier, later) -> later.epoch() >= earlier.epoch() ? later : earlier);
    }
}
