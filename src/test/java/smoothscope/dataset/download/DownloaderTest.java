package smoothscope.dataset.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.problem.DownloadFailed;
import smoothscope.problem.Problem;

class DownloaderTest {
    private static final Patience SHORT = new Patience(Duration.ofMillis(600), Duration.ofMillis(5), 3);

    private final Publisher publisher = new Publisher();
    private final byte[] contents = new byte[300_000];
    private Source source = new Source(URI.create("http://127.0.0.1/"), 0, "");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void publish() {
        new Random(5).nextBytes(contents);
        source = new Source(publisher.publish("set.bin", contents), contents.length, sha256(contents));
        file = folder.resolve("set.bin");
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void fetch(Progress progress) {
        new Downloader(SHORT, true).fetch(source, file, progress);
    }

    private void fetchWhole() throws IOException {
        fetch(new Progress());
        assertArrayEquals(contents, Files.readAllBytes(file));
    }

    private void expectFailure(String words) {
        Problem problem = assertThrows(DownloadFailed.class, () -> fetch(new Progress()));
        assertTrue(problem.sentence().contains(words), problem::sentence);
        assertTrue(problem.sentence().contains("set.bin"), problem::sentence);
    }

    @Test
    void aFileArrivesWhole() throws IOException {
        fetchWhole();
        assertEquals(List.of(""), publisher.ranges());
    }

    @Test
    void aLineThatIsCutAgainAndAgainIsTakenUpWhereItEnded() throws IOException {
        publisher.cutAfter = 70_000;
        fetchWhole();
        assertTrue(publisher.ranges().size() >= 5, () -> publisher.ranges().toString());
        assertTrue(publisher.ranges().stream().skip(1).allMatch(range -> range.startsWith("bytes=")));
    }

    @Test
    void aDownloadCutAtAnyByteResumes() throws IOException {
        for (int length : new int[] {1, 2, 99_999, contents.length - 1, contents.length}) {
            Files.write(file, Arrays.copyOf(contents, length));
            publisher.ranges().clear();
            fetchWhole();
            assertEquals(length == contents.length ? List.of() : List.of("bytes=" + length + "-"), publisher.ranges());
        }
    }

    @Test
    void aServerThatKnowsNoPartsSendsTheWholeAgain() throws IOException {
        Files.write(file, Arrays.copyOf(contents, 1000));
        publisher.knowsRanges = false;
        fetchWhole();
    }

    @Test
    void anotherPartThanTheMissingOneIsNotAppended() throws IOException {
        Files.write(file, Arrays.copyOf(contents, 1000));
        publisher.rangeShift = 7;
        fetchWhole();
    }

    @Test
    void aPartOfAnotherDayIsThrownAwayOnce() throws IOException {
        Files.write(file, new byte[1000]);
        fetchWhole();
        assertEquals(List.of("bytes=1000-", ""), publisher.ranges());
    }

    @Test
    void aPartThatIsTooLongIsThrownAway() throws IOException {
        Files.write(file, new byte[contents.length + 1]);
        fetchWhole();
    }

    @Test
    void aWrongChecksumNeverStays() {
        source = new Source(source.address(), source.bytes(), sha256(new byte[1]));
        expectFailure("The checksum of set.bin is wrong");
        assertFalse(Files.exists(file));
        assertEquals(1, publisher.ranges().size());
    }

    @Test
    void aServerThatStallsIsAskedAgainAndThenGivenUp() {
        publisher.stallAfter = 0;
        expectFailure("nothing came any more");
        assertEquals(SHORT.attempts(), publisher.ranges().size());
    }

    @Test
    void whatCameBeforeAStallIsKept() throws IOException {
        publisher.stallAfter = 120_000;
        fetchWhole();
        assertEquals(List.of("", "bytes=120000-", "bytes=240000-"), publisher.ranges());
    }

    @Test
    void anotherLengthThanThePublishedOneIsRefusedAtOnce() {
        publisher.lie = 5;
        expectFailure("offers 300005 bytes");
        publisher.lie = -5;
        expectFailure("offers 299995 bytes");
    }

    @Test
    void aFileThatNeverEndsIsRefused() {
        byte[] longer = Arrays.copyOf(contents, contents.length + 100_000);
        source = new Source(publisher.publish("longer/set.bin", longer), contents.length, sha256(contents));
        expectFailure("offers 400000 bytes");
    }

    @Test
    void aServerInTroubleIsAskedAgain() throws IOException {
        publisher.status = 503;
        publisher.refusals.set(2);
        fetchWhole();
        Files.delete(file);
        publisher.refusals.set(3);
        expectFailure("it answers with status 503");
    }

    @Test
    void aFileThatIsNotThereIsAskedForOnce() {
        publisher.status = 404;
        expectFailure("it answers with status 404");
        assertEquals(1, publisher.ranges().size());
    }

    @Test
    void withoutAServerThereIsNoConnection() {
        publisher.close();
        expectFailure("there is no connection");
    }

    @Test
    void onlyEncryptedAddressesAreAsked() {
        Problem problem =
                assertThrows(DownloadFailed.class, () -> new Downloader(SHORT).fetch(source, file, new Progress()));
        assertTrue(problem.sentence().startsWith("Only HTTPS"), problem::sentence);
        assertTrue(publisher.ranges().isEmpty());
    }

    @Test
    void aDownloadThatIsCancelledEndsSoonAndKeepsWhatCame() throws Exception {
        publisher.stallAfter = 200_000;
        Downloader patient = new Downloader(new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), 3), true);
        Job<Boolean> job = Job.start(work -> new Thread(work).start(), progress -> {
            patient.fetch(source, file, progress);
            return true;
        });
        while (job.progress().state().done() < 200_000) {
            Thread.sleep(10);
        }
        long began = System.nanoTime();
        job.cancel();
        assertThrows(CancellationException.class, () -> job.outcome().join());
        assertTrue(System.nanoTime() - began < 5e9);
        assertEquals(200_000, Files.size(file));
    }
}
