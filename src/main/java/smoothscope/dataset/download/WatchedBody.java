package smoothscope.dataset.download;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import smoothscope.job.Progress;

/**
 * The body of an answer, read under watch: when nothing arrives for too long, or when somebody ends the job, the connection is closed and
 * the waiting read with it.
 */
final class WatchedBody implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final InputStream body;
    private final Progress progress;
    private final long stall;
    private final Thread watch;
    private volatile long lastRead = System.nanoTime();
    private volatile boolean stalled;
    private volatile boolean done;

    WatchedBody(InputStream body, Duration stall, Progress progress) {
        this.body = body;
        this.progress = progress;
        this.stall = stall.toNanos();
        this.watch = new Thread(this::watch, "download watch");
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * Reads some bytes.
     *
     * @return their number, or −1 at the end
     * @throws IOException where the line broke or stalled
     */
    int read(byte[] chunk) throws IOException {
        int count = failOnStall(chunk);
        progress.check();
        if (stalled) {
            throw new BrokenDownload("nothing came any more");
        }
        lastRead = System.nanoTime();
        return count;
    }

    private int failOnStall(byte[] chunk) throws IOException {
        try {
            return body.read(chunk);
        } catch (IOException closed) {
            progress.check();
            throw stalled ? new BrokenDownload(closed, "nothing came any more") : closed;
        }
    }

    private void watch() {
        try {
            while (!done) {
                Thread.sleep(LOOK.toMillis());
                stalled = System.nanoTime() - lastRead > stall;
                if (!done && (stalled || progress.isCancelled())) {
                    body.close();
                    return;
                }
            }
        } catch (InterruptedException | IOException ended) {
            // closing is all that was left to do
        }
    }

    @Override
    public void close() throws IOException {
        done = true;
        watch.interrupt();
        body.close();
    }
}
