package smoothscope.app.preferences;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where data sets are kept, and ways to get there.
 *
 * @param folder the folder into which they are downloaded; looks at the disk
 * @param open shows a folder in the system's own program for it
 * @param library shows the data sets
 */
public record DataPlace(Supplier<Path> folder, Consumer<Path> open, Runnable library) {}
