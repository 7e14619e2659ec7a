package smoothscope.app.main;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** JavaFX says at every start from a class path that this is unsupported; it works, and users can do nothing about it. */
final class QuietLogs {
    // a logger that nobody holds is forgotten together with its level
    private static final List<Logger> HELD = List.of(Logger.getLogger("javafx"), Logger.getLogger("javafx.css"));

    private QuietLogs() {}

    /** To be called before the toolkit starts. Warnings of style sheets are kept: they are this program's own mistakes. */
    static void begin() {
        HELD.get(0).setLevel(Level.SEVERE);
        HELD.get(1).setLevel(Level.WARNING);
    }
}
