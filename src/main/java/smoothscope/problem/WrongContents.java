package smoothscope.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file was read, but what it holds does not fit: an array is missing, of the wrong shape or type, or not finite. */
public final class WrongContents extends Problem {
    /** @param what what is wrong inside the file, for instance {@code "its array labels has shape [3, 2], expected [N]"} */
    public WrongContents(Path file, String what, @Nullable Throwable cause) {
        super(file + ": " + what + ".", "See the README for the arrays a recording holds.", cause);
    }

    public WrongContents(Path file, String what) {
        this(file, what, null);
    }
}
