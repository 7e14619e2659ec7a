package smoothscope.snapshot.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.file.HalfFloat;
import smoothscope.job.Progress;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.PlantedRecordings;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

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
        assertEquals(1, progress.state().fraction());
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
}
