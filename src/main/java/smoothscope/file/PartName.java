package smoothscope.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The temporary name of a file that is being written: hidden, beside it, never too long. */
final class PartName {
    private static final String ENDING = ".part";
    /** Bytes of a name in the usual file systems. */
    private static final int LONGEST = 255;
    /** Nobody writes a file for so long without touching it. */
    private static final Duration STALE = Duration.ofHours(6);

    private PartName() {}

    static Path of(Path target) {
        return target.resolveSibling(beginning(target) + UUID.randomUUID() + ENDING);
    }

    private static String beginning(Path target) {
        String name = String.valueOf(target.getFileName());
        int room = LONGEST - "..".length() - UUID.randomUUID().toString().length() - ENDING.length();
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= room;
        return "." + (fits ? name : Integer.toHexString(name.hashCode())) + ".";
    }

    /** Takes away what writers that were killed have left of the same file. */
    static void removeStale(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        String beginning = beginning(target);
        DirectoryStream.Filter<Path> stale = each -> {
            String name = String.valueOf(each.getFileName());
            return name.startsWith(beginning)
                    && name.endsWith(ENDING)
                    && Files.getLastModifiedTime(each)
                            .toInstant()
                            .isBefore(Instant.now().minus(STALE));
        };
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, stale)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException busy) {
            // the next write tries again
        }
    }
}
