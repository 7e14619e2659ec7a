package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
import smoothscope.network.onnx.PlantedGraph;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.file.RecordingFile;

/** A look that was interrupted goes on from where it was, and ends in the bytes of one that was not. */
class ResumedLookTest {
    private static final List<Path> BOTH = List.of(
            Path.of("datasets", "cifar10-alexnet-alpha0.safetensors"),
            Path.of("datasets", "cifar10-alexnet-alpha0.1.safetensors"));

    @TempDir
    private static Path pictures;

    @TempDir
    private Path folder;

    @BeforeAll
    static void paint() throws IOException {
        PaintedFolder.paint(pictures);
        Files.write(pictures.resolve("cat").resolve("3.png"), new byte[] {1, 2, 3});
    }

    private static SplitImages open() {
        return Catalogue.open(
                "folder:" + pictures,
                DataFolders.only(pictures),
                Cut.SMALL,
                new Extraction(true, true, 0),
                new Progress());
    }

    private static ObservationSettings settings(List<Path> weights, int limit) {
        return new ObservationSettings(
                weights,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                ObservationSettings.ALL,
                Extent.limited(limit),
                Optional.empty());
    }

    private Path looked(String name, SplitImages images, Optional<KeptLooks> kept) {
        Path file = folder.resolve(name);
        RecordingFile.write(
                file,
                Observation.start(settings(BOTH, 0), images, kept, told -> {})
                        .outcome()
                        .join(),
                false);
        return file;
    }

    @Test
    void whatWasInterruptedAnywhereEndsInTheSameBytes() throws IOException {
        Path whole = looked("whole.npz", open(), Optional.empty());
        Path place = folder.resolve("kept");
        KeptLooks kept = new KeptLooks(place, true);
        AtomicInteger taken = new AtomicInteger();
        for (int most : new int[] {260, 300, 260}) {
            SplitImages dying = new Dying(open(), most, new AtomicInteger());
            assertThrows(CompletionException.class, () -> looked("dead.npz", dying, Optional.of(kept)));
        }
        for (Path journal : journals(place)) {
            Files.write(
                    journal, new byte[] {0, 0, 0, 2, 0, 0}, StandardOpenOption.APPEND); // a kill in midst of writing
        }
        Path resumed = looked("resumed.npz", new Dying(open(), Integer.MAX_VALUE, taken), Optional.of(kept));
        assertEquals(-1, Files.mismatch(whole, resumed));
        assertTrue(taken.get() < 2 * PaintedFolder.EACH * 10, taken::toString);
        AtomicInteger again = new AtomicInteger();
        assertEquals(
                -1,
                Files.mismatch(
                        whole, looked("again.npz", new Dying(open(), Integer.MAX_VALUE, again), Optional.of(kept))));
        assertEquals(2, again.get(), "the damaged picture alone is sought again, for each network");
        kept.remove(BOTH);
        assertFalse(Files.exists(place));
    }

