package smoothscope.file;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.Problem;
import smoothscope.problem.Unexpected;

/**
 * What went wrong, with all details, in a few files that replace each other in turn. The first problem makes the first file; where none can be made, nothing is
 * kept, and the program goes on.
 */
public final class Log {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;
    private static final Log OF_USER = new Log(StateFolder::ofUser);

    /** Yields the folder; may fail where the home's name is none. */
    @FunctionalInterface
    interface Place {
        Path folder();
    }

    private final Place place;
    private boolean begun;
    private @Nullable Logger logger;

    Log(Place place) {
        this.place = place;
    }

    /** The log of the user who runs the program. */
    public static Log ofUser() {
        return OF_USER;
    }

    /** The newest file; empty text where there is no place for one. */
    public String file() {
        try {
            return place.folder().resolve("smoothscope.0.log").toString();
        } catch (InvalidPathException noHome) {
            return "";
        }
    }

    /** Keeps a problem; one that is the program's own fault is marked. */
    public void keep(Problem problem) {
        keep(problem instanceof Unexpected ? Level.SEVERE : Level.INFO, problem.details());
    }

    /** Keeps a line of what happened. */
    public void keep(String line) {
        keep(Level.INFO, line);
    }

    private synchronized void keep(Level level, String text) {
        if (!begun) {
            begun = true;
            logger = open();
        }
        if (logger != null) {
            logger.log(new LogRecord(level, text));
        }
    }

    private @Nullable Logger open() {
        try {
            Path folder = Files.createDirectories(place.folder());
            FileHandler handler =
                    new FileHandler(folder.toString().replace("%", "%%") + "/smoothscope.%g.log", BYTES, FILES, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new Lines());
            handler.setErrorManager(new java.util.logging.ErrorManager() {
                @Override
                public synchronized void error(String message, Exception failure, int code) {
                    // a full disk ends the log, not the program
                }
            });
            Logger opened = Logger.getAnonymousLogger();
            opened.setUseParentHandlers(false);
            opened.addHandler(handler);
            opened.log(new LogRecord(Level.INFO, versions()));
            return opened;
        } catch (IOException | RuntimeException noPlace) {
            return null;
        }
    }

    private static String versions() {
        String version = Log.class.getPackage().getImplementationVersion();
        return "Smoothscope " + (version == null ? "in development" : version) + ", Java "
                + System.getProperty("java.runtime.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", " + System.getProperty("os.arch");
    }

    /** Time and text. */
    private static final class Lines extends Formatter {
        @Override
        public String format(LogRecord entry) {
            StringWriter text = new StringWriter();
            PrintWriter lines = new PrintWriter(text);
            lines.println(entry.getInstant() + " " + entry.getLevel().getName() + " "
                    + entry.getMessage().strip());
            return text.toString();
        }
    }
}
