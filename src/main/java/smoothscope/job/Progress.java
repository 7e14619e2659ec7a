package smoothscope.job;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;

/**
 * How far a long piece of work has come, and whether somebody wants it to end.
 *
 * <p>The worker writes, a screen samples: no listener runs on the worker's thread. Safe for one writer and any number of readers.
 */
public final class Progress {
    /**
     * One sample.
     *
     * @param task what is being done, in words for the user
     * @param done units finished so far
     * @param total units in all, 0 where unknown
     * @param unit what is counted, for instance {@code "images"}
     * @param elapsed time since the task began
     * @param before units among the finished ones that were finished before, which tell nothing of the rate
     */
    public record State(Sentence task, long done, long total, String unit, Duration elapsed, long before) {
        public State(Sentence task, long done, long total, String unit, Duration elapsed) {
            this(task, done, total, unit, elapsed, 0);
        }

        /** Share finished in {@code [0, 1]}, or −1 where the total is unknown. */
        public double fraction() {
            return total > 0 ? Math.min(1, done / (double) total) : -1;
        }

        /** Units a second since the task began; 0 before anything is done. */
        public double rate() {
            double seconds = elapsed.toNanos() / 1e9;
            return seconds > 0 ? (done - before) / seconds : 0;
        }

        /** The time left at the present rate; zero where nothing can be said yet. */
        public Duration left() {
            double rate = rate();
            return total > 0 && rate > 0
                    ? Duration.ofMillis((long) (1e3 * Math.max(0, total - done) / rate))
                    : Duration.ZERO;
        }
    }

    private record Task(Sentence name, long total, String unit, long began) {}

    private final LongSupplier nanoTime;
    private volatile Task task;
    private volatile long done;
    private volatile long before;
    private volatile boolean cancelled;

    public Progress() {
        this(System::nanoTime);
    }

    Progress(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.task = new Task(Sentence.asItIs(""), 0, "", nanoTime.getAsLong());
    }

    /** Begins a task of {@code total} units (0 where unknown); counting starts anew. */
    public void begin(@Template String name, long total, String unit) {
        begin(Sentence.of(name), total, unit);
    }

    /** As {@link #begin(String, long, String)}, for a name with gaps. */
    public void begin(Sentence name, long total, String unit) {
        done = 0;
        before = 0;
        task = new Task(name, total, unit, nanoTime.getAsLong());
    }

    /** Counts units as finished. Called by the one worker only. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public void advance(long units) {
        done += units;
    }

    /** Counts units as finished that were finished by earlier work. Called by the one worker only. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public void skip(long units) {
        before += units;
        done += units;
    }

    /** Shows another work's progress as this one's own; wishes it to end where this one is to. */
    void follow(Progress part) {
        task = part.task;
        before = part.before;
        done = part.done;
        if (cancelled) {
            part.cancel();
        }
    }

    /** Asks the work to end; it does so at its next {@link #check()} or look at {@link #isCancelled()}. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Ends the work here if somebody asked for it. */
    public void check() {
        if (cancelled) {
            throw new CancellationException(task.name().toString());
        }
    }

    public State state() {
        Task now = task;
        return new State(
                now.name(),
                done,
                now.total(),
                now.unit(),
                Duration.ofNanos(nanoTime.getAsLong() - now.began()),
                before);
    }
}