    private static List<Path> journals(Path place) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }

    @Test
    void whatAnotherLookSawIsRefusedOrBegunAnew() throws IOException {
        Path place = folder.resolve("kept");
        ObservationSettings first = settings(BOTH.subList(0, 1), 0);
        Observation.start(first, open(), Optional.of(new KeptLooks(place, false)), told -> {})
                .outcome()
                .join();
        for (ObservationSettings other : List.of(settings(BOTH.subList(1, 2), 0), settings(BOTH.subList(0, 1), 50))) {
            CompletionException refused = assertThrows(
                    CompletionException.class,
                    () -> Observation.start(other, open(), Optional.of(new KeptLooks(place, true)), told -> {})
                            .outcome()
                            .join());
            assertTrue(refused.getCause() instanceof InvalidSetting, refused::toString);
        }
        Observation.start(
                        settings(BOTH.subList(0, 1), 50), open(), Optional.of(new KeptLooks(place, false)), told -> {})
                .outcome()
                .join();
    }

    /** Names, labels and sizes are those of before. */
    @Test
    void whatWasSeenOfOtherPicturesOrInAnotherWayIsRefused(@TempDir Path others) throws IOException {
        Files.walkFileTree(pictures, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes state) throws IOException {
                Path copy = others.resolve(pictures.relativize(file));
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        for (long bytes : new long[] {1, Long.MAX_VALUE}) {
            Path first = Files.createDirectories(folder.resolve("kept" + bytes));
            ObservationSettings settings = settings(BOTH.subList(0, 1), 20);
            SplitImages seen = renamed(open(others, Cut.SMALL, bytes));
            Observation.start(settings, seen, Optional.of(new KeptLooks(first, true)), told -> {})
                    .outcome()
                    .join();
            Observation.start(
                            settings,
                            renamed(open(others, Cut.SMALL, bytes)),
                            Optional.of(new KeptLooks(first, true)),
                            told -> {})
                    .outcome()
                    .join();
            refused(first, settings, open(others, Cut.SMALL, bytes));
            refused(first, settings, renamed(open(others, new Cut(32, 0.5, Cut.Resampling.AREA), bytes)));
            refused(first, settings, renamed(open(others, new Cut(32, 1, Cut.Resampling.LINEAR), bytes)));
            refused(first, withHead(settings), seen);
            Path one = others.resolve("airplane").resolve("0.png");
            byte[] before = Files.readAllBytes(one);
            FileTime when = Files.getLastModifiedTime(one);
            Files.write(one, Files.readAllBytes(others.resolve("truck").resolve("1.png")));
            refused(first, settings, renamed(open(others, Cut.SMALL, bytes)));
            Files.write(one, before);
            Files.setLastModifiedTime(one, when);
        }
    }

    /** A graph may keep its weights in a file beside it, and is itself the same when they change. */
    @Test
    void whatWasSeenWithOtherWeightsBesideAGraphIsRefused() throws IOException {
        Path four = folder.resolve("four");
        for (String name : List.of("airplane", "bird", "deer", "truck")) {
            Path to = Files.createDirectories(four.resolve(name));
            Files.copy(pictures.resolve(name).resolve("0.png"), to.resolve("0.png"));
            Files.copy(pictures.resolve(name).resolve("1.png"), to.resolve("1.png"));
        }
        byte[] weights = new byte[80];
        Path beside = Files.write(folder.resolve("net.data"), weights);
        Path graph = PlantedGraph.body(0)
                .externalGemm("net.data", 0, weights.length)
                .write(folder.resolve("net.onnx"), "logits");
        ObservationSettings settings = new ObservationSettings(
                List.of(graph),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(0.5),
                List.of(0.25),
                Optional.empty(),
                ObservationSettings.ALL,
                Extent.limited(0),
                Optional.empty());
        Path place = folder.resolve("kept");
        Observation.start(
                        settings,
                        open(four, Cut.SMALL, Long.MAX_VALUE),
                        Optional.of(new KeptLooks(place, true)),
                        told -> {})
                .outcome()
                .join();
        weights[3] = 0x3f;
        Files.write(beside, weights);
        refused(place, settings, open(four, Cut.SMALL, Long.MAX_VALUE));
    }

    private static void refused(Path place, ObservationSettings settings, SplitImages images) {
        CompletionException refused = assertThrows(
                CompletionException.class,
                () -> Observation.start(settings, images, Optional.of(new KeptLooks(place, true)), told -> {})
                        .outcome()
                        .join());
        assertTrue(
                refused.toString().contains("holds what another look saw: of other weights, images or settings"),
                refused::toString);
    }

    private static SplitImages open(Path from, Cut cut, long bytes) {
        return Catalogue.open(
                "folder:" + from, DataFolders.only(from), cut, new Extraction(true, true, bytes), new Progress());
    }

    /** The same images under another name. */
    private static SplitImages renamed(SplitImages images) {
        return new Dying("others", images, Integer.MAX_VALUE, new AtomicInteger());
    }

    private static ObservationSettings withHead(ObservationSettings settings) {
        return new ObservationSettings(
                settings.weights(),
                List.of(),
                Optional.empty(),
                Optional.of("head"),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                ObservationSettings.ALL,
                settings.extent(),
                Optional.empty());
    }

    /** Images that fail to come after so many were asked for; counts those. */
    private record Dying(String name, SplitImages images, int most, AtomicInteger taken) implements SplitImages {
        Dying(SplitImages images, int most, AtomicInteger taken) {
            this(images.name(), images, most, taken);
        }

        @Override
        public List<String> classes() {
            return images.classes();
        }

        @Override
        public LabelledImages train() {
            return new Part(images.train(), this);
        }

        @Override
        public LabelledImages validation() {
            return new Part(images.validation(), this);
        }

        @Override
        public List<Sentence> notes() {
            return images.notes();
        }
    }

    private record Part(LabelledImages images, Dying whole) implements LabelledImages {
        @Override
        public List<String> classes() {
            return images.classes();
        }

        @Override
        public int height() {
            return images.height();
        }

        @Override
        public int width() {
            return images.width();
        }

        @Override
        public int channels() {
            return images.channels();
        }

        @Override
        public int[] labels() {
            return images.labels();
        }

        @Override
        public String fingerprint(int[] rows) {
            return images.fingerprint(rows);
        }

        @Override
        public boolean areAtHand() {
            return false;
        }

        @Override
        public Taken take(int[] rows) {
            int before = whole.taken().getAndAdd(rows.length);
            if (before + rows.length > whole.most()) {
                throw new IllegalStateException(
                        "the power went out at " + IntStream.of(rows).min());
            }
            return images.take(rows);
        }
    }
}
