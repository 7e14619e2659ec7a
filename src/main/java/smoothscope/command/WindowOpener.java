package smoothscope.command;

import java.nio.file.Path;
import java.util.List;

/** Opens the window. */
@FunctionalInterface
public interface WindowOpener {
    /**
     * Shows the window and returns when it was closed; where one is open already, that one takes the files over.
     *
     * @param files the recording to open, or several of the same examples, or a saved view; empty for what was looked at last
     * @param beside the recording for the lower row of panels; empty for none
     * @return false where there is no display to show it on
     */
    boolean open(List<Path> files, List<Path> beside);

    /** As {@link #open}, in a window of its own, even where one is open that would take the files over. */
    default boolean openAnother(List<Path> files, List<Path> beside) {
        return open(files, beside);
    }
}
