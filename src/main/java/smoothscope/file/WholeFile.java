package smoothscope.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import smoothscope.problem.Unwritable;

/**
 * Writes a file whole or not at all: under a temporary name beside it, synced, then moved into place. Whatever happens in between, the
 * old file or the new one stands there.
 */
public final class WholeFile {
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
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                fill(part, contents);
                moveIntoPlace(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    private static void fill(Path part, Contents contents) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            contents.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void moveIntoPlace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
