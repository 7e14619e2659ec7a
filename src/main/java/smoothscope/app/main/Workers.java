package smoothscope.app.main;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The window's threads beside the JavaFX thread.
 *
 * @param reading reads recordings
 * @param painting paints the panels
 * @param working computes numbers, likenesses and images
 * @param writing writes what is taken out of the window
 * @param browsing looks at the recordings that can be chosen
 */
record Workers(
        ExecutorService reading,
        ExecutorService painting,
        ExecutorService working,
        ExecutorService writing,
        ExecutorService browsing) {
    /** Threads that do not keep the program alive. */
    static Workers daemon() {
        return new Workers(
                daemon("reading"), daemon("painting"), daemon("working"), daemon("writing"), daemon("browsing"));
    }

    private static ExecutorService daemon(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
