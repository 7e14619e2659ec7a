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
 * @param epoch epochs trained; 0 is the untrained network
 */
public record SnapshotKey(double alpha, OptionalLong seed, OptionalDouble temperature, int epoch)
        implements Comparable<SnapshotKey> {
    private static final Comparator<SnapshotKey> ORDER = Comparator.comparingDouble(SnapshotKey::alpha)
            .thenComparingDouble(key -> key.temperature.orElse(0))
            .thenComparingLong(key -> key.seed.orElse(Long.MIN_VALUE))
            .thenComparingInt(SnapshotKey::epoch);

    /** A network that α tells from the others. */
    public SnapshotKey(double alpha, int epoch) {
        this(alpha, OptionalLong.empty(), OptionalDouble.empty(), epoch);
    }

    /** The same network, its seed said. */
    public SnapshotKey withSeed(long own) {
        return new SnapshotKey(alpha, OptionalLong.of(own), temperature, epoch);
    }

    /** Without the epoch: whether both are the same network at two times. */
    public boolean isSameNetwork(SnapshotKey other) {
        return alpha == other.alpha && seed.equals(other.seed) && temperature.equals(other.temperature);
    }

    /** By α, temperature, seed and epoch. */
    @Override
    public int compareTo(@Nullable SnapshotKey other) {
        return ORDER.compare(this, other);
    }

    /** For instance {@code "α = 0.1, seed 3, epoch 30"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("α = ").append(alpha);
        temperature.ifPresent(t -> text.append(", T = ").append(t));
        seed.ifPresent(s -> text.append(", seed ").append(s));
        return text.append(", epoch ").append(epoch).toString();
    }
}
