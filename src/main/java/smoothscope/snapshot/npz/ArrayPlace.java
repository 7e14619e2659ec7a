package smoothscope.snapshot.npz;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;
import smoothscope.problem.WrongContents;

/** An array's place, to be named where something is wrong with it. */
record ArrayPlace(Path file, String name) {
    /** @param what the rest of the sentence after the array's name, for instance {@code "is not finite"} */
    WrongContents wrong(@Template String what, @Nullable Object... arguments) {
        return new WrongContents(file, "its array %s %s", name, Sentence.of(what, arguments));
    }
}
