package smoothscope.command;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window. */
@FunctionalInterface
public interface WindowOpener {
    /**
     * Shows the window and returns when it was closed.
     *
     * @param file the recording to open, or none for the shipped one
     * @return false where there is no display to show it on
     */
    boolean open(Optional<Path> file);
}
