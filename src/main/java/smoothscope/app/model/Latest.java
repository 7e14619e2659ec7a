package smoothscope.app.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works requests off away from the screen, one at a time, the newest first and the overtaken never: what a slider asks for while it moves.
 * The next one begins when the screen has taken the last result. Requested and heard of on the screen's thread alone.
 *
 * @param <Q> a request
 * @param <R> what it yields
 */
public final class Latest<Q, R> {
    private final Executor worker;
    private final Executor screen;
    private final Function<Q, R> work;
    private final Consumer<R> done;
    private final Consumer<Throwable> failed;
    private Optional<Q> waiting = Optional.empty();
    private boolean busy;

    /**
     * @param worker does the work
     * @param screen hears of the results
     */
    public Latest(Executor worker, Executor screen, Function<Q, R> work, Consumer<R> done, Consumer<Throwable> failed) {
        this.worker = worker;
        this.screen = screen;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /** Asks for a result; a request that still waits is forgotten. */
    public void request(Q request) {
        waiting = Optional.of(request);
        if (!busy) {
            next();
        }
    }

    private void next() {
        busy = waiting.isPresent();
        Optional<Q> request = waiting;
        waiting = Optional.empty();
        request.ifPresent(question -> worker.execute(() -> answer(question)));
    }

    private void answer(Q request) {
        Runnable delivery;
        try {
            R result = work.apply(request);
            delivery = () -> done.accept(result);
        } catch (RuntimeException failure) {
            delivery = () -> failed.accept(failure);
        }
        Runnable delivered = delivery;
        screen.execute(() -> {
            try {
                delivered.run();
            } finally {
                next();
            }
        });
    }
}
