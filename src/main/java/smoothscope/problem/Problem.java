package smoothscope.problem;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that the user can understand: one sentence, and what to do next.
 *
 * <p>The same sentence is shown on the command line and in the window. Anything that is not a {@code Problem} is a defect of the program.
 */
public abstract sealed class Problem extends RuntimeException
        permits DataMissing,
                DegenerateTemplates,
                DownloadFailed,
                EngineUnavailable,
                InvalidSetting,
                Unreadable,
                UnknownName,
                Unwritable,
                WrongContents {

    private final String nextStep;

    Problem(String sentence, String nextStep, @Nullable Throwable cause) {
        super(oneLine(sentence), cause);
        this.nextStep = oneLine(nextStep);
    }

    /** What went wrong, in one plain sentence without a line break. */
    public final String sentence() {
        return String.valueOf(getMessage());
    }

    /** What the user can do about it, in one sentence. */
    public final String nextStep() {
        return nextStep;
    }

    /** Everything a developer wants to know, to be copied. */
    public final String details() {
        StringWriter text = new StringWriter();
        text.append(sentence()).append('\n').append(nextStep).append('\n');
        printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
