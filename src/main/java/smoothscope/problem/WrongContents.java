package smoothscope.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file was read, but what it holds does not fit: an array is missing, of the wrong shape or type, or not finite. */
public final class WrongContents extends Problem {
    private WrongContents(Path file, Sentence what, Sentence nextStep, @Nullable Throwable cause) {
        super(Sentence.of("%s: %s.", file, what), nextStep, cause);
    }

    /** @param what what is wrong inside the file, for instance {@code "its array %s is missing"} */
    public WrongContents(Path file, @Template String what, @Nullable Object... arguments) {
        this(file, null, Sentence.of(what, arguments));
    }

    public WrongContents(Path file, Throwable cause, @Template String what, @Nullable Object... arguments) {
        this(file, cause, Sentence.of(what, arguments));
    }

    private WrongContents(Sentence sentence, Sentence nextStep, @Nullable Throwable cause) {
        super(sentence, nextStep, cause);
    }

    @Override
    WrongContents told(Sentence sentence, Sentence nextStep) {
        return new WrongContents(sentence, nextStep, getCause());
    }

    private WrongContents(Path file, @Nullable Throwable cause, Sentence what) {
        this(file, what, Sentence.of("See the README for the arrays a recording holds."), cause);
    }

    /** A file or folder of a data set that does not fit. */
    public static WrongContents ofData(Path file, @Template String what, @Nullable Object... arguments) {
        return ofData(
                file, Sentence.of(what, arguments), Sentence.of("Get the data set anew, or choose another folder."));
    }

    public static WrongContents ofData(Path file, Sentence what, Sentence nextStep) {
        return new WrongContents(file, what, nextStep, null);
    }

    /** A file of a network that only its own framework can read. */
    public static WrongContents ofUnreadableNetwork(Path file, Sentence what) {
        return ofData(
                file,
                what,
                Sentence.of(
                        "Record the model in Python with smoothscope.py: smoothscope.record(model, loader, alpha=0.1, out=\"r.npz\")."));
    }

    /** A file of a network that does not fit. */
    public static WrongContents ofNetwork(Path file, Throwable cause, Sentence what, Sentence nextStep) {
        return new WrongContents(file, what, nextStep, cause);
    }
}
