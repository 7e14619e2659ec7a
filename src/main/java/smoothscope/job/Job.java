package smoothscope.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

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

    public void cancel() {
        progress.cancel();
    }
}
