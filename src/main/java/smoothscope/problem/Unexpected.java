package smoothscope.problem;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What no other problem tells of: a defect of the program, or a computer without the memory or the fonts that it needs. */
public final class Unexpected extends Problem {
    private static final int DEEPEST = 20;

    private Unexpected(Sentence sentence, Sentence nextStep, Throwable cause) {
        super(sentence, nextStep, cause);
    }

    /** What is to be said of anything that was thrown: itself, where it is a problem. */
    public static Problem problem(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof Problem known) {
            return known;
        }
        if (comesOf(cause, OutOfMemoryError.class)) {
            return new Unexpected(
                    Sentence.of("There is not enough memory for this."),
                    Sentence.of(
                            "Close other programs or choose something smaller; or start with more: java -Xmx8g -jar …"),
                    cause);
        }
        if (cause instanceof StackOverflowError) {
            return new Unexpected(
                    Sentence.of("This is nested deeper than can be followed."),
                    Sentence.of("Check the file, or choose another one."),
                    cause);
        }
        if (cause instanceof Error && isOfFonts(cause)) {
            return new Unexpected(
                    Sentence.of("No text can be drawn: this computer has no fonts, or nothing that finds them."),
                    Sentence.of("Install fontconfig and a font, for instance the package fonts-dejavu-core."),
                    cause);
        }
        return new Unexpected(
                Sentence.of("This should not have happened: %s.", Sentence.asItIs(said(cause))),
                Sentence.of("Please report it with its details; the log holds them too."),
                cause);
    }

    /** Futures wrap what was thrown, some of them twice. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < DEEPEST; i++) {
            Throwable inner = cause.getCause();
            if (inner == null || !(cause instanceof CompletionException || cause instanceof ExecutionException)) {
                return cause;
            }
            cause = inner;
        }
        return cause;
    }

    private static boolean comesOf(Throwable thrown, Class<? extends Throwable> kind) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (kind.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOfFonts(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (String.valueOf(cause.getMessage()).contains("sun.font")) {
                return true;
            }
            for (StackTraceElement at : cause.getStackTrace()) {
                if (at.getClassName().startsWith("sun.font.")
                        || at.getClassName().contains("FontConfiguration")) {
                    return true;
                }
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static String said(Throwable cause) {
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message.strip();
    }
}
