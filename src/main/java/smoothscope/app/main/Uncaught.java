package smoothscope.app.main;

import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import smoothscope.file.Log;
import smoothscope.problem.Unexpected;

/**
 * What no one caught, on any thread, is told in the window and kept in the log; the program goes on. What comes again and again is told once in a
 * while.
 */
final class Uncaught implements Thread.UncaughtExceptionHandler {
    private static final long AGAIN_NANOS = 10_000_000_000L;

    private final Consumer<Throwable> tell;
    private @Nullable String last;
    private long lastAt;

    /** @param tell shows what went wrong, on the JavaFX thread */
    Uncaught(Consumer<Throwable> tell) {
        this.tell = tell;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked")
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            if (isNews(failure)) {
                Platform.runLater(() -> show(failure));
            }
        } catch (Throwable atTheEnd) {
            Log.ofUser().keep(Unexpected.problem(failure)); // the toolkit is gone, or memory is
        }
    }

    @SuppressWarnings("CatchingUnchecked")
    private void show(Throwable failure) {
        try {
            tell.accept(failure);
        } catch (Throwable untold) {
            Log.ofUser().keep(Unexpected.problem(untold)); // to tell of it again would go wrong again
        }
    }

    private synchronized boolean isNews(Throwable failure) {
        StackTraceElement[] at = failure.getStackTrace();
        String now = failure.getClass() + (at.length == 0 ? "" : at[0].toString());
        long time = System.nanoTime();
        boolean news = !now.equals(last) || time - lastAt > AGAIN_NANOS;
        if (news) {
            last = now;
            lastAt = time;
        }
        return news;
    }
}
