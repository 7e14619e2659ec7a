package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.measure.SplitSums;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Looks;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;

/** A look at eight training and six validation images of two classes, taken whole and in three parts. */
class ShardsTest {
    private static final int TRAINING = 8;
    private static final int HELD = 6;
    private static final int PARTS = 3;

    private static int image(int row) {
        return row < TRAINING ? row : row - TRAINING;
    }

    private static float logit(int row, int k) {
        return (row * 7 + k * 5) % 11;
    }

    /** Some of the images: their rows in the whole. */
    private static Recording of(int[] rows, JsonObject meta, boolean half, double scale, boolean norms, boolean looks) {
        int[] labels = new int[rows.length];
        byte[] splits = new byte[rows.length];
        int[] images = new int[rows.length];
        float[][] columns = new float[2][rows.length];
        float[] squared = new float[rows.length];
        float[] mean = new float[2 * rows.length];
        float[] one = new float[2 * rows.length];
        Map<Split, SplitSums> sums = new EnumMap<>(Split.class);
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            labels[i] = row % 2;
            splits[i] = (byte) (row < TRAINING ? 0 : 1);
            images[i] = image(row);
            squared[i] = 1 + row;
            float[] z = {logit(row, 0), logit(row, 1)};
            for (int k = 0; k < 2; k++) {
                columns[k][i] = z[k];
                mean[2 * i + k] = z[k] + 0.5f;
                one[2 * i + k] = z[k] - row % 3;
            }
            sums.computeIfAbsent(row < TRAINING ? Split.TRAIN : Split.VALIDATION, split -> new SplitSums(2, 0))
                    .add(new float[0], z, new int[] {labels[i]});
        }
        Examples examples = new Examples(labels, splits, images);
        Map<Split, Snapshot.Stored> stored = new EnumMap<>(Split.class);
        sums.forEach((split, each) -> {
            Map<String, Double> values = new HashMap<>(SnapshotMeasures.ofWholeSplit(each));
            values.put("nc1", 0.25);
            stored.put(split, stored(values, each));
        });
        Snapshot plain = new Snapshot(
                0.1,
                3,
                new Logits(columns),
                new Templates(new double[] {scale, 0, 0, 1}),
                norms ? squared : null,
                stored);
        return new Recording(
                examples,
                List.of("a", "b"),
                List.of(looks ? plain.withLooks(Looks.of(examples, 2, mean, one)) : plain),
                new Meta(meta),
                half);
    }

    @SuppressWarnings("NullAway") // no class gram
    private static Snapshot.Stored stored(Map<String, Double> values, SplitSums sums) {
        return new Snapshot.Stored(values, null, sums);
    }

    private static JsonObject meta() {
        JsonObject meta = new JsonObject();
        meta.addProperty("dataset", "planted");
        return meta;
    }

    private static Recording whole() {
        return of(IntStream.range(0, TRAINING + HELD).toArray(), meta(), true, 1, true, true);
    }

    private static Recording part(int part) {
        return part(part, true, 1, true, true);
    }

    private static Recording part(int part, boolean half, double scale, boolean norms, boolean looks) {
        JsonObject meta = meta();
        meta.addProperty("command", "observe --shard " + part + "/" + PARTS);
        new Shard(part, PARTS).tell(meta);
        int[] rows = IntStream.range(0, TRAINING + HELD)
                .filter(row -> image(row) % PARTS + 1 == part)
                .toArray();
        return of(rows, meta, half, scale, norms, looks);
    }

    @Test
    void allPartsInAnyOrderAreTheWhole() {
        Recording whole = whole();
        Recording joined = Recordings.join(List.of(part(3), part(1), part(2)));
        assertEquals(whole.examples(), joined.examples());
        assertEquals(whole.meta().json(), joined.meta().json());
        assertTrue(joined.half());
        Snapshot expected = whole.snapshots().get(0);
        Snapshot found = joined.snapshots().get(0);
        assertEquals(expected.key(), found.key());
        assertArrayEquals(
                expected.squaredNorms().orElseThrow(), found.squaredNorms().orElseThrow());
        assertArrayEquals(expected.templates().gram(), found.templates().gram());
        for (int k = 0; k < 2; k++) {
            assertArrayEquals(expected.logits().column(k), found.logits().column(k));
        }
        Looks looks = found.looks().orElseThrow();
        assertArrayEquals(expected.looks().orElseThrow().mean(), looks.mean());
        assertArrayEquals(expected.looks().orElseThrow().one(), looks.one());
        for (Split split : Split.values()) {
            assertArrayEquals(expected.looks().orElseThrow().covariance(split), looks.covariance(split), 1e-12);
            assertMeasures(expected.stored(split).values(), found.stored(split).values());
            assertNull(found.stored(split).classGram());
        }
    }

    private static void assertMeasures(Map<String, Double> expected, Map<String, Double> found) {
        assertEquals(expected.keySet(), found.keySet());
        assertTrue(expected.containsKey("split_accuracy"));
        assertEquals(0.25, found.get("nc1"));
        expected.forEach((name, value) -> assertEquals(value, found.getOrDefault(name, Double.NaN), 1e-12, name));
    }

    @Test
    void whatIsMissingIsKnownAndComesLater() {
        Recording two = Recordings.join(List.of(part(1), part(3)));
        assertEquals(List.of(2), Shard.of(two.meta()).orElseThrow().missing());
        assertEquals(Optional.empty(), two.meta().text("command"));
        assertEquals(whole().examples(), Recordings.join(List.of(two, part(2))).examples());
        Recording alone = part(2);
        assertSame(alone, Recordings.join(List.of(alone)));
    }

    @Test
    void whatOnlySomePartsHoldTheWholeDoesNot() {
        Recording joined =
                Recordings.join(List.of(part(1), part(2, false, 1, true, false), part(3, true, 1, false, true)));
        assertFalse(joined.half());
        assertTrue(joined.snapshots().get(0).squaredNorms().isEmpty());
        assertTrue(joined.snapshots().get(0).looks().isEmpty());
        Recording looked = Recordings.join(List.of(part(1), part(2, false, 1, false, true)));
        assertTrue(looked.snapshots().get(0).looks().isPresent());
        assertTrue(looked.snapshots().get(0).squaredNorms().isEmpty());
    }

    @Test
    void aPartTwiceAndPartsOfOtherNetworksAreRefused() {
        assertEquals(
                "Shard 2 of 3 is there twice.",
                assertThrows(InvalidSetting.class, () -> Recordings.join(List.of(part(2), part(1), part(2))))
                        .sentence());
        assertEquals(
                "The shards were looked at with different networks at α = 0.1, epoch 3.",
                assertThrows(
                                InvalidSetting.class,
                                () -> Recordings.join(List.of(part(1), part(2, true, 4, true, true))))
                        .sentence());
    }

    @Test
    void partsOfAnotherLookStayByThemselves() {
        JsonObject other = part(3).meta().json();
        other.addProperty("dataset", "another");
        List<Recording> all = new ArrayList<>(List.of(part(1), part(2), whole()));
        Recording foreign = new Recording(part(3).examples(), part(3).classes(), part(3).snapshots(), new Meta(other));
        all.add(foreign);
        List<Recording> together = Recordings.partsTogether(all);
        assertEquals(3, together.size());
        assertSame(all.get(2), together.get(0));
        assertEquals(
                part(1).examples().size() + part(2).examples().size(),
                together.get(1).examples().size());
        assertSame(foreign, together.get(2));
    }
}
