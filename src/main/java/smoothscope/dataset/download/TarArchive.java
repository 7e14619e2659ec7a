package smoothscope.dataset.download;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;
import smoothscope.job.Progress;
import smoothscope.problem.DownloadFailed;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;
import smoothscope.problem.Unwritable;

/** Unpacks a gzipped tar archive of files and folders, trusting neither its names nor its sizes. */
final class TarArchive {
    private static final int MOST_ENTRIES = 1_000;

    private final Path archive;
    private final long mostBytes;

    /** @param mostBytes that all files together may have */
    TarArchive(Path archive, long mostBytes) {
        this.archive = archive;
        this.mostBytes = mostBytes;
    }

    /** Unpacks everything below an existing folder; progress advances by bytes. */
    void unpack(Path folder, Progress progress) {
        progress.begin(Sentence.of("Unpacking %s", archive.getFileName()), mostBytes, "bytes");
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file, 1 << 16))) {
            int entries = 0;
            long bytes = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries++;
                bytes += Math.max(0, Math.min(entry.getSize(), mostBytes + 1));
                if (entries > MOST_ENTRIES || bytes > mostBytes) {
                    throw refused("holds far more than was published");
                }
                unpack(tar, entry, destination(folder, entry), progress);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DownloadFailed(damaged, "The archive %s is damaged.", archive.getFileName());
        }
    }

    private Path destination(Path folder, TarArchiveEntry entry) {
        try {
            Path root = folder.toAbsolutePath().normalize();
            Path destination = root.resolve(entry.getName()).normalize();
            if (destination.startsWith(root)) {
                return destination;
            }
        } catch (InvalidPathException notAPath) {
            throw refused("names a file that cannot exist: %s", notAPath.getReason());
        }
        throw refused("names a file outside its folder: %s", entry.getName());
    }

    private void unpack(InputStream tar, TarArchiveEntry entry, Path destination, Progress progress)
            throws IOException {
        if (entry.isDirectory()) {
            createFolder(destination);
        } else if (isPlainFile(entry)) {
            createFolder(destination.resolveSibling("."));
            copy(tar, entry.getSize(), destination, progress);
        } else {
            throw refused("holds something that is neither file nor folder: %s", entry.getName());
        }
    }

    /** Said by the kind that the entry names: the library counts pipes and devices as files too. */
    private static boolean isPlainFile(TarArchiveEntry entry) {
        byte kind = entry.getLinkFlag();
        return (kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM) && !entry.isSparse();
    }

    private static void copy(InputStream tar, long size, Path destination, Progress progress) throws IOException {
        byte[] chunk = new byte[1 << 16];
        try (OutputStream out = created(destination)) {
            long left = size;
            while (left > 0) {
                progress.check();
                int count = tar.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (count < 0) {
                    throw new IOException("it ends within " + destination.getFileName());
                }
                write(out, destination, chunk, count);
                left -= count;
                progress.advance(count);
            }
        }
    }

    private static OutputStream created(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    private static void write(OutputStream out, Path file, byte[] chunk, int count) {
        try {
            out.write(chunk, 0, count);
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new Unwritable(folder, failure);
        }
    }

    private DownloadFailed refused(@Template String why, @Nullable Object... arguments) {
        return new DownloadFailed("The archive %s %s.", archive.getFileName(), Sentence.of(why, arguments));
    }
}
