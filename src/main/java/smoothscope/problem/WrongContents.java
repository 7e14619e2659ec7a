package smoothscope.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file was read, but what it holds does not fit: an array is missing, of the wrong shape or type, or not finite. */
public final class WrongContents extends Problem {
    /** @param what what is wrong inside the file, for instance {@code "its array labels has shape [3, 2], expected [N]"} */
    private WrongContents(Path file, String what, String nextStep, @Nullable Throwable cause) {
        super(file + ": " + what + ".", nextStep, cause);
    }

    public WrongContents(Path file, String what, @Nullable Throwable cause) {
        this(file, what, "See the README for the arrays a recording holds.", cause);
    }

    public WrongContents(Path file, String what) {
        this(file, what, (Throwable) null);
    }

    /** A file or folder of a data set that does not fit. */
    public static WrongContents ofData(Path file, String what) {
        return ofData(file, what, "Get the data set anew, or choose another folder.");
    }

    public static WrongContents ofData(Path file, String what, String nextStep) {
        return new WrongContents(file, what, nextStep, null);
    }
}
