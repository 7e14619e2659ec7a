package smoothscope.command;

import java.nio.file.Files;
import java.nio.file.Path;
import smoothscope.problem.Unwritable;

/** Where a command will write: checked before the work, since hours of it must not end at a folder that was never there. */
final class OutputFile {
    private OutputFile() {}

    static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Unwritable(file, "cannot be written: its folder does not exist");
        }
        if (Files.isDirectory(file)) {
            throw new Unwritable(file, "cannot be written: it is a folder");
        }
        if (!Files.isWritable(folder)) {
            throw new Unwritable(file, "cannot be written: permission denied");
        }
    }
}
