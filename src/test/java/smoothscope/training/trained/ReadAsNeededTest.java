package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.picture.Cut;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

/** Pictures that are read as they are needed are those that were all in memory before. */
class ReadAsNeededTest {
    private static final List<String> CLASSES = PaintedFolder.CLASSES;
    private static final int EACH = PaintedFolder.EACH;

    @TempDir
    private static Path pictures;

    @TempDir
    private Path folder;

    @BeforeAll
    static void paint() throws IOException {
        PaintedFolder.paint(pictures);
    }

    private static SplitImages open(long bytes) {
        return Catalogue.open(
                "folder:" + pictures,
                DataFolders.only(pictures),
                Cut.SMALL,
                new Extraction(true, true, bytes),
                new Progress());
    }

    private static ObservationSettings settings(Set<Split> splits) {
        return new ObservationSettings(
                List.of(Path.of("datasets", "cifar10-alexnet-alpha0.safetensors")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                4,
                new Extent(splits, 0),
                Optional.empty());
    }

    private Path looked(String name, SplitImages images, Set<Split> splits) {
        Recording seen = Observation.start(settings(splits), images, told -> {})
                .outcome()
                .join();
        Path file = folder.resolve(name);
        RecordingFile.write(file, seen, false);
        return file;
    }

    @Test
    void theRecordingIsTheSameToTheLastByte() throws IOException {
        SplitImages inMemory = open(Long.MAX_VALUE);
        SplitImages asNeeded = open(0);
        assertTrue(inMemory.train().areAtHand());
        assertTrue(!asNeeded.train().areAtHand());
        assertArrayEquals(inMemory.train().labels(), asNeeded.train().labels());
        int[] some = {3, 17, 4};
        assertArrayEquals(
                inMemory.train().take(some).images().pixels(),
                asNeeded.train().take(some).images().pixels());
        Set<Split> both = EnumSet.allOf(Split.class);
        assertEquals(-1, Files.mismatch(looked("a.npz", inMemory, both), looked("b.npz", asNeeded, both)));
    }

    /** Whoever looks at many pictures asks for a few at a time. */
    @Test
    void noMoreThanAFewPicturesAreAskedForAtOnce() {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        SplitImages counted = new Counted(open(0), most, all);
        looked("c.npz", counted, EnumSet.allOf(Split.class));
        assertTrue(most.get() <= 250, most::toString);
        assertTrue(all.get() >= CLASSES.size() * EACH, all::toString);
    }

    @Test
    void onlyTheChosenSplitIsReadAndRecorded() {
        SplitImages trainWithoutPictures = new Counted(open(0), new AtomicInteger(), new AtomicInteger()) {
            @Override
            public LabelledImages train() {
                return new Empty(super.train());
            }
        };
        Recording whole = RecordingFile.read(looked("d.npz", open(0), EnumSet.allOf(Split.class)));
        Recording judged = RecordingFile.read(looked("e.npz", trainWithoutPictures, EnumSet.of(Split.VALIDATION)));
        int[] rows = whole.examples().rows(Split.VALIDATION);
        assertEquals(rows.length, judged.examples().size());
        assertEquals(0, judged.examples().rows(Split.TRAIN).length);
        assertEquals("validation", judged.meta().text("split").orElseThrow());
        for (int i = 0; i < rows.length; i++) {
            assertEquals(
                    whole.snapshots().get(0).logits().at(rows[i], 3),
                    judged.snapshots().get(0).logits().at(i, 3));
        }
        assertEquals(
                whole.snapshots().get(0).stored(Split.VALIDATION).values(),
                judged.snapshots().get(0).stored(Split.VALIDATION).values());
        assertTrue(judged.snapshots().get(0).stored(Split.TRAIN).values().isEmpty());
    }

    @Test
    void aDamagedPictureIsPassedOverAndCountedAndManyAreRefused() throws IOException {
        Path bad = pictures.resolve("cat").resolve("0.png");
        byte[] whole = Files.readAllBytes(bad);
        try {
            Files.write(bad, new byte[] {1, 2, 3});
            SplitImages images = open(0);
            Recording seen = RecordingFile.read(looked("f.npz", images, EnumSet.allOf(Split.class)));
            assertTrue(images.notes().toString().contains("pictures that cannot be read passed over: 1"));
            assertTrue(seen.meta().json().get("pictures").toString().contains("passed over: 1"));
            assertEquals(CLASSES.size() * EACH - 1, seenImages(images));
            for (int i = 1; i < 20; i++) {
                Files.write(pictures.resolve("cat").resolve(i + ".png"), new byte[] {1, 2, 3});
            }
            SplitImages many = open(0);
            CompletionException refused =
                    assertThrows(CompletionException.class, () -> looked("g.npz", many, EnumSet.allOf(Split.class)));
            assertTrue(refused.getCause() instanceof Unreadable, refused::toString);
        } finally {
            for (int i = 0; i < 20; i++) {
                Files.write(pictures.resolve("cat").resolve(i + ".png"), whole);
            }
        }
    }

    private static int seenImages(SplitImages images) {
        return taken(images.train()) + taken(images.validation());
    }

    private static int taken(LabelledImages images) {
        int[] all = java.util.stream.IntStream.range(0, images.size()).toArray();
        return images.take(all).rows().length;
    }

    /** Notes how many pictures are asked for. */
    private static class Counted implements SplitImages {
        private final SplitImages images;
        private final AtomicInteger most;
        private final AtomicInteger all;

        Counted(SplitImages images, AtomicInteger most, AtomicInteger all) {
            this.images = images;
            this.most = most;
            this.all = all;
        }

        @Override
        public String name() {
            return images.name();
        }

        @Override
        public List<String> classes() {
            return images.classes();
        }

        @Override
        public LabelledImages train() {
            return counting(images.train());
        }

        @Override
        public LabelledImages validation() {
            return counting(images.validation());
        }

        @Override
        public List<Sentence> notes() {
            return images.notes();
        }

        private LabelledImages counting(LabelledImages part) {
            return new Passing(part) {
                @Override
                public Taken take(int[] rows) {
                    most.accumulateAndGet(rows.length, Math::max);
                    all.addAndGet(rows.length);
                    return super.take(rows);
                }
            };
        }
    }

    private static class Passing implements LabelledImages {
        private final LabelledImages part;

        Passing(LabelledImages part) {
            this.part = part;
        }

        @Override
        public List<String> classes() {
            return part.classes();
        }

        @Override
        public int height() {
            return part.height();
        }

        @Override
        public int width() {
            return part.width();
        }

        @Override
        public int channels() {
            return part.channels();
        }

        @Override
        public int[] labels() {
            return part.labels();
        }

        @Override
        public String fingerprint(int[] rows) {
            return part.fingerprint(rows);
        }

        @Override
        public boolean areAtHand() {
            return part.areAtHand();
        }

        @Override
        public Taken take(int[] rows) {
            return part.take(rows);
        }
    }

    /** Fails where it is read. */
    private static final class Empty extends Passing {
        Empty(LabelledImages part) {
            super(part);
        }

        @Override
        public Taken take(int[] rows) {
            throw new AssertionError("read, though nobody wanted it");
        }
    }
}
