package smoothscope.problem;

import java.nio.file.Path;

/** A file is not where it was looked for: nothing is wrong with it. */
public final class FileMissing extends Unreadable {
    public FileMissing(Path file, Throwable cause) {
        super(file, Sentence.of("does not exist"), cause);
    }

    /** One that nobody brought yet: in the words of whoever looked for it. */
    public FileMissing(Sentence sentence, Sentence nextStep) {
        super(sentence, nextStep);
    }
}
