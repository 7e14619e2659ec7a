package smoothscope.engine;

import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.Nullable;
import smoothscope.job.Job;

/**
 * Native memory that outlives single jobs: what is made in one is there in the next. Between its jobs the engine is free for others', so
 * that something which pauses holds arrays, but no thread.
 */
public final class LastingMemory {
    private final Engine engine;
    /** The engine's thread alone looks at these two. */
    private @Nullable NDManager memory;

    private boolean closed;

    LastingMemory(Engine engine) {
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
            try {
                return work.run(open(library), progress);
            } finally {
                library.compute(Integer.MAX_VALUE);
            }
        });
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

    /** Queues the end of this memory and all arrays in it, after what was submitted before. */
    public Job<Boolean> close() {
        return engine.enqueue((library, progress) -> {
            closed = true;
            NDManager open = memory;
            if (open != null) {
                open.close();
                memory = null;
            }
            return true;
        });
    }
}
