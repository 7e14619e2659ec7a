package smoothscope.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file cannot be written; what stood there before is untouched. */
public final class Unwritable extends Problem {
    /** @param why the rest of the sentence after the file's name, for instance {@code "cannot be written: no space left"} */
    public Unwritable(Path file, String why, @Nullable Throwable cause) {
        super(file + " " + why + ".", "Choose another place, or make room there.", cause);
    }

    public Unwritable(Path file, IOException cause) {
        this(file, "cannot be written: " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
