package smoothscope.snapshot;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

/** Recordings of four examples, of which a network is told how many it gets right: what there is to choose among, and nothing else. */
final class PlantedGrid {
    static final List<String> CLASSES = List.of("ant", "bee", "cat");

    /** One training example, and three validation examples of classes 0, 1 and 2. */
    private static final Examples EXAMPLES =
            new Examples(new int[] {0, 0, 1, 2}, new byte[] {0, 1, 1, 1}, new int[] {5, 0, 1, 2});

    private final List<Snapshot> snapshots = new ArrayList<>();
    private final JsonObject meta = new JsonObject();

    PlantedGrid with(SnapshotKey key) {
        return with(key, 3, Map.of());
    }

    /** @param right how many of the validation examples it gets right, at most 3 */
    PlantedGrid with(SnapshotKey key, int right, Map<String, Double> ofTraining) {
        float[] rows = new float[12];
        for (int row = 0; row < 4; row++) {
            int label = EXAMPLES.label(row);
            rows[3 * row + (row > right ? (label + 1) % 3 : label)] = 2;
        }
        snapshots.add(new Snapshot(
                        key.alpha(),
                        key.epoch(),
                        Logits.ofRows(rows, 3),
                        Templates.of(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new float[3]),
                        null,
                        ofTraining.isEmpty() ? Map.of() : Map.of(Split.TRAIN, new Snapshot.Stored(ofTraining)))
                .keyed(key));
        return this;
    }

    PlantedGrid said(String key, String value) {
        meta.addProperty(key, value);
        return this;
    }

    PlantedGrid seed(long seed) {
        meta.addProperty("seed", seed);
        return this;
    }

    Recording recording() {
        return new Recording(EXAMPLES, CLASSES, snapshots, new Meta(meta));
    }

    static SnapshotKey key(double alpha, int epoch) {
        return new SnapshotKey(alpha, epoch);
    }

    static SnapshotKey student(double alpha, double temperature) {
        return SnapshotKey.student(alpha, temperature, Supervision.TEACHER).atEpoch(4);
    }

    static List<SnapshotKey> keys(Recording recording) {
        return recording.snapshots().stream().map(Snapshot::key).toList();
    }
}
