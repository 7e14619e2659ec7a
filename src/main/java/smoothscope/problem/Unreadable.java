package smoothscope.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file cannot be read: absent, forbidden, cut short, or not of the kind that was expected. */
public final class Unreadable extends Problem {
    /** @param why the rest of the sentence after the file's name, for instance {@code "is not an .npz archive"} */
    public Unreadable(Path file, String why, @Nullable Throwable cause) {
        super(file + " " + why + ".", "Check the file, or choose another one.", cause);
    }

    public Unreadable(Path file, String why) {
        this(file, why, null);
    }
}
