package smoothscope.problem;

import java.nio.file.Path;

/** Labels that count classes from 1, as some programs do: only the user knows that they do. */
public final class CountedFromOne extends Problem {
    private static final long serialVersionUID = 1;

    /** @param classes K, which is also the largest label */
    public CountedFromOne(Path file, int classes) {
        super(
                Sentence.of(
                        "%s: its labels go from 1 to %s, where classes count from 0 to %s.",
                        file, classes, classes - 1),
                Sentence.of("Say that its labels count from 1, or save labels - 1."),
                null);
    }

    private CountedFromOne(Sentence sentence, Sentence nextStep) {
        super(sentence, nextStep, null);
    }

    @Override
    CountedFromOne told(Sentence sentence, Sentence nextStep) {
        return new CountedFromOne(sentence, nextStep);
    }
}
