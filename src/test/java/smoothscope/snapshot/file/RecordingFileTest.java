package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.file.HalfFloat;
import smoothscope.job.Progress;
import smoothscope.measure.SplitSums;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Looks;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.PlantedRecordings;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;

public class RecordingFileTest {
    @TempDir
    private Path folder;

    @Test
    void everyBitComesBack() {
        for (int classes : new int[] {2, 3, 10, 300}) {
            Recording written = PlantedRecordings.of(4, 500, classes);
            Path file = folder.resolve(classes + ".npz");
            RecordingFile.write(file, written, false);
            assertSameBits(written, RecordingFile.read(file));
        }
    }

    @Test
    void theSameRecordingGivesTheSameBytesInEveryTimeZone() throws IOException {
        Recording recording = PlantedRecordings.of(2, 40, 5);
        TimeZone here = TimeZone.getDefault();
        try {
            byte[][] bytes = new byte[2][];
            for (int i = 0; i < 2; i++) {
                TimeZone.setDefault(TimeZone.getTimeZone(i == 0 ? "Asia/Taipei" : "America/New_York"));
                Path file = folder.resolve(i + ".npz");
                RecordingFile.write(file, recording, false);
                bytes[i] = Files.readAllBytes(file);
            }
            assertArrayEquals(bytes[0], bytes[1]);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void readingAndWritingAgainChangesNoByte() throws IOException {
        for (boolean half : new boolean[] {false, true}) {
            Path first = folder.resolve("first.npz");
            Path second = folder.resolve("second.npz");
            RecordingFile.write(first, PlantedRecordings.of(3, 50, 4), half);
            Recording read = RecordingFile.read(first);
            assertEquals(half, read.half());
            RecordingFile.write(second, read, read.half());
            assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        }
    }

    @Test
    void halfPrecisionRoundsEachLogitToTheNearestHalf() {
        Recording written = PlantedRecordings.of(1, 200, 10);
        Path file = folder.resolve("half.npz");
        RecordingFile.write(file, written, true);
        Recording read = RecordingFile.read(file);
        for (int k = 0; k < 10; k++) {
            float[] exact = written.snapshots().get(0).logits().column(k);
            float[] rounded = read.snapshots().get(0).logits().column(k);
            for (int i = 0; i < exact.length; i++) {
                assertEquals(HalfFloat.toFloat(HalfFloat.ofFloat(exact[i])), rounded[i]);
                assertEquals(exact[i], rounded[i], Math.abs(exact[i]) * 0x1p-11 + 0x1p-25);
            }
        }
    }

    @Test
    void whatSomeSnapshotsLackIsAbsentOrUnknown() {
        Recording planted = PlantedRecordings.of(2, 30, 3);
        Snapshot bare = planted.snapshots().get(0);
        bare = new Snapshot(0.5, 9, bare.logits(), bare.templates(), null, Map.of());
        Recording written = new Recording(
                planted.examples(),
                planted.classes(),
                List.of(bare, planted.snapshots().get(1)),
                planted.meta());
        Path file = folder.resolve("bare.npz");
        RecordingFile.write(file, written, false);
        Recording read = RecordingFile.read(file);
        assertTrue(read.snapshots().get(1).squaredNorms().isEmpty());
        assertEquals(Map.of(), read.snapshots().get(0).stored(Split.TRAIN).values());
        assertEquals(null, read.snapshots().get(0).stored(Split.TRAIN).classGram());
        assertEquals(
                written.snapshots().get(1).stored(Split.TRAIN).values(),
                read.snapshots().get(1).stored(Split.TRAIN).values());
    }

    @Test
    void writingThatFailsHalfWayLeavesTheOldRecording() throws IOException {
        Path file = folder.resolve("r.npz");
        RecordingFile.write(file, PlantedRecordings.of(1, 30, 3), false);
        byte[] old = Files.readAllBytes(file);
        assertUnwritable(file, withLogit(Float.NaN), false, "a logit at α = 0.1, epoch 2 is not finite");
        assertUnwritable(file, withLogit(65520), true, "a logit is 65520.0, beyond 65504.0");
        assertArrayEquals(old, Files.readAllBytes(file));
        RecordingFile.write(file, withLogit(65519), true);
        assertEquals(65504, RecordingFile.read(file).snapshots().get(0).logits().at(1, 1));
    }

    private void assertUnwritable(Path file, Recording recording, boolean half, String reason) throws IOException {
        Unwritable refusal = assertThrows(Unwritable.class, () -> RecordingFile.write(file, recording, half));
        assertTrue(refusal.sentence().contains(reason), refusal.sentence());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private static Recording withLogit(float logit) {
        Examples examples = new Examples(new int[] {0, 1}, new byte[] {0, 1}, new int[] {0, 0});
        Snapshot snapshot = new Snapshot(
                0.1,
                2,
                new Logits(new float[][] {{0, 1}, {2, logit}}),
                new Templates(new double[] {1, 0, 0, 1}),
                null,
                Map.of());
        return new Recording(examples, List.of("a", "b"), List.of(snapshot), Meta.empty());
    }

    @Test
    void aCancelledReadingEnds() {
        Path file = folder.resolve("r.npz");
        RecordingFile.write(file, PlantedRecordings.of(1, 30, 3), false);
        Progress progress = new Progress();
        progress.cancel();
        assertThrows(CancellationException.class, () -> RecordingFile.read(file, progress));
    }

    @Test
    void aCancelledWritingLeavesTheOldFileAndNothingBeside() throws IOException {
        Path file = folder.resolve("r.npz");
        Files.writeString(file, "old");
        Progress progress = new Progress();
        progress.cancel();
        Recording recording = PlantedRecordings.of(1, 30, 3);
        assertThrows(CancellationException.class, () -> RecordingFile.write(file, recording, false, progress));
        assertEquals("old", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void progressTellsAllThatIsWritten() {
        Progress progress = new Progress();
        RecordingFile.write(folder.resolve("r.npz"), PlantedRecordings.of(2, 30, 3), false, progress);
        assertEquals(2 * 30 * 3, progress.state().total());
        assertEquals(2 * 30 * 3, progress.state().done());
        assertEquals("Writing r.npz", progress.state().task().toString());
    }

    public static void assertSameBits(Recording expected, Recording actual) {
        assertEquals(expected.examples(), actual.examples());
        assertEquals(expected.classes(), actual.classes());
        assertEquals(expected.meta().json(), actual.meta().json());
        assertFalse(actual.half());
        assertEquals(expected.snapshots().size(), actual.snapshots().size());
        for (int s = 0; s < expected.snapshots().size(); s++) {
            Snapshot there = expected.snapshots().get(s);
            Snapshot here = actual.snapshots().get(s);
            assertEquals(there.alpha(), here.alpha());
            assertEquals(there.epoch(), here.epoch());
            assertArrayEquals(there.templates().gram(), here.templates().gram());
            assertArrayEquals(
                    there.squaredNorms().orElseThrow(), here.squaredNorms().orElseThrow());
            for (int k = 0; k < there.logits().classes(); k++) {
                assertArrayEquals(there.logits().column(k), here.logits().column(k));
            }
            for (Split split : Split.values()) {
                assertEquals(there.stored(split).values(), here.stored(split).values());
                assertArrayEquals(
                        there.stored(split).classGram(), here.stored(split).classGram());
            }
        }
    }

    private static Recording keyed(SnapshotKey... keys) {
        Recording planted = PlantedRecordings.of(1, 12, 3);
        Snapshot one = planted.snapshots().get(0);
        return new Recording(
                planted.examples(),
                planted.classes(),
                Stream.of(keys).map(one::keyed).toList(),
                planted.meta());
    }

    private List<SnapshotKey> keysRead(Recording written) {
        Path file = folder.resolve("keys.npz");
        RecordingFile.write(file, written, false);
        return RecordingFile.read(file).snapshots().stream().map(Snapshot::key).toList();
    }

    @Test
    void whatANetworkLearnedFromAtWhichTemperatureAndItsSeedComeBack() {
        SnapshotKey[] keys = {
            new SnapshotKey(0.1, 4).withSeed(1),
            SnapshotKey.student(0.1, 2.5, Supervision.TEACHER).withSeed(1),
            SnapshotKey.student(0.1, 2.5, Supervision.CLASS_MEANS).withSeed(-2)
        };
        assertEquals(List.of(keys), keysRead(keyed(keys)));
    }

    @Test
    void teachersAloneNeedNoWordOfThemAndAnUnknownAlphaOne() {
        SnapshotKey student = SnapshotKey.student(0.1, 2.5, Supervision.TEACHER);
        assertEquals(List.of(student), keysRead(keyed(student)));
        SnapshotKey unknown = new SnapshotKey(0, 0).withoutAlpha();
        assertEquals(List.of(unknown), keysRead(keyed(unknown)));
    }

    @Test
    void whereOnlySomeNetworksSayTheirSeedNoneIsLostSilently() {
        Recording mixed = keyed(
                new SnapshotKey(0.1, 4).withSeed(1), new SnapshotKey(0.1, 4).withSeed(2), new SnapshotKey(0.2, 4));
        Path file = folder.resolve("mixed.npz");
        assertEquals(
                "Some of the networks say their seed, others do not, so one file cannot hold them.",
                assertThrows(InvalidSetting.class, () -> RecordingFile.write(file, mixed, false))
                        .sentence());
        assertFalse(Files.exists(file));
    }

    private static Set<String> entries(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        }
    }

    @Test
    void whatNoNetworkHasIsNotInTheFile() throws IOException {
        Recording planted = PlantedRecordings.of(1, 12, 3);
        Snapshot whole = planted.snapshots().get(0);
        Snapshot bare = new Snapshot(0.5, 9, whole.logits(), whole.templates(), null, Map.of());
        Path file = folder.resolve("bare.npz");
        RecordingFile.write(
                file, new Recording(planted.examples(), planted.classes(), List.of(bare), planted.meta()), false);
        Set<String> least = Set.of(
                "meta.json",
                "classes.npy",
                "labels.npy",
                "split.npy",
                "image.npy",
                "alpha.npy",
                "epoch.npy",
                "gram.npy",
                "logits.npy");
        assertEquals(least, entries(file));
        RecordingFile.write(file, planted, false);
        Set<String> more = new TreeSet<>(entries(file));
        more.removeAll(least);
        assertEquals(Set.of("norms.npy", "measures.npy", "measure_names.npy", "class_gram.npy"), more);
        RecordingFile.write(
                file,
                new Recording(planted.examples(), planted.classes(), List.of(whole, bare), planted.meta()),
                false);
        assertFalse(entries(file).contains("norms.npy"), "norms of some");
        assertTrue(entries(file).contains("class_gram.npy"), "NaN where there is none");
    }

    /** Sums of a network that was looked at on more images than were recorded. */
    private static SplitSums sums(int width, int... labels) {
        SplitSums sums = new SplitSums(3, width);
        for (int i = 0; i < labels.length; i++) {
            float[] x = new float[width];
            Arrays.fill(x, i + 0.5f);
            sums.add(x, new float[] {i % 4, 2, 0.25f * i}, new int[] {labels[i]});
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void whatAddsUpOverAWholeSplitComesBack(int width) {
        Recording planted = PlantedRecordings.of(2, 12, 3);
        SplitSums training = sums(width, 0, 1, 2, 1, 1);
        SplitSums held = sums(width, 2, 0);
        Snapshot first = planted.snapshots().get(0);
        Snapshot second = planted.snapshots().get(1);
        Snapshot looked = new Snapshot(
                first.alpha(),
                first.epoch(),
                first.logits(),
                first.templates(),
                null,
                Map.of(
                        Split.TRAIN, stored(training),
                        Split.VALIDATION, stored(held)));
        Snapshot half = new Snapshot(
                second.alpha(),
                second.epoch(),
                second.logits(),
                second.templates(),
                null,
                Map.of(Split.VALIDATION, stored(training)));
        Path file = folder.resolve("sums.npz");
        RecordingFile.write(
                file,
                new Recording(planted.examples(), planted.classes(), List.of(looked, half), planted.meta()),
                false);
        Recording read = RecordingFile.read(file);
        assertSums(training, read.snapshots().get(0).stored(Split.TRAIN).sums());
        assertSums(held, read.snapshots().get(0).stored(Split.VALIDATION).sums());
        assertNull(read.snapshots().get(1).stored(Split.TRAIN).sums(), "nothing was looked at");
        assertSums(training, read.snapshots().get(1).stored(Split.VALIDATION).sums());
    }

    @SuppressWarnings("NullAway") // no class gram
    private static Snapshot.Stored stored(SplitSums sums) {
        return new Snapshot.Stored(Map.of(), null, sums);
    }

    private static void assertSums(SplitSums expected, @Nullable SplitSums found) {
        assertNotNull(found);
        assertEquals(expected.width(), found.width());
        for (int i = 0; i < expected.counts().size(); i++) {
            assertArrayEquals(expected.counts().get(i), found.counts().get(i));
        }
        assertEquals(expected.sums().size(), found.sums().size());
        for (int i = 0; i < expected.sums().size(); i++) {
            assertArrayEquals(expected.sums().get(i), found.sums().get(i));
        }
        assertEquals(expected.values(), found.values());
    }

    /** Two looks at each of twelve examples, all numbers exact in half precision. */
    private static Looks looks(Examples examples, boolean one) {
        float[] mean = new float[36];
        float[] other = new float[36];
        for (int i = 0; i < 36; i++) {
            mean[i] = i / 8f;
            other[i] = i * i % 7 / 4f;
        }
        Looks whole = Looks.of(examples, 3, mean, other);
        return one
                ? whole
                : new Looks(3, mean, null, Map.of(Split.TRAIN, Objects.requireNonNull(whole.covariance(Split.TRAIN))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void looksAtAugmentedExamplesComeBack(boolean one) {
        Recording planted = PlantedRecordings.of(2, 12, 3);
        Looks looks = looks(planted.examples(), one);
        List<Snapshot> seen =
                planted.snapshots().stream().map(each -> each.withLooks(looks)).toList();
        Path file = folder.resolve("looks.npz");
        RecordingFile.write(file, new Recording(planted.examples(), planted.classes(), seen, planted.meta()), false);
        for (Snapshot each : RecordingFile.read(file).snapshots()) {
            Looks read = each.looks().orElseThrow();
            assertArrayEquals(looks.mean(), read.mean());
            assertArrayEquals(looks.one(), read.one());
            for (Split split : Split.values()) {
                assertArrayEquals(looks.covariance(split), read.covariance(split));
            }
        }
    }

    @Test
    void looksAtSomeNetworksOnlyAreNotWritten() throws IOException {
        Recording planted = PlantedRecordings.of(2, 12, 3);
        Snapshot seen = planted.snapshots().get(0).withLooks(looks(planted.examples(), true));
        Path file = folder.resolve("some.npz");
        RecordingFile.write(
                file,
                new Recording(
                        planted.examples(),
                        planted.classes(),
                        List.of(seen, planted.snapshots().get(1)),
                        planted.meta()),
                false);
        assertTrue(entries(file).stream().noneMatch(name -> name.startsWith("looks")));
    }

    @Test
    void whatIsNotFiniteWouldNotBeReadAgainAndIsNotWritten() throws IOException {
        Files.writeString(folder.resolve("other"), "");
        Path file = folder.resolve("r.npz");
        Recording planted = PlantedRecordings.of(1, 12, 3);
        Snapshot one = planted.snapshots().get(0);
        double[] gram = one.templates().gram();
        gram[5] = Double.POSITIVE_INFINITY;
        Snapshot unbounded = new Snapshot(0, 0, one.logits(), new Templates(gram), null, Map.of());
        assertUnwritable(
                file,
                new Recording(planted.examples(), planted.classes(), List.of(unbounded), Meta.empty()),
                false,
                "an inner product of templates at α = 0.0, epoch 0 is not finite");
        float[] norms = one.squaredNorms().orElseThrow().clone();
        norms[11] = Float.NaN;
        Snapshot endless = new Snapshot(0, 0, one.logits(), one.templates(), norms, Map.of());
        assertUnwritable(
                file,
                new Recording(planted.examples(), planted.classes(), List.of(endless), Meta.empty()),
                false,
                "an activation's norm at α = 0.0, epoch 0 is not finite");
        float[] large = new float[36];
        large[35] = 70_000;
        Snapshot looked = one.withLooks(new Looks(3, large, null, Map.of()));
        assertUnwritable(
                file,
                new Recording(planted.examples(), planted.classes(), List.of(looked), Meta.empty()),
                false,
                "a logit of an augmented look, in half precision at α = 0.0, epoch 0 is not finite");
    }

    @Test
    void readingIsNamedAfterTheFile() {
        Path file = folder.resolve("r.npz");
        RecordingFile.write(file, PlantedRecordings.of(1, 12, 3), false);
        Progress progress = new Progress();
        RecordingFile.read(file, progress);
        assertEquals("Reading r.npz", progress.state().task().toString());
    }
}
