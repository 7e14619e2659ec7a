package smoothscope.problem;

import org.jspecify.annotations.Nullable;

/** A setting that can never work, whatever the file: α outside [0, 1), two equal classes, a batch of zero. */
public final class InvalidSetting extends Problem {
    public InvalidSetting(@Template String sentence, @Nullable Object... arguments) {
        this(Sentence.of(sentence, arguments));
    }

    public InvalidSetting(Sentence sentence) {
        this(sentence, "Change the setting and try again.");
    }

    public InvalidSetting(Sentence sentence, @Template String nextStep) {
        this(sentence, Sentence.of(nextStep));
    }

    public InvalidSetting(Sentence sentence, Sentence nextStep) {
        super(sentence, nextStep, null);
    }
}
