package smoothscope.dataset.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What of a data set is on this computer, told by the names of its files alone.
 *
 * @param place its folder, where any of its files is here
 * @param missing the names of the files that are not there
 */
public record Presence(Kind kind, Optional<Path> place, List<String> missing) {
    /** How much of a set is here. */
    public enum Kind {
        /** Drawn by the program itself. */
        BUILT_IN,
        WHOLE,
        IN_PART,
        ABSENT
    }

    public Presence {
        missing = List.copyOf(missing);
    }

    /** True where it can be trained on. */
    public boolean isReady() {
        return kind == Kind.BUILT_IN || kind == Kind.WHOLE;
    }
}
