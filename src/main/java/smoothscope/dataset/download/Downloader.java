package smoothscope.dataset.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.job.Progress;
import smoothscope.problem.DownloadFailed;
import smoothscope.problem.Sentence;

/**
 * Downloads a file of known length and checksum over HTTPS. What has arrived stays in the file, so that a later call goes on from there.
 */
final class Downloader {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_BEYOND_THE_END = 416;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final long LOOK_MILLIS = 100;

    private final Patience patience;
    private final boolean plainLoopback;
    private @Nullable HttpClient client;

    Downloader(Patience patience) {
        this(patience, false);
    }

    /** @param plainLoopback whether this computer itself may be asked without encryption, as tests do */
    Downloader(Patience patience, boolean plainLoopback) {
        this.patience = patience;
        this.plainLoopback = plainLoopback;
    }

    /** Brings the file to its full length, from where it stands, and verifies it; a file of the wrong contents is deleted. */
    void fetch(Source source, Path file, Progress progress) {
        requireEncryption(source.address());
        PartFile part = new PartFile(file);
        boolean resumed = part.length() > 0;
        complete(source, part, progress);
        boolean right = part.isRight(source, progress);
        if (!right && resumed) { // what lay there may be of another day: the publisher is not to blame yet
            part.delete();
            complete(source, part, progress);
            right = part.isRight(source, progress);
        }
        if (!right) {
            part.delete();
            throw new DownloadFailed(
                    "The checksum of %s is wrong: this is not the file that was published.", source.fileName());
        }
    }

    private void requireEncryption(URI address) {
        boolean tolerated = plainLoopback && "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !tolerated) {
            throw new DownloadFailed("Only HTTPS addresses are downloaded from, not %s.", address);
        }
    }

    private void complete(Source source, PartFile part, Progress progress) {
        int failures = 0;
        count(source, part, progress);
        while (part.length() != source.bytes()) {
            if (part.length() > source.bytes()) {
                part.delete();
            }
            long before = part.length();
            try {
                receive(source, part, progress);
            } catch (IOException broken) {
                failures = part.length() > before ? 0 : failures + 1;
                if (failures >= patience.attempts()) {
                    throw new DownloadFailed(
                            broken,
                            "%s could not be downloaded from %s: %s.",
                            source.fileName(),
                            source.address().getHost(),
                            reason(broken));
                }
                pause(progress);
            }
        }
    }

    private static Sentence reason(IOException broken) {
        if (broken instanceof BrokenDownload told) {
            return told.why();
        }
        boolean offline = broken instanceof ConnectException || broken.getCause() instanceof UnresolvedAddressException;
        String message = broken.getMessage();
        return offline || message == null ? Sentence.of("there is no connection") : Sentence.asItIs(message);
    }

    /** Receives what is missing over one connection. */
    private void receive(Source source, PartFile part, Progress progress) throws IOException {
        HttpResponse<InputStream> answer = ask(source, part.length(), progress);
        try (WatchedBody body = new WatchedBody(answer.body(), patience.stall(), progress)) {
            prepare(source, part, answer);
            count(source, part, progress);
            part.append(arrival -> passOn(source, body, part.length(), arrival, progress));
        }
    }

    /** Starts to count from what is here. */
    private static void count(Source source, PartFile part, Progress progress) {
        progress.begin(Sentence.of("Downloading %s", source.fileName()), source.bytes(), "bytes");
        progress.advance(part.length());
    }

    /** Made when it is first needed: it reads the system's certificates. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(Redirect.NORMAL) // never from HTTPS to HTTP
                    .connectTimeout(patience.stall())
                    .build();
        }
        return client;
    }

    private HttpResponse<InputStream> ask(Source source, long from, Progress progress) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(source.address())
                .timeout(patience.stall())
                .header("Accept-Encoding", "identity");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        CompletableFuture<HttpResponse<InputStream>> answer =
                client().sendAsync(request.build(), BodyHandlers.ofInputStream());
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (progress.isCancelled()) {
                    answer.cancel(true);
                }
                progress.check();
            } catch (InterruptedException interrupted) {
                answer.cancel(true);
                throw notWanted(interrupted);
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof IOException network
                        ? network
                        : new BrokenDownload(failed.getCause(), "its answer makes no sense");
            }
        }
    }

    /** Makes the part end where the answer begins; refuses an answer that cannot lead to the file that was published. */
    private static void prepare(Source source, PartFile part, HttpResponse<?> answer) throws IOException {
        String host = answer.uri().getHost();
        int status = answer.statusCode();
        if (status == OK) {
            long length = answer.headers().firstValueAsLong("Content-Length").orElse(source.bytes());
            if (length != source.bytes()) {
                throw new DownloadFailed(
                        "%s offers %s bytes for %s, but %s were published.",
                        host, length, source.fileName(), source.bytes());
            }
            part.delete();
        } else if (status == PARTIAL) {
            String range = answer.headers().firstValue("Content-Range").orElse("");
            if (!range.startsWith("bytes " + part.length() + "-")) {
                part.delete();
                throw new BrokenDownload("another part was sent than the missing one");
            }
        } else if (status == RANGE_BEYOND_THE_END) {
            part.delete();
            throw new BrokenDownload("the file there is shorter than the part that is here");
        } else if (status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS) {
            throw new BrokenDownload("it answers with status %s", status);
        } else {
            throw new DownloadFailed(
                    "%s does not hand out %s: it answers with status %s.", host, source.fileName(), status);
        }
    }

    private static void passOn(Source source, WatchedBody body, long from, PartFile.Arrival arrival, Progress progress)
            throws IOException {
        byte[] chunk = new byte[1 << 16];
        long have = from;
        for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
            have += count;
            if (have > source.bytes()) {
                throw new DownloadFailed("%s is longer there than what was published.", source.fileName());
            }
            arrival.write(chunk, count);
            progress.advance(count);
        }
        if (have < source.bytes()) {
            throw new BrokenDownload("the line was cut");
        }
    }

    private void pause(Progress progress) {
        long until = System.nanoTime() + patience.pause().toNanos();
        try {
            while (System.nanoTime() < until) {
                progress.check();
                Thread.sleep(Math.min(LOOK_MILLIS, patience.pause().toMillis()));
            }
        } catch (InterruptedException interrupted) {
            throw notWanted(interrupted);
        }
    }

    /** An interrupted thread is one whose work is no longer wanted. */
    private static CancellationException notWanted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        CancellationException ended = new CancellationException("Downloading");
        ended.initCause(interrupted);
        return ended;
    }
}
