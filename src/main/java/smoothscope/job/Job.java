package smoothscope.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A long piece of work under way: its progress, its outcome, its end on request.
 *
 * @param <T> what the work yields
 */
public final class Job<T> {
    /** The work itself; it reports to the progress it is handed and looks there whether it should end. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private static final long SAMPLE_MILLIS = 50;

    private final Progress progress = new Progress();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();

    private Job() {}

    /** Hands the work to the executor; whatever it throws becomes the outcome's failure. */
    @SuppressWarnings({"FutureReturnValueIgnored", "CatchingUnchecked"})
    public static <T> Job<T> start(Executor executor, Work<T> work) {
        Job<T> job = new Job<>();
        executor.execute(() -> {
            try {
                job.progress.check();
                job.outcome.complete(work.run(job.progress));
            } catch (Throwable failure) {
                job.outcome.completeExceptionally(failure);
            }
        });
        return job;
    }

    public Progress progress() {
        return progress;
    }

    /** Completes with what the work yields, or with what it threw ({@code CancellationException} where it was ended). */
    public CompletableFuture<T> outcome() {
        return outcome;
    }

    /**
     * Waits for what this job yields, as a part of another one.
     *
     * @param whole the other's progress: shows this job's, and hands on the wish to end
     */
    public T await(Progress whole) throws Exception {
        while (true) {
            whole.follow(progress);
            try {
                return outcome.get(SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // looks again
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof Exception cause ? cause : failure;
            }
        }
    }

    public void cancel() {
        progress.cancel();
    }
}
