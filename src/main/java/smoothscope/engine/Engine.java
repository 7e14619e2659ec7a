package smoothscope.engine;

import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.problem.EngineUnavailable;

/**
 * The one thread that owns all native memory, and its queue. Training, capture and loading of weights are jobs here, one after the other; a
 * job may have a second thread look at arrays that it leaves alone meanwhile, and its networks learn side by side.
 *
 * <p>There is one engine in a program, as there is one library. It loads at its first job.
 */
public final class Engine {
    private static final Engine SHARED = new Engine();

    /** Work with native memory: every array it makes belongs to the memory it is handed, and ends with it. */
    @FunctionalInterface
    public interface Work<T> {
        T run(NDManager memory, Progress progress) throws Exception;
    }

    private final ThreadPoolExecutor queue = oneThread("engine");
    private final ThreadPoolExecutor second = oneThread("engine, second thread");
    /** Works begun beside the engine's own thread and not ended yet. */
    private final AtomicInteger besides = new AtomicInteger();

    /** Of the library, while it is unpacked. */
    private volatile double unpacked = 1;

    private volatile EngineState state = EngineState.ASLEEP;
    private volatile @Nullable Library library;
    private volatile @Nullable EngineUnavailable failure;
    private volatile long arrays;

    private Engine() {}

    /** The program's engine; looking at its status does not wake it. */
    public static Engine shared() {
        return SHARED;
    }

    static ThreadPoolExecutor oneThread(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Queues work; its outcome fails with {@link EngineUnavailable} where the engine cannot be loaded. */
    public <T> Job<T> submit(Work<T> work) {
        return enqueue((library, progress) -> {
            library.compute(Integer.MAX_VALUE);
            try (NDManager memory = library.newMemory()) {
                return work.run(memory, progress);
            }
        });
    }

    /** Memory in which what one job makes is there for the next. */
    public EngineScope lasting() {
        return new EngineScope(this);
    }

    /** Lanes for as many things at once as there are processors for, {@code most} at most; to be called from a job. */
    public Lanes lanes(int most) {
        Library loaded = loaded();
        return new Lanes(loaded, Math.max(1, Math.min(most, loaded.threads())));
    }

    /** Begins work on the second thread; to be called from a job. */
    <T> Job<T> beside(NDManager memory, Work<T> work) {
        Library loaded = loaded();
        count(loaded);
        besides.incrementAndGet();
        return Job.start(second, progress -> {
            try {
                loaded.computeBeside();
                return work.run(memory, progress);
            } finally {
                besides.decrementAndGet();
            }
        });
    }

    /** Queues work for which the library is loaded, and counts the arrays that are alive after it. */
    <T> Job<T> enqueue(LoadedWork<T> work) {
        return Job.start(queue, progress -> {
            Library loaded = loaded();
            try {
                return work.run(loaded, progress);
            } finally {
                count(loaded);
            }
        });
    }

    /** Counts what is alive, on the engine's thread; work beside it has arrays that are gone in a moment. */
    private void count(Library loaded) {
        if (besides.get() == 0) {
            arrays = loaded.arrays();
        }
    }

    /** Work that is handed the library. */
    @FunctionalInterface
    interface LoadedWork<T> {
        T run(Library library, Progress progress) throws Exception;
    }

    private Library loaded() {
        Library ready = library;
        if (ready != null) {
            return ready;
        }
        EngineUnavailable earlier = failure;
        if (earlier != null) {
            throw earlier;
        }
        state = EngineState.LOADING;
        try {
            ready = Library.load(share -> unpacked = share);
        } catch (EngineUnavailable unavailable) {
            failure = unavailable;
            state = EngineState.FAILED;
            throw unavailable;
        }
        library = ready;
        state = EngineState.READY;
        return ready;
    }

    public EngineStatus status() {
        Library ready = library;
        return new EngineStatus(
                state,
                ready == null ? "" : ready.version(),
                ready == null ? 0 : ready.threads(),
                ready == null ? "" : ready.device(),
                queue.getQueue().size(),
                queue.getActiveCount() > 0,
                arrays,
                unpacked,
                Optional.ofNullable(failure));
    }
}
