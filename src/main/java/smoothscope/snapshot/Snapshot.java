package smoothscope.snapshot;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smoothscope.measure.SplitSums;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

/**
 * One network seen once: what it says of every example of the probe, and its templates. Immutable plain arrays, so it crosses threads,
 * files and the screen without ceremony.
 */
public final class Snapshot {
    /**
     * What was measured on one split when the snapshot was taken, since it needs activations or the whole split.
     *
     * @param values measures by name; a name with the prefix {@code split_} was taken over the whole split, not the probe alone
     * @param classGram {@code [K, K]} row by row: inner products of the class means of {@code [x ; 1]} over the probe, or null
     * @param sums what adds up over the whole split, or null where it was not kept
     */
    public record Stored(
            Map<String, Double> values,
            double @Nullable [] classGram,
            @Nullable SplitSums sums) {
        public static final Stored NONE = new Stored(Map.of(), null, null);

        public Stored {
            values = Map.copyOf(values);
        }

        /** Measures alone. */
        public Stored(Map<String, Double> values) {
            this(values, null, null);
        }

        /** Measures and class means. */
        public Stored(Map<String, Double> values, double @Nullable [] classGram) {
            this(values, classGram, null);
        }
    }

    private final SnapshotKey key;
    private final Logits logits;
    private final Templates templates;
    private final float @Nullable [] squaredNorms;
    private final Map<Split, Stored> stored;
    private final @Nullable Looks looks;
    private volatile int @Nullable [] predicted;

    /**
     * @param alpha smoothing in {@code [0, 1)}
     * @param epoch epochs trained; 0 is the untrained network
     * @param squaredNorms {@code ‖[x ; 1]‖²} of each example, or null where unknown
     */
    public Snapshot(
            double alpha,
            int epoch,
            Logits logits,
            Templates templates,
            float @Nullable [] squaredNorms,
            Map<Split, Stored> stored) {
        this(new SnapshotKey(alpha, epoch), logits, templates, squaredNorms, stored);
    }

    /** @param squaredNorms {@code ‖[x ; 1]‖²} of each example, or null where unknown */
    public Snapshot(
            SnapshotKey key,
            Logits logits,
            Templates templates,
            float @Nullable [] squaredNorms,
            Map<Split, Stored> stored) {
        this(key, logits, templates, squaredNorms, stored, null);
    }

    private Snapshot(
            SnapshotKey key,
            Logits logits,
            Templates templates,
            float @Nullable [] squaredNorms,
            Map<Split, Stored> stored,
            @Nullable Looks looks) {
        if (logits.classes() != templates.classes()) {
            throw new IllegalArgumentException(logits.classes() + " logits for " + templates.classes() + " templates");
        }
        if (squaredNorms != null && squaredNorms.length != logits.examples()) {
            throw new IllegalArgumentException(squaredNorms.length + " norms for " + logits.examples() + " examples");
        }
        this.key = key;
        this.logits = logits;
        this.templates = templates;
        this.squaredNorms = squaredNorms;
        this.stored = new EnumMap<>(Split.class);
        this.stored.putAll(stored);
        this.looks = looks;
    }

    /** Which network it shows, and when. */
    public SnapshotKey key() {
        return key;
    }

    /** The same under another key; nothing is copied. */
    public Snapshot keyed(SnapshotKey other) {
        return new Snapshot(other, logits, templates, squaredNorms, stored, looks);
    }

    /** The same, with what the network makes of the examples as they are augmented. */
    public Snapshot withLooks(Looks seen) {
        return new Snapshot(key, logits, templates, squaredNorms, stored, seen);
    }

    /** The same, with more measured; nothing is copied. */
    public Snapshot measured(Map<Split, Map<String, Double>> more) {
        Map<Split, Stored> all = new EnumMap<>(stored);
        more.forEach((split, values) -> {
            Map<String, Double> together = new HashMap<>(stored(split).values());
            together.putAll(values);
            all.put(
                    split,
                    new Stored(
                            together, stored(split).classGram(), stored(split).sums()));
        });
        return new Snapshot(key, logits, templates, squaredNorms, all, looks);
    }

    public double alpha() {
        return key.alpha();
    }

    public int epoch() {
        return key.epoch();
    }

    public Logits logits() {
        return logits;
    }

    public Templates templates() {
        return templates;
    }

    /** {@code ‖[x ; 1]‖²} of each example {@code [N]}, not a copy; empty where the file does not hold them. */
    public Optional<float[]> squaredNorms() {
        return Optional.ofNullable(squaredNorms);
    }

    /** What the network makes of the examples as they are augmented, where that was recorded. */
    public Optional<Looks> looks() {
        return Optional.ofNullable(looks);
    }

    /** What was measured on a split when the snapshot was taken. */
    public Stored stored(Split split) {
        return stored.getOrDefault(split, Stored.NONE);
    }

    /** For each example the class that the network chooses among all K; not a copy. Worked out at the first call. */
    public int[] predicted() {
        int[] known = predicted;
        if (known == null) {
            known = logits.predicted();
            predicted = known;
        }
        return known;
    }
}
