package smoothscope.app.text;

import java.util.Locale;
import smoothscope.problem.Problem;

/** What went wrong, in the window's language: the kind of problem and the advice are translated, the exact sentence stays as the program says it everywhere. */
public final class ProblemText {
    private ProblemText() {}

    /** The kind of problem in a few words, for instance {@code "The file cannot be read"}. */
    public static String heading(Problem problem) {
        return Texts.of("problem.is." + kind(problem.getClass()));
    }

    /** The exact sentence, after its kind where that alone is in the reader's language. */
    public static String sentence(Problem problem) {
        return Texts.language() == Language.ENGLISH
                ? problem.sentence()
                : heading(problem) + Texts.of("problem.colon") + problem.sentence();
    }

    /** What can be done about it: translated where it is the usual advice, as it stands where it is about this case alone. */
    public static String nextStep(Problem problem) {
        String key = "problem.next." + kind(problem.getClass());
        boolean usual = problem.nextStep().equals(Texts.words(Language.ENGLISH).getString(key));
        return usual ? Texts.of(key) : problem.nextStep();
    }

    static String kind(Class<?> problem) {
        return problem.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
