package smoothscope.engine;

import ai.djl.ndarray.NDManager;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import smoothscope.job.Job;

/**
 * Native memory that outlives single jobs: what is made in one is there in the next. Between its jobs the engine is free for others', so
 * that something which pauses holds arrays, but no thread.
 */
public final class EngineScope {
    private final Engine engine;
    /** The engine's thread alone looks at these three. */
    private @Nullable NDManager memory;

    private boolean closed;
    private CompletableFuture<?> beside = CompletableFuture.completedFuture(null);

    EngineScope(Engine engine) {
        this.engine = engine;
    }

    /** Queues work in this memory; every array it makes lives until this is closed, unless it sees to that itself. */
    public <T> Job<T> submit(Engine.Work<T> work) {
        return submit(Integer.MAX_VALUE, work);
    }

    /**
     * Queues work in this memory.
     *
     * @param threads that compute at most
     */
    public <T> Job<T> submit(int threads, Engine.Work<T> work) {
        return engine.enqueue((library, progress) -> {
            library.compute(threads);
            return work.run(open(library), progress);
        });
    }

    /**
     * Begins work in this memory on a second thread, beside the engine's own; to be called from a job in this memory. The two must not share an
     * array that either of them changes. One such work is under way at a time: the next waits for the one before.
     */
    public <T> Job<T> beside(Engine.Work<T> work) {
        NDManager open = memory;
        if (open == null) {
            throw new IllegalStateException("nothing runs in this memory");
        }
        Job<T> job = engine.beside(open, work);
        beside = job.outcome();
        return job;
    }

    private NDManager open(Library library) {
        if (closed) {
            throw new IllegalStateException("this memory was closed");
        }
        NDManager open = memory;
        if (open == null) {
            open = library.newMemory();
            memory = open;
        }
        return open;
    }

    /** Queues the end of this memory and all arrays in it, after what was submitted or begun beside before. */
    public Job<Boolean> close() {
        return engine.enqueue((library, progress) -> {
            closed = true;
            beside.handle((done, failure) -> true).join();
            NDManager open = memory;
            if (open != null) {
                open.close();
                memory = null;
            }
            return true;
        });
    }
}
