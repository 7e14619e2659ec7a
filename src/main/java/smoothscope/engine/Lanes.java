package smoothscope.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Threads beside the engine's own that compute side by side what needs nothing of each other, each with its share of the processors. Two
 * networks that each have a processor wait for nobody; one after the other on both processors, every operation waits for its slower half.
 */
public final class Lanes implements AutoCloseable {
    private final List<ExecutorService> lanes = new ArrayList<>();
    private final int threads;

    /** @param count where it is 1, everything is computed by the calling thread */
    Lanes(Library library, int count) {
        this.threads = Math.max(1, library.threads() / count);
        for (int lane = 1; lane <= count && count > 1; lane++) {
            ExecutorService each = Engine.oneThread("engine, lane " + lane);
            each.execute(() -> library.computeAsOneOf(count));
            lanes.add(each);
        }
    }

    /** How many threads compute each part. */
    public int threads() {
        return threads;
    }

    /** Does all of the work, each part in a lane, the same part always in the same one, and yields what came of it in order. */
    public <T> List<T> all(List<Supplier<T>> work) {
        if (lanes.isEmpty()) {
            return work.stream().map(Supplier::get).toList();
        }
        List<CompletableFuture<T>> parts = new ArrayList<>();
        for (int part = 0; part < work.size(); part++) {
            parts.add(CompletableFuture.supplyAsync(work.get(part), lanes.get(part % lanes.size())));
        }
        parts.forEach(part -> part.handle((done, failure) -> true).join()); // one that fails leaves none behind
        try {
            return parts.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : failed;
        }
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdown);
    }
}
