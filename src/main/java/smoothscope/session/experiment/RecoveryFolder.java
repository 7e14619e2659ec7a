package smoothscope.session.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;

/**
 * Timelines of experiments that nobody has saved yet, kept so that a crash does not lose them.
 *
 * @param folder where they are kept
 * @param alive tells whether the process of this number still runs: what it works on is not lost
 */
public record RecoveryFolder(Path folder, LongPredicate alive) {
    private static final Pattern NAME = Pattern.compile("unsaved-(\\d+)-(\\d+)\\.npz");

    /** Those of the user's programs. */
    public static RecoveryFolder in(Path folder) {
        return new RecoveryFolder(
                folder,
                process ->
                        ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent());
    }

    /** A place for a new one, not there yet. */
    public Path fresh() {
        long process = ProcessHandle.current().pid();
        int number = 1;
        Path file = file(process, number);
        while (Files.exists(file)) {
            number++;
            file = file(process, number);
        }
        return file;
    }

    private Path file(long process, int number) {
        return folder.resolve("unsaved-" + process + "-" + number + ".npz");
    }

    /** Writes a timeline, in half precision, and the folder where it is kept. */
    static void write(Path file, Recording timeline) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException noFolder) {
            throw new Unwritable(file, noFolder);
        }
        RecordingFile.write(file, timeline, true);
    }

    /** What was left behind last by a program that does not run any more. */
    public Optional<Path> left() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(this::orphaned).toList();
            return left.stream().max(Comparator.comparingLong(RecoveryFolder::modified));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private boolean orphaned(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() && !alive.test(Long.parseLong(name.group(1)));
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
