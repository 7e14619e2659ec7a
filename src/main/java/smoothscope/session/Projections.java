package smoothscope.session;

import java.util.LinkedHashMap;
import java.util.Map;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * A recording's projections that were looked at last, so that moving α between two measured values projects nothing anew. Safe for several
 * threads.
 */
final class Projections {
    /** Two rows between two snapshots each, of both splits, with and without the other classes. */
    private static final int KEPT = 16;

    private record Key(Snapshot snapshot, ClassTriple triple, Split split, boolean others) {}

    private final Recording recording;
    private final Map<Key, Projection> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Projection> eldest) {
            return size() > KEPT;
        }
    };

    Projections(Recording recording) {
        this.recording = recording;
    }

    synchronized Projection of(Snapshot snapshot, ClassTriple triple, Split split, boolean others) {
        return kept.computeIfAbsent(
                new Key(snapshot, triple, split, others),
                key -> Projection.of(recording, snapshot, triple, split, others));
    }
}
