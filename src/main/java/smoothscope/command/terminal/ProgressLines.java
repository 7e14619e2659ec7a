package smoothscope.command.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import smoothscope.job.Job;
import smoothscope.job.Progress;

/** Waits for a job and prints how far it is: nothing of a short one, a line every few seconds of a long one. */
public final class ProgressLines {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 100;

    private final PrintWriter out;

    public ProgressLines(PrintWriter out) {
        this.out = out;
    }

    /** What the job yields; throws what it threw. */
    public <T> T await(Job<T> job) {
        long next = System.nanoTime() + FIRST.toNanos();
        while (true) {
            try {
                return job.outcome().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                long now = System.nanoTime();
                if (now - next >= 0) {
                    next = now + EVERY.toNanos();
                    Progress.State state = job.progress().state();
                    if (!state.task().toString().isEmpty()) { // before it has begun there is nothing to tell
                        out.println(line(state));
                        out.flush();
                    }
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failed);
            } catch (InterruptedException interrupted) {
                job.cancel();
                Thread.currentThread().interrupt();
                throw new CompletionException(interrupted);
            }
        }
    }

    public static String line(Progress.State state) {
        if (state.unit().isEmpty()) {
            return state.task() + " …";
        }
        boolean bytes = state.unit().equals("bytes");
        StringBuilder line = new StringBuilder().append(state.task()).append(": ");
        if (state.total() > 0) {
            line.append(String.format(Locale.ROOT, "%.0f %% of ", 100 * state.fraction()));
        }
        long amount = state.total() > 0 ? state.total() : state.done();
        line.append(bytes ? megabytes(amount) : amount + " " + state.unit());
        if (bytes && state.rate() > 0) {
            line.append(", ").append(megabytes(Math.round(state.rate()))).append("/s");
        }
        long left = state.left().toSeconds();
        return left > 0 ? line.append(", ").append(left).append(" s left").toString() : line.toString();
    }

    /** A number of bytes in millions, with one decimal where it is small. */
    public static String megabytes(long bytes) {
        double mega = bytes / 1e6;
        return String.format(Locale.ROOT, mega < 10 ? "%.1f MB" : "%.0f MB", mega);
    }
}
