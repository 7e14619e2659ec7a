package smoothscope.problem;

/** A setting that can never work, whatever the file: α outside [0, 1), two equal classes, a batch of zero. */
public final class InvalidSetting extends Problem {
    public InvalidSetting(String sentence) {
        super(sentence, "Change the setting and try again.", null);
    }

    public InvalidSetting(String sentence, String nextStep) {
        super(sentence, nextStep, null);
    }
}
