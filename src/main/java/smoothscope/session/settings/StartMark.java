package smoothscope.session.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A mark that a start leaves, and that is taken away once there is a picture: whoever finds one knows that what was opened then must not be
 * opened again unasked. Where nothing can be written there is no mark.
 */
final class StartMark {
    private final Path file;

    StartMark(Path folder) {
        this.file = folder.resolve("starting");
    }

    /** Leaves the mark, and says whether the start before this one did not finish. */
    boolean begin() {
        boolean left = isLeft();
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException noRoom) {
            // then the next start opens what was left, as ever
        }
        return left;
    }

    /** Whether there is the mark of a start that is over and did not finish. */
    boolean isLeft() {
        return earlier().filter(process -> !isStarting(process)).isPresent();
    }

    void finish() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // the next start opens plainly: nothing is lost
        }
    }

    /** The process that left a mark. */
    private Optional<Long> earlier() {
        try {
            return Optional.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException none) {
            return Optional.empty();
        } catch (NumberFormatException cut) {
            return Optional.of(0L);
        }
    }

    /** Another window may be opening at this moment. */
    private static boolean isStarting(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }
}
