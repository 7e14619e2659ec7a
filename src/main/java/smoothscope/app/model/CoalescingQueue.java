package smoothscope.app.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works requests off away from the screen, one at a time, the newest first and the overtaken never: what a slider asks for while it moves.
 * The screen hears of the results in their order. While it has not yet taken one the next is worked on, but no more than that one.
 * Requested and heard of on the screen's thread alone.
 *
 * @param <Q> a request
 * @param <R> what it yields
 */
public final class CoalescingQueue<Q, R> {
    /** How many results may wait for the screen; as long as there are fewer, another is worked on. */
    private static final int AHEAD = 2;

    private final Executor worker;
    private final Executor screen;
    private final Function<Q, R> work;
    private final Consumer<R> done;
    private final Consumer<Throwable> failed;
    private final Object lock = new Object();
    private Optional<Q> waiting = Optional.empty();
    private boolean busy;
    private int untaken;

    /**
     * @param worker does the work
     * @param screen hears of the results, one after the other
     */
    public CoalescingQueue(
            Executor worker, Executor screen, Function<Q, R> work, Consumer<R> done, Consumer<Throwable> failed) {
        this.worker = worker;
        this.screen = screen;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /** Asks for a result; a request that still waits is forgotten. */
    public void request(Q request) {
        synchronized (lock) {
            waiting = Optional.of(request);
        }
        next();
    }

    private void next() {
        Optional<Q> request;
        synchronized (lock) {
            if (busy || untaken == AHEAD) {
                return;
            }
            request = waiting;
            waiting = Optional.empty();
            busy = request.isPresent();
        }
        request.ifPresent(question -> worker.execute(() -> answer(question)));
    }

    private void answer(Q request) {
        Runnable delivery = delivery(request);
        synchronized (lock) {
            busy = false;
            untaken++;
        }
        screen.execute(() -> {
            try {
                delivery.run();
            } finally {
                synchronized (lock) {
                    untaken--;
                }
                next();
            }
        });
        next();
    }

    private Runnable delivery(Q request) {
        try {
            R result = work.apply(request);
            return () -> done.accept(result);
        } catch (RuntimeException | Error failure) {
            return () -> failed.accept(failure);
        }
    }
}
