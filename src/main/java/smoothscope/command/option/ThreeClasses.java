package smoothscope.command.option;

import java.util.Locale;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.view.Suggestions;
import smoothscope.snapshot.ClassNames;
import smoothscope.snapshot.Recording;

/** The three classes that {@code --classes} names. */
public final class ThreeClasses {
    /** In place of names: the two classes whose templates are most alike, and the one least like either. */
    private static final String SIMILAR = "similar";

    private ThreeClasses() {}

    /** By names or indices; or chosen from the templates of the least α at its last epoch. */
    public static ClassTriple of(String text, Recording recording) {
        requireThree(recording);
        if (!text.strip().toLowerCase(Locale.ROOT).equals(SIMILAR)) {
            return ClassNames.triple(text, recording.classes());
        }
        return recording
                .last(recording.alphas().get(0))
                .map(each -> new Suggestions(recording.classes(), each.templates()).alikePairAndThird())
                .orElseThrow();
    }

    /** Two classes have no plane. */
    public static void requireThree(Recording recording) {
        if (recording.classes().size() < 3) {
            throw new InvalidSetting(
                    Sentence.of("The recording holds fewer than three classes, so no three can be chosen."),
                    "Choose a recording of three classes or more; measure needs no three.");
        }
    }
}
