package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;

/** Opens the window. */
public final class Window {
    private Window() {}

    /**
     * Shows the window and returns when it was closed.
     *
     * @param files the recording to open, or several of the same examples, or a saved view; empty for what was looked at last
     * @param beside the recording for the lower row of panels; empty for none
     * @return false where there is no display to show it on
     */
    public static boolean open(List<Path> files, List<Path> beside) {
        QuietLogs.begin();
        // the painter draws into memory; AWT must not look for a screen of its own beside JavaFX
        System.setProperty("java.awt.headless", "true");
        if (!Display.present()) {
            return false;
        }
        try {
            Application.launch(
                    WindowApplication.class,
                    Stream.concat(
                                    files.stream().map(Path::toString),
                                    beside.stream().map(file -> WindowApplication.BESIDE + file))
                            .toArray(String[]::new));
            return true;
        } catch (UnsupportedOperationException noScreen) {
            return false;
        }
    }
}
