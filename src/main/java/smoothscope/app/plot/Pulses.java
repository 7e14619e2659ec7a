package smoothscope.app.plot;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Does on the JavaFX thread what puts a picture on the screen, once a pulse: the next when the pulse is over that shows the last. By then
 * nobody reads the pixels of the picture before the last any more. At rest it asks for no pulse.
 */
final class Pulses implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean showing;

    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            Platform.runLater(Pulses.this::shown);
        }
    };

    @Override
    public void execute(Runnable task) {
        Platform.runLater(() -> {
            waiting.add(task);
            next();
        });
    }

    private void shown() {
        showing = false;
        next();
    }

    private void next() {
        if (!showing && !waiting.isEmpty()) {
            showing = true;
            pulse.start();
            waiting.remove().run();
        }
    }
}
