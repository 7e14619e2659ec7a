package smoothscope.dataset.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.KnownSet;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.dataset.published.PublishedFile;
import smoothscope.job.Progress;
import smoothscope.problem.DownloadFailed;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Unwritable;

class AcquisitionTest {
    private static final byte[] ONE = PlantedSet.one();
    private static final byte[] TWO = PlantedSet.two();

    private final Publisher publisher = new Publisher();

    @TempDir
    private Path data;

    @AfterEach
    void close() {
        publisher.close();
    }

    private Path get(KnownSet set, long free) {
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofMillis(5), 2);
        return new Acquisition(new Downloader(patience, true), folder -> free).get(set, data, new Progress());
    }

    private Path get(KnownSet set) {
        return get(set, Long.MAX_VALUE);
    }

    private void expect(Class<? extends Problem> kind, KnownSet set, String words) {
        Problem problem = assertThrows(kind, () -> get(set));
        assertTrue(problem.sentence().contains(words), problem::sentence);
    }

    private Source source(String name, byte[] contents) {
        return new Source(publisher.publish(name, contents), contents.length, PlantedSet.sha256(contents));
    }

    private static KnownSet set(Source... sources) {
        return PlantedSet.of(sources);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Source goodArchive() throws IOException {
        return source(
                "planted.tar.gz",
                PlantedSet.archive("planted-bin/", new byte[0], "planted-bin/one", ONE, "planted-bin/two", TWO));
    }

    private void assertNothingButTheWorkshop() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            assertEquals(List.of(data.resolve(".planted-bin.download")), entries.toList());
        }
        assertFalse(Files.exists(data.resolve(".planted-bin.download/unpacked")));
    }

    @Test
    void anArchiveBecomesTheSetsFolderAndNothingElseIsLeft() throws IOException {
        Path folder = get(set(goodArchive()));
        assertEquals(data.resolve("planted-bin"), folder);
        assertEquals("first file", Files.readString(folder.resolve("one")));
        try (Stream<Path> entries = Files.list(data)) {
            assertEquals(List.of(folder), entries.toList());
        }
    }

    @Test
    void whatIsThereAndWholeIsNotDownloadedAgain() throws IOException {
        KnownSet set = set(goodArchive());
        get(set);
        publisher.ranges().clear();
        get(set);
        assertTrue(publisher.ranges().isEmpty());
    }

    @Test
    void singleFilesStayGzippedAndReplaceWhatWasWrong() throws IOException {
        KnownSet set = set(source("one.gz", gzip(ONE)), source("two.gz", gzip(TWO)));
        Path folder = Files.createDirectories(data.resolve("planted-bin"));
        Files.writeString(folder.resolve("one"), "something else");
        Files.writeString(folder.resolve("notes"), "the user's own");
        get(set);
        assertEquals(PublishedFile.State.AS_PUBLISHED, set.files().get(0).check(folder, new Progress()));
        assertTrue(Files.exists(folder.resolve("two.gz")));
        assertEquals("the user's own", Files.readString(folder.resolve("notes")));
    }

    @Test
    void anInterruptedDownloadGoesOnInTheNextCall() throws IOException {
        KnownSet set = set(goodArchive());
        publisher.cutAfter = 40;
        publisher.cuts.set(1);
        Path part = data.resolve(".planted-bin.download/planted.tar.gz");
        Files.createDirectories(part.getParent());
        Files.write(part, Arrays.copyOf(PlantedSet.archive("planted-bin/", new byte[0]), 10));
        get(set);
        assertEquals("bytes=10-", publisher.ranges().get(0));
        assertTrue(Files.exists(data.resolve("planted-bin/two")));
    }

    @Test
    void aWrongChecksumNeverBecomesADataSet() throws IOException {
        Source good = goodArchive();
        expect(
                DownloadFailed.class,
                set(new Source(good.address(), good.bytes(), PlantedSet.sha256(ONE))),
                "The checksum of planted.tar.gz is wrong");
        assertNothingButTheWorkshop();
    }

    @Test
    void anArchiveWithOtherContentsNeverBecomesADataSet() throws IOException {
        Source other = source("planted.tar.gz", PlantedSet.archive("planted-bin/one", ONE, "planted-bin/two", ONE));
        expect(DownloadFailed.class, set(other), "is not what was published");
        Source less = source("planted.tar.gz", PlantedSet.archive("planted-bin/one", ONE));
        expect(DownloadFailed.class, set(less), "is not what was published");
        assertNothingButTheWorkshop();
    }

    @Test
    void pathsThatLeaveTheFolderAreRefused() throws IOException {
        for (String name : List.of("../evil", "planted-bin/../../evil", "/tmp/evil-of-a-test", "a/b/../../../evil")) {
            Source source = source("planted.tar.gz", PlantedSet.archive(name, ONE));
            expect(DownloadFailed.class, set(source), "names a file outside its folder");
            assertNothingButTheWorkshop();
        }
        assertFalse(Files.exists(Path.of("/tmp/evil-of-a-test")));
        assertFalse(Files.exists(data.resolveSibling("evil")));
    }

    @Test
    void linksAreRefused() throws IOException {
        for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO}) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
                TarArchiveEntry entry = new TarArchiveEntry("planted-bin/one", kind);
                entry.setLinkName("/etc/passwd");
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
            expect(
                    DownloadFailed.class,
                    set(source("planted.tar.gz", packed.toByteArray())),
                    "neither file nor folder");
        }
    }

    @Test
    void hugeSizesAreRefusedBeforeTheyAreWritten() throws IOException {
        Source zeros = source("planted.tar.gz", PlantedSet.archive("planted-bin/one", new byte[3 << 20]));
        expect(DownloadFailed.class, set(zeros), "far more than was published");
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            many.add("planted-bin/" + i);
            many.add(new byte[0]);
        }
        expect(
                DownloadFailed.class,
                set(source("planted.tar.gz", PlantedSet.archive(many.toArray()))),
                "far more than was published");
        assertNothingButTheWorkshop();
    }

    @Test
    void aSizeThatLiesIsRefused() throws IOException {
        byte[] tar = new byte[1024];
        TarArchiveEntry entry = new TarArchiveEntry("planted-bin/one", true);
        entry.setSize(1L << 32);
        entry.writeEntryHeader(tar);
        expect(DownloadFailed.class, set(source("planted.tar.gz", gzip(tar))), "far more than was published");
        entry.setSize(100_000);
        entry.writeEntryHeader(tar);
        expect(DownloadFailed.class, set(source("planted.tar.gz", gzip(tar))), "is damaged");
        expect(DownloadFailed.class, set(source("planted.tar.gz", ONE)), "is damaged");
    }

    @Test
    void roomIsLookedForFirst() throws IOException {
        KnownSet set = set(goodArchive());
        Problem problem = assertThrows(Unwritable.class, () -> get(set, 10 << 20));
        assertTrue(problem.sentence().contains("needs 64 MB of room, but only 10 MB are free"), problem::sentence);
        assertTrue(publisher.ranges().isEmpty());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        KnownSet set = set(goodArchive());
        Problem problem = assertThrows(
                Unwritable.class,
                () -> new Acquisition(new Downloader(Patience.USUAL, true), folder -> Long.MAX_VALUE)
                        .get(set, file.resolve("below"), new Progress()));
        assertTrue(problem.sentence().contains(file.toString()), problem::sentence);
    }

    @Test
    void theDrawnSetNeedsNoDownload() {
        assertThrows(InvalidSetting.class, () -> get(Catalogue.get("drawn")));
    }
}
