package smoothscope.app.text;

import java.util.Locale;
import smoothscope.problem.Problem;

/** What went wrong, and what can be done about it, in the window's language. */
public final class ProblemText {
    private ProblemText() {}

    /** The kind of problem in a few words, for instance {@code "The file cannot be read"}. */
    public static String heading(Problem problem) {
        return Texts.of("problem.is." + kind(problem.getClass()));
    }

    /** What went wrong, in one sentence. */
    public static String sentence(Problem problem) {
        return problem.sentence(Translations.into(Texts.language()));
    }

    /** What can be done about it. */
    public static String nextStep(Problem problem) {
        return problem.nextStep(Translations.into(Texts.language()));
    }

    static String kind(Class<?> problem) {
        return problem.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
