package smoothscope.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file cannot be written; what stood there before is untouched. */
public final class Unwritable extends Problem {
    /** @param why the rest of the sentence after the file's name, for instance {@code "cannot be written: it is a folder"} */
    public Unwritable(Path file, @Template String why, @Nullable Object... arguments) {
        this(file, Sentence.of(why, arguments), (Throwable) null);
    }

    public Unwritable(Path file, IOException cause) {
        this(file, reason(innermost(cause)), cause);
    }

    private Unwritable(Path file, Sentence why, @Nullable Throwable cause) {
        super(Sentence.of("%s %s.", file, why), Sentence.of("Choose another place, or make room there."), cause);
    }

    private static Sentence reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return Sentence.of("cannot be written: permission denied");
        }
        if (cause instanceof NoSuchFileException) {
            return Sentence.of("cannot be written: its folder does not exist");
        }
        String message = cause.getMessage();
        return Sentence.of(
                "cannot be written: %s", message == null ? cause.getClass().getSimpleName() : message);
    }

    /** What writes pictures and documents wraps the system's own word, some of it several times. */
    private static IOException innermost(IOException cause) {
        IOException innermost = cause;
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof IOException deeper) {
                innermost = deeper;
            }
        }
        return innermost;
    }
}
