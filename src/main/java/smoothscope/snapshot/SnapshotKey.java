package smoothscope.snapshot;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which network a snapshot shows, and when: no two snapshots of a file share it.
 *
 * @param alpha smoothing in {@code [0, 1)}; of a student, its teacher's
 * @param seed of its weights and batches, where the recording holds several
 * @param temperature at which its teacher spoke, where it is a student
 * @param supervision what it learned from; other than labels where it is a student
 * @param epoch epochs trained; 0 is the untrained network
 */
public record SnapshotKey(
        double alpha, OptionalLong seed, OptionalDouble temperature, Supervision supervision, int epoch)
        implements Comparable<SnapshotKey> {
    private static final Comparator<SnapshotKey> ORDER = Comparator.comparing(SnapshotKey::supervision)
            .thenComparingDouble(SnapshotKey::alpha)
            .thenComparingDouble(key -> key.temperature.orElse(0))
            .thenComparingLong(key -> key.seed.orElse(Long.MIN_VALUE))
            .thenComparingInt(SnapshotKey::epoch);

    public SnapshotKey {
        if (temperature.isPresent() != supervision.isTaught()) {
            throw new IllegalArgumentException("a teacher speaks at a temperature, labels do not");
        }
    }

    /** A network that learned from labels, and that α tells from the others. */
    public SnapshotKey(double alpha, int epoch) {
        this(alpha, OptionalLong.empty(), OptionalDouble.empty(), Supervision.LABELS, epoch);
    }

    /** A student, untrained. */
    public static SnapshotKey student(double alphaOfTeacher, double temperature, Supervision supervision) {
        return new SnapshotKey(alphaOfTeacher, OptionalLong.empty(), OptionalDouble.of(temperature), supervision, 0);
    }

    /** The same network, its seed said. */
    public SnapshotKey withSeed(long own) {
        return new SnapshotKey(alpha, OptionalLong.of(own), temperature, supervision, epoch);
    }

    /** The same network at another time. */
    public SnapshotKey atEpoch(int other) {
        return new SnapshotKey(alpha, seed, temperature, supervision, other);
    }

    /** The same, of another α, which is known then. */
    public SnapshotKey withAlpha(double other) {
        return new SnapshotKey(other, seed, temperature, isAlphaKnown() ? supervision : Supervision.LABELS, epoch);
    }

    /** The same network, of whose smoothing nobody said anything. */
    public SnapshotKey withoutAlpha() {
        return new SnapshotKey(0, seed, temperature, Supervision.UNKNOWN, epoch);
    }

    public boolean isAlphaKnown() {
        return supervision != Supervision.UNKNOWN;
    }

    /** Whether it learned from a teacher. */
    public boolean isStudent() {
        return supervision.isTaught();
    }

    /** Without the epoch: whether both are the same network at two times. */
    public boolean isSameNetwork(SnapshotKey other) {
        return atEpoch(0).equals(other.atEpoch(0));
    }

    /** By what it learned from, α, temperature, seed and epoch. */
    @Override
    public int compareTo(@Nullable SnapshotKey other) {
        return ORDER.compare(this, other);
    }

    /** For instance {@code "α = 0.1, seed 3, epoch 30"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("α = ").append(alpha);
        temperature.ifPresent(t -> text.append(", T = ").append(t));
        if (supervision == Supervision.CLASS_MEANS) {
            text.append(", class means");
        }
        seed.ifPresent(s -> text.append(", seed ").append(s));
        return text.append(", epoch ").append(epoch).toString();
    }
}
