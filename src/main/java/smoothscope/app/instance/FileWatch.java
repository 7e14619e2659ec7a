package smoothscope.app.instance;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Looks every other second whether the files that are shown have changed on disk. */
public final class FileWatch {
    private static final int SECONDS = 2;

    /** What shows files. */
    public interface Viewer {
        /** The files that are shown now. */
        List<Path> files();

        /** They were written anew. */
        void changed(List<Path> files);

        /** They are no longer there; what is shown stays. */
        void gone(List<Path> files);
    }

    private FileWatch() {}

    /** Begins to look; the viewer is asked and told on the JavaFX thread. */
    public static void begin(Viewer viewer) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "files on disk");
            thread.setDaemon(true);
            return thread;
        });
        WatchedFiles watched = new WatchedFiles();
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(
                () -> Platform.runLater(() -> {
                    List<Path> files = viewer.files();
                    clock.execute(() -> tell(viewer, watched.look(files)));
                }),
                SECONDS,
                SECONDS,
                TimeUnit.SECONDS);
    }

    private static void tell(Viewer viewer, List<WatchedFiles.Change> changes) {
        List<Path> gone = files(changes, true);
        List<Path> changed = files(changes, false);
        if (!gone.isEmpty()) {
            Platform.runLater(() -> viewer.gone(gone));
        } else if (!changed.isEmpty()) {
            Platform.runLater(() -> viewer.changed(changed));
        }
    }

    private static List<Path> files(List<WatchedFiles.Change> changes, boolean gone) {
        return changes.stream()
                .filter(each -> each.gone() == gone)
                .map(WatchedFiles.Change::file)
                .toList();
    }
}
