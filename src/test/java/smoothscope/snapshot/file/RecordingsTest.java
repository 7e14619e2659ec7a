package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.PlantedRecordings;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;

class RecordingsTest {
    /** α 0, 0, 0.05, 0.05 at epochs 0, 3, 0, 3. */
    private final Recording planted = PlantedRecordings.of(4, 12, 3);

    private Recording of(List<String> classes, Examples examples, boolean half, int... snapshots) {
        List<Snapshot> taken = new ArrayList<>();
        for (int s : snapshots) {
            taken.add(planted.snapshots().get(s));
        }
        return new Recording(examples, classes, taken, planted.meta(), half);
    }

    private Recording of(int... snapshots) {
        return of(planted.classes(), planted.examples(), false, snapshots);
    }

    @Test
    void theGridOfSeveralFilesIsOneGrid() {
        Recording joined = Recordings.join(List.of(of(3, 0), of(2), of(1)));
        assertEquals(planted.snapshots(), joined.snapshots());
        assertEquals(List.of(0.0, 0.05), joined.alphas());
        assertEquals(List.of(0, 3), joined.epochs(0.05));
        assertEquals(planted.meta().json(), joined.meta().json());
    }

    @Test
    void aRecordingAloneIsItself() {
        assertSame(planted, Recordings.join(List.of(planted)));
    }

    @Test
    void onlyWhatAllSayOfTheirOriginIsKept(@TempDir Path folder) {
        List<Path> files = List.of(folder.resolve("a.npz"), folder.resolve("b.npz"));
        RecordingFile.write(files.get(0), of(0), true);
        Recording other = of(1);
        var meta = other.meta().json();
        meta.addProperty("seed", 8);
        RecordingFile.write(
                files.get(1),
                new Recording(other.examples(), other.classes(), other.snapshots(), new Meta(meta)),
                false);
        Recording joined = Recordings.read(files, new Progress());
        assertEquals("planted", joined.meta().dataset().orElseThrow());
        assertTrue(joined.meta().text("seed").isEmpty());
        assertFalse(joined.half());
        assertTrue(Recordings.join(List.of(
                        of(planted.classes(), planted.examples(), true, 0),
                        of(planted.classes(), planted.examples(), true, 1)))
                .half());
    }

    @Test
    void whatContradictsIsRefusedInASentence() {
        refused(
                List.of(of(0, 3), of(2, 3)),
                "Two of the recordings hold α = 0.05 at epoch 3, so they cannot be joined.");
        refused(
                List.of(of(0), of(List.of("a", "b", "c"), planted.examples(), false, 1)),
                "Recordings can be joined where their classes are the same, but these differ.");
        int[] labels = planted.examples().labels();
        labels[4] = (labels[4] + 1) % 3;
        Examples others = new Examples(labels, new byte[12], new int[12]);
        refused(
                List.of(of(0), of(planted.classes(), others, false, 1)),
                "Recordings can be joined where their examples are the same, but these are of 12 and 12 examples that"
                        + " differ in number, label, split or image.");
        refused(List.of(), "At least one recording is needed.");
    }

    private static void refused(List<Recording> recordings, String sentence) {
        assertEquals(
                sentence,
                assertThrows(InvalidSetting.class, () -> Recordings.join(recordings))
                        .sentence());
    }

    @Test
    void atTheSameEpochTheLaterSnapshotStands() {
        Snapshot early = planted.snapshots().get(1);
        Snapshot late = new Snapshot(0, 3, early.logits(), early.templates(), null, java.util.Map.of());
        Recording timeline = new Recording(
                planted.examples(),
                planted.classes(),
                List.of(planted.snapshots().get(0), early, late),
                Meta.empty());
        assertSame(late, timeline.last(0).orElseThrow());
        assertSame(late, timeline.at(0, 3).orElseThrow());
        assertTrue(timeline.at(0, 1).isEmpty());
        assertTrue(timeline.last(0.5).isEmpty());
    }

    /** Parts that say their seeds keep them; the file gives them back, and one that lacks them is of one seed. */
    @Test
    void networksOfSeveralSeedsAreToldApartInAFile(@TempDir Path folder) {
        Recording joined = Recordings.join(List.of(ofSeed(5, 2, 3), ofSeed(4, 2, 3), ofSeed(6, 2, 3)));
        Path file = folder.resolve("seeds.npz");
        RecordingFile.write(file, joined, false);
        Recording read = RecordingFile.read(file);
        assertEquals(List.of(4L, 5L, 6L), read.seeds());
        assertEquals(6, read.snapshots().size());
        assertEquals(List.of(0.05), read.ofSeed(5).alphas());
        assertEquals(2, read.ofSeed(5).snapshots().size());
        assertEquals(1, read.ofTypicalSeed().seeds().size());
        assertEquals(List.of(7L), ofSeed(7, 0, 1).seeds());
        assertSame(planted, planted.ofTypicalSeed());
        refused(
                List.of(ofSeed(5, 2), ofSeed(5, 2), ofSeed(6, 2)),
                "Two of the recordings hold α = 0.05 of seed 5 at epoch 0, so they cannot be joined.");
    }

    private Recording ofSeed(long seed, int... snapshots) {
        Recording plain = of(snapshots);
        var meta = plain.meta().json();
        meta.addProperty("seed", seed);
        return new Recording(plain.examples(), plain.classes(), plain.snapshots(), new Meta(meta));
    }

    @Test
    void ofARecipeWhatAllHaveInCommonIsKept() {
        Recording one = said(0, """
                {"recipe": {"epochs": 8, "batch": 128, "seed": {"of": 1}}, "only": "one", "teacher": 3}""");
        Recording two = said(1, """
                {"recipe": {"epochs": 8, "batch": 64, "seed": {"of": 1}}, "teacher": {"alpha": 0}}""");
        assertEquals(
                JsonParser.parseString("{\"recipe\": {\"epochs\": 8, \"seed\": {\"of\": 1}}}"),
                Recordings.join(List.of(one, two)).meta().json());
        assertEquals(
                JsonParser.parseString("{\"recipe\": {\"epochs\": 8, \"seed\": {\"of\": 1}}}"),
                Recordings.join(List.of(two, one)).meta().json());
    }

    private Recording said(int snapshot, String meta) {
        return new Recording(
                planted.examples(),
                planted.classes(),
                List.of(planted.snapshots().get(snapshot)),
                new Meta(JsonParser.parseString(meta).getAsJsonObject()));
    }

    @Test
    void aSeedThatSnapshotsSayIsSaidByAllOfTheJoined() {
        Snapshot first = planted.snapshots().get(0);
        Recording seeded = new Recording(
                planted.examples(),
                planted.classes(),
                List.of(first.keyed(first.key().withSeed(5))),
                Meta.empty());
        Recording run = said(1, "{\"seed\": 5}");
        for (List<Recording> order : List.of(List.of(seeded, run), List.of(run, seeded))) {
            assertTrue(Recordings.join(order).snapshots().stream()
                    .allMatch(each -> each.key().seed().equals(OptionalLong.of(5))));
        }
        assertTrue(
                Recordings.join(List.of(said(0, "{\"seed\": 5}"), run)).snapshots().stream()
                        .allMatch(each -> each.key().seed().isEmpty()),
                "one run's seed stands in its meta");
        assertTrue(
                Recordings.join(List.of(seeded, said(1, "{}"))).snapshots().stream()
                        .anyMatch(each -> each.key().seed().isEmpty()),
                "one says no seed");
    }
}
