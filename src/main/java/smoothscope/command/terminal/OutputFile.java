package smoothscope.command.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import smoothscope.file.UserFolders;
import smoothscope.file.WholeFile;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unwritable;
import smoothscope.session.experiment.RecoveryFolder;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;

/** Where a command will write: tried before the work, since hours of it must not end at a folder that was never there. */
public final class OutputFile {
    private OutputFile() {}

    public static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Unwritable(file, "cannot be written: its folder does not exist");
        }
        WholeFile.tryPlace(file);
    }

    /** Refuses to write over what is read: results would take the place of what they were worked out from. */
    public static void requireOther(Path file, List<Path> read) {
        for (Path each : read) {
            try {
                if (Files.exists(file) && Files.isSameFile(file, each)) {
                    throw new InvalidSetting(
                            Sentence.of("%s is read here, and would be written over.", file),
                            "Name another file after --out.");
                }
            } catch (IOException gone) {
                // whoever reads it says so
            }
        }
    }

    /** Tries a folder that may be made for this. */
    public static void requireFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new Unwritable(folder, failure);
        }
        WholeFile.tryPlace(folder.resolve("try"));
    }

    /** Writes what hours of work have given; where that fails after all, it is kept somewhere else, and said. */
    public static void write(Path file, Recording recording, boolean half) {
        try {
            RecordingFile.write(file, recording, half);
        } catch (Unwritable failure) {
            throw kept(file, recording, half, failure);
        }
    }

    private static Unwritable kept(Path file, Recording recording, boolean half, Unwritable failure) {
        List<Path> others = List.of(
                UserFolders.ofUser().data().resolve("unsaved"), Path.of(System.getProperty("java.io.tmpdir", ".")));
        for (Path folder : others) {
            try {
                Files.createDirectories(folder);
                Path kept = RecoveryFolder.in(folder).fresh();
                RecordingFile.write(kept, recording, half);
                Throwable cause = failure.getCause();
                return new Unwritable(
                        file,
                        "cannot be written (%s); what was learned is kept in %s",
                        cause == null ? failure.sentence() : String.valueOf(cause.getMessage()),
                        kept);
            } catch (IOException | Unwritable neither) {
                failure.addSuppressed(neither);
            }
        }
        return failure;
    }
}
