package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.picture.Cut;
import smoothscope.job.Progress;
import smoothscope.measure.SplitSums;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.file.Recordings;

/** Parts of a look, put together, are the look. */
class ShardTest {
    private static final String RECORDED = "airplane,bird,cat";

    @TempDir
    private static Path pictures;

    @TempDir
    private Path folder;

    @BeforeAll
    static void paint() throws IOException {
        PaintedFolder.paint(pictures);
    }

    private Recording looked(Optional<Shard> shard, Optional<String> recorded, int perClass) {
        SplitImages images = Catalogue.open(
                "folder:" + pictures,
                DataFolders.only(pictures),
                Cut.SMALL,
                new Extraction(true, true, 0),
                new Progress());
        ObservationSettings settings = new ObservationSettings(
                List.of(Path.of("datasets", "cifar10-alexnet-alpha0.1.safetensors")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                perClass,
                new Extent(EnumSet.allOf(Split.class), 0, shard, Optional.empty(), recorded, 0),
                Optional.empty());
        Recording seen =
                Observation.start(settings, images, told -> {}).outcome().join();
        Path file =
                folder.resolve(shard.map(each -> "part" + each.held().first()).orElse("whole") + ".npz");
        RecordingFile.write(file, seen, false);
        return RecordingFile.read(file);
    }

    private static SplitSums sums(Recording recording, Split split) {
        return Objects.requireNonNull(recording.snapshots().get(0).stored(split).sums());
    }

    private static void assertSame(Recording whole, Recording joined) {
        assertEquals(whole.examples(), joined.examples());
        Snapshot expected = whole.snapshots().get(0);
        Snapshot found = joined.snapshots().get(0);
        for (int k = 0; k < PaintedFolder.CLASSES.size(); k++) {
            assertArrayEquals(expected.logits().column(k), found.logits().column(k), 1e-4f);
        }
        for (Split split : Split.values()) {
            for (int i = 0; i < 4; i++) {
                assertArrayEquals(
                        sums(whole, split).counts().get(i),
                        sums(joined, split).counts().get(i));
            }
            for (int i = 0; i < 5; i++) {
                double[] mine = sums(whole, split).sums().get(i);
                double largest = Arrays.stream(mine).map(Math::abs).max().orElse(0);
                // A network computes batches of other sizes otherwise, in single precision.
                assertArrayEquals(mine, sums(joined, split).sums().get(i), 1e-6 * largest);
            }
            assertEquals(
                    expected.stored(split).values().keySet(),
                    found.stored(split).values().keySet());
            expected.stored(split)
                    .values()
                    .forEach((name, value) -> assertEquals(
                            value,
                            found.stored(split).values().getOrDefault(name, Double.NaN),
                            1e-4 * (Math.abs(value) + 1e-3),
                            name));
        }
    }

    @Test
    void shardsJoinedAreOneRun() {
        Optional<String> recorded = Optional.of(RECORDED);
        Recording whole = looked(Optional.empty(), recorded, 8);
        Recording joined = Recordings.join(List.of(
                looked(Optional.of(new Shard(3, 3)), recorded, 8),
                looked(Optional.of(new Shard(1, 3)), recorded, 8),
                looked(Optional.of(new Shard(2, 3)), recorded, 8)));
        assertSame(whole, joined);
        assertTrue(Shard.of(joined.meta()).isEmpty());
        assertEquals(2 * 3 * 8, joined.examples().size());
        assertEquals(
                480.0, joined.snapshots().get(0).stored(Split.TRAIN).values().get("split_examples"));
    }

    @Test
    void whatIsMissingIsKnownAndCanComeLater() {
        Recording first = looked(Optional.of(new Shard(1, 3)), Optional.empty(), 5);
        Recording second = looked(Optional.of(new Shard(2, 3)), Optional.empty(), 5);
        Recording third = looked(Optional.of(new Shard(3, 3)), Optional.empty(), 5);
        Recording two = Recordings.join(List.of(first, third));
        assertEquals(List.of(2), Shard.of(two.meta()).orElseThrow().missing());
        assertSame(Recordings.join(List.of(first, second, third)), Recordings.join(List.of(two, second)));
        InvalidSetting twice = assertThrows(InvalidSetting.class, () -> Recordings.join(List.of(two, third)));
        assertTrue(twice.sentence().contains("Shard 3 of 3 is there twice."), twice.sentence());
    }

    /** The measures of the whole splits are those that a look without shards takes. */
    @Test
    void accuracyAndCalibrationAreThoseOfAllImages() {
        Recording plain = looked(Optional.empty(), Optional.empty(), 60);
        Recording summed = looked(Optional.empty(), Optional.of("frog"), 1);
        for (Split split : Split.values()) {
            var expected = plain.snapshots().get(0).stored(split).values();
            var found = summed.snapshots().get(0).stored(split).values();
            for (String name : List.of("split_accuracy", "split_nll", "split_brier", "split_ece", "split_logit_gap")) {
                assertEquals(expected.getOrDefault(name, 0.0), found.getOrDefault(name, Double.NaN), 1e-9, name);
            }
            for (String name : List.of("within", "nc1", "nc2_equinorm", "nc2_angle")) {
                double value = expected.getOrDefault(name, Double.NaN);
                assertEquals(value, found.getOrDefault("split_" + name, Double.NaN), 1e-9 * value, name);
            }
        }
        assertEquals(2, summed.examples().size());
    }

    @Test
    void whatRecordsNothingIsRefused() {
        CompletionException refused = assertThrows(
                CompletionException.class, () -> looked(Optional.of(new Shard(600, 600)), Optional.of("frog"), 1));
        assertTrue(refused.getCause() instanceof InvalidSetting, refused::toString);
        for (String wrong : List.of("0/3", "4/3", "1/0")) {
            assertTrue(assertThrows(InvalidSetting.class, () -> Shard.of(wrong))
                    .sentence()
                    .startsWith("A shard is one of 1/N to N/N"));
        }
        assertTrue(assertThrows(InvalidSetting.class, () -> Shard.of("3"))
                .sentence()
                .startsWith("A shard is written I/N"));
    }
}
