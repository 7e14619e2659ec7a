package smoothscope.command.terminal;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import smoothscope.job.Job;

/** Waits for long work, and when the user interrupts it, for what was learned to be written before the process ends. */
public final class Interruption {
    private final CountDownLatch written = new CountDownLatch(1);

    /**
     * Waits for a job's end.
     *
     * @param write keeps the outcome, before the process may end
     */
    public <T> T await(Job<T> job, Consumer<T> write) {
        Thread interruption = new Thread(() -> {
            job.cancel();
            awaitUninterrupted();
        });
        Runtime.getRuntime().addShutdownHook(interruption);
        try {
            T outcome = job.outcome().join();
            write.accept(outcome);
            return outcome;
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } finally {
            written.countDown();
            removeHook(interruption);
        }
    }

    private void awaitUninterrupted() {
        try {
            written.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread interruption) {
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException endingAlready) {
            // the program is ending, and was only waiting for the file
        }
    }
}
