package smoothscope.problem;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that the user can understand: one sentence, and what to do next.
 *
 * <p>The same sentence is shown on the command line, in English, and in the window, in the language that it speaks. Anything that is not a {@code Problem} is a defect of the program.
 */
public abstract sealed class Problem extends RuntimeException
        permits CountedFromOne,
                DataMissing,
                DegenerateTemplates,
                Diverged,
                DownloadFailed,
                EngineUnavailable,
                InvalidSetting,
                Unexpected,
                Unreadable,
                UnknownName,
                Unwritable,
                WrongContents {

    private final transient Sentence sentence;
    private final transient Sentence nextStep;

    Problem(Sentence sentence, Sentence nextStep, @Nullable Throwable cause) {
        super(OneLine.of(sentence.toString()), cause);
        this.sentence = sentence;
        this.nextStep = nextStep;
    }

    /**
     * The same, told of the file that the user knows.
     *
     * @param read the file that was read in its place
     */
    public final Problem of(Path known, Path read) {
        Sentence about = sentence.with(read, known);
        if (about.equals(sentence)) {
            return this; // it is of another file
        }
        Problem told = told(about, nextStep.with(read, known));
        told.setStackTrace(getStackTrace());
        return told;
    }

    /** A problem of the same kind in other words; what is wrong with no file stays as it is. */
    Problem told(Sentence sentence, Sentence nextStep) {
        return this;
    }

    /** What went wrong, in one plain sentence without a line break. */
    public final String sentence() {
        return String.valueOf(getMessage());
    }

    /** The same in another language, where each template is said as {@code language} says it. */
    public final String sentence(UnaryOperator<String> language) {
        return OneLine.of(sentence.in(language));
    }

    /** What the user can do about it, in one sentence. */
    public final String nextStep() {
        return nextStep(UnaryOperator.identity());
    }

    /** The same in another language. */
    public final String nextStep(UnaryOperator<String> language) {
        return OneLine.of(nextStep.in(language));
    }

    /** Everything a developer wants to know, to be copied. */
    public final String details() {
        StringWriter text = new StringWriter();
        text.append(sentence()).append('\n').append(nextStep()).append('\n');
        printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
