package smoothscope.app.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files as they were when they were read, and whether they have changed since. A file is asked for again and again; a change is told once, when
 * two answers in a row are the same, so that what is still being written is left alone.
 */
final class WatchedFiles {
    /** Something that happened to a file. */
    record Change(Path file, boolean gone) {}

    /** What tells one state of a file from another; empty where there is no file. */
    private record State(Optional<String> mark) {
        static State of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new State(Optional.of(now.size() + " " + now.lastModifiedTime() + " " + now.fileKey()));
            } catch (IOException gone) {
                return new State(Optional.empty());
            }
        }
    }

    private final Map<Path, State> told = new HashMap<>();
    private final Map<Path, State> seen = new HashMap<>();

    /** Looks at these files and at no others from now on, and yields what changed since it was last told; new ones count as just read. */
    List<Change> look(List<Path> files) {
        told.keySet().retainAll(files);
        seen.keySet().retainAll(files);
        List<Change> changes = new ArrayList<>();
        for (Path file : files) {
            State now = State.of(file);
            State before = seen.put(file, now);
            State known = told.putIfAbsent(file, now);
            if (known != null && now.equals(before) && !now.equals(known)) {
                told.put(file, now);
                changes.add(new Change(file, now.mark().isEmpty()));
            }
        }
        return changes;
    }
}
