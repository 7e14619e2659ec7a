package smoothscope.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file cannot be read: absent, forbidden, cut short, or not of the kind that was expected. */
public sealed class Unreadable extends Problem permits FileMissing {
    /** @param why the rest of the sentence after the file's name, for instance {@code "is not an .npz archive"} */
    public Unreadable(Path file, @Template String why, @Nullable Object... arguments) {
        this(file, Sentence.of(why, arguments), null);
    }

    public Unreadable(Path file, Throwable cause, @Template String why, @Nullable Object... arguments) {
        this(file, Sentence.of(why, arguments), cause);
    }

    /** In the words of whoever looked for the file. */
    Unreadable(Sentence sentence, Sentence nextStep) {
        this(sentence, nextStep, null);
    }

    private Unreadable(Sentence sentence, Sentence nextStep, @Nullable Throwable cause) {
        super(sentence, nextStep, cause);
    }

    @Override
    Problem told(Sentence sentence, Sentence nextStep) {
        return new Unreadable(sentence, nextStep, getCause());
    }

    Unreadable(Path file, Sentence why, @Nullable Throwable cause) {
        super(Sentence.of("%s %s.", file, why), Sentence.of("Check the file, or choose another one."), cause);
    }
}
