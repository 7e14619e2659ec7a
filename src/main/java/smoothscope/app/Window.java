package smoothscope.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/** Opens the window. */
public final class Window {
    private Window() {}

    /**
     * Shows the window and returns when it was closed.
     *
     * @param file the recording to open, or none for the shipped one
     * @return false where there is no display to show it on
     */
    public static boolean open(Optional<Path> file) {
        QuietLogs.begin();
        // the painter draws into memory; AWT must not look for a screen of its own beside JavaFX
        System.setProperty("java.awt.headless", "true");
        if (!Display.present()) {
            return false;
        }
        try {
            Application.launch(
                    WindowApplication.class, file.map(Path::toString).stream().toArray(String[]::new));
            return true;
        } catch (UnsupportedOperationException noScreen) {
            return false;
        }
    }
}
