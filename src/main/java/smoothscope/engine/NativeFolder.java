package smoothscope.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import smoothscope.engine.NativeFiles.NativeFile;
import smoothscope.file.UserFolders;
import smoothscope.problem.EngineUnavailable;
import smoothscope.problem.Sentence;

/**
 * Where the native library is unpacked: in the user's own cache, and where that cannot be written, in a new folder that nobody else can
 * enter and that ends with the program. Never in a folder that others share, where somebody else's library might lie.
 *
 * <p>What lies there is used if it has the size and the time that were noted when it was unpacked; otherwise it is compared whole, and what
 * was damaged is unpacked anew.
 */
final class NativeFolder {
    private static final String NOTE = "unpacked.txt";
    private static final String PART = ".part";

    private final NativeFiles wanted;
    private final DoubleConsumer unpacked;

    NativeFolder(NativeFiles wanted) {
        this(wanted, share -> {});
    }

    /** @param unpacked hears while it is unpacked which share of it is, up to 1 */
    NativeFolder(NativeFiles wanted, DoubleConsumer unpacked) {
        this.wanted = wanted;
        this.unpacked = unpacked;
    }

    /** The folder with the whole library. */
    Path ready() {
        Path cache = UserFolders.ofUser().cache().resolve("native");
        try {
            return in(cache);
        } catch (IOException noRoom) {
            try {
                return in(ownTemporary());
            } catch (IOException none) {
                throw new EngineUnavailable(
                        Sentence.of("its files could not be unpacked into %s (%s)", cache, reason(noRoom)), noRoom);
            }
        }
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** The folder with the whole library, in another one. Several processes take turns. */
    Path in(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = parent.resolve(wanted.name());
        try (FileChannel turn =
                        FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = turn.lock()) {
            if (!held.isValid() || !isWhole(folder)) {
                unpack(folder);
            }
        }
        return folder;
    }

    private boolean isWhole(Path folder) throws IOException {
        Path note = folder.resolve(NOTE);
        if (!Files.isRegularFile(note)) {
            return false;
        }
        String present = present(folder);
        if (Files.readString(note).equals(present)) {
            return !present.isEmpty();
        }
        for (NativeFile each : wanted.files()) {
            Path file = folder.resolve(each.name());
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !each.isWhole(file)) {
                return false;
            }
        }
        Files.writeString(note, present);
        return true;
    }

    /** Names, sizes and times of the files; nothing where one is missing or of another size. */
    private String present(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (NativeFile each : wanted.files()) {
            Path file = folder.resolve(each.name());
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != each.size()) {
                return "";
            }
            text.append(each.name())
                    .append(' ')
                    .append(each.size())
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toMillis())
                    .append('\n');
        }
        return text.toString();
    }

    private void unpack(Path folder) throws IOException {
        Path parent = folder.resolveSibling(".");
        try (Stream<Path> left = Files.list(parent)) {
            for (Path each : left.filter(path -> path.getFileName().toString().endsWith(PART))
                    .toList()) {
                delete(each); // of a process that was killed; with the lock nobody else is at it
            }
        }
        Path part = Files.createTempDirectory(parent, wanted.name(), new java.nio.file.attribute.FileAttribute<?>[0]);
        Path named = part.resolveSibling(part.getFileName() + PART);
        Files.move(part, named);
        try {
            double all = wanted.files().stream().mapToLong(NativeFile::size).sum();
            long[] done = new long[1];
            for (NativeFile each : wanted.files()) {
                each.unpack(named.resolve(each.name()), bytes -> {
                    done[0] += bytes;
                    unpacked.accept(Math.min(1, done[0] / all));
                });
            }
            Files.writeString(named.resolve(NOTE), present(named));
            delete(folder);
            Files.move(named, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            delete(named);
            throw failure;
        }
    }

    /** A folder for this process alone. */
    private static Path ownTemporary() throws IOException {
        Path own = Files.createTempDirectory("smoothscope"); // for its owner alone
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                delete(own);
            } catch (IOException inUse) {
                own.toFile().deleteOnExit();
            }
        }));
        return own;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
