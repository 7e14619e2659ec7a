package smoothscope.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import smoothscope.problem.Unwritable;

/**
 * Writes a file whole or not at all: under a temporary name beside it, synced, then moved into place. Whatever happens in between, the
 * old file or the new one stands there. What stands there is respected: a link is followed, a mode is kept, a pipe or a device is written to.
 */
public final class WholeFile {
    private static final int MOST_LINKS = 40;

    /** Writes the contents; what it throws leaves the old file in place. */
    @FunctionalInterface
    public interface Contents {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    public static void write(Path file, Contents contents) {
        if (Files.isDirectory(file)) {
            throw new Unwritable(file, "cannot be written: it is a folder");
        }
        try {
            Path target = target(file);
            if (isStream(target)) {
                stream(target, contents);
            } else {
                replace(target, contents);
            }
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    /** Tries whether a file could be written now, and leaves everything as it was. */
    public static void tryPlace(Path file) {
        if (Files.isDirectory(file)) {
            throw new Unwritable(file, "cannot be written: it is a folder");
        }
        try {
            Path target = target(file);
            if (isStream(target)) {
                if (!Files.isWritable(target)) {
                    throw new Unwritable(file, "cannot be written: permission denied");
                }
                return;
            }
            Path part = PartName.of(target);
            try {
                Files.write(part, new byte[] {0}, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    /** Where the links lead that a name may be. */
    private static Path target(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (int i = 0; i < MOST_LINKS; i++) {
            if (!Files.isSymbolicLink(at)) {
                exists(at); // a name that is too long is refused here
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemLoopException(file.toString());
    }

    private static boolean exists(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    /** Neither file nor folder: a pipe, a device. */
    private static boolean isStream(Path target) throws IOException {
        return exists(target)
                && Files.readAttributes(target, BasicFileAttributes.class).isOther();
    }

    private static void stream(Path target, Contents contents) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE), 1 << 16)) {
            contents.writeTo(out);
        }
    }

    private static void replace(Path target, Contents contents) throws IOException {
        Path part = PartName.of(target);
        try {
            fill(part, target, contents);
            moveIntoPlace(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
        syncFolder(target);
        PartName.removeStale(target);
    }

    private static void fill(Path part, Path target, Contents contents) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            keepMode(target, part);
            contents.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void keepMode(Path target, Path part) throws IOException {
        if (Files.exists(target)) {
            try {
                Set<PosixFilePermission> mode = Files.getPosixFilePermissions(target);
                Files.setPosixFilePermissions(part, mode);
            } catch (UnsupportedOperationException otherSystem) {
                // there the folder decides
            }
        }
    }

    private static void moveIntoPlace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The new name must outlive a power cut as the new contents do. */
    private static void syncFolder(Path target) {
        Path folder = target.getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException notHere) {
                // some systems cannot open folders: there the file system sees to it
            }
        }
    }
}
