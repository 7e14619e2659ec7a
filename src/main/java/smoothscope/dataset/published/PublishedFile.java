package smoothscope.dataset.published;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;

/**
 * One file of a data set as its makers published it.
 *
 * @param name within the data set's folder; a file may also lie there gzipped, under this name with {@code .gz}
 * @param bytes its length, unzipped
 * @param md5 the checksum of its contents, unzipped: the kind of sum that is published for single files
 */
public record PublishedFile(String name, long bytes, String md5) {
    private static final int GZIP_MAGIC = 0x1F8B;

    /** How a file compares with what was published. */
    public enum State {
        AS_PUBLISHED,
        DIFFERENT,
        MISSING
    }

    /** The file in a folder, as it is or gzipped. */
    public Optional<Path> in(Path folder) {
        return in(folder, name);
    }

    /** A file of a name in a folder, as it is or gzipped; {@code …-idx3-ubyte} also as {@code ….idx3-ubyte}, as some unpackers name it. */
    static Optional<Path> in(Path folder, String name) {
        return Stream.of(name, name.replaceFirst("-(idx\\d-ubyte)$", ".$1"))
                .flatMap(each -> Stream.of(each, each + ".gz"))
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Compares the file in a folder with what was published; progress advances by bytes. */
    public State check(Path folder, Progress progress) {
        return in(folder)
                .map(file -> isAsPublished(file, progress) ? State.AS_PUBLISHED : State.DIFFERENT)
                .orElse(State.MISSING);
    }

    private boolean isAsPublished(Path file, Progress progress) {
        try (InputStream in = unzipped(file)) {
            return Checksum.of(in, "MD5", bytes, progress).equals(new Checksum(bytes, md5));
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    /** The contents of a file, unzipped where they begin like a gzip. */
    static InputStream unzipped(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            int magic = in.read() << 8 | in.read();
            in.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException failure) {
            in.close();
            throw failure;
        }
    }
}
