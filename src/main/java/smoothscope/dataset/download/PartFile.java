package smoothscope.dataset.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.dataset.published.Checksum;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.Unwritable;

/** A download under way: what has arrived of a file. Troubles of the disk are told apart from those of the line. */
record PartFile(Path path) {
    /** Receives bytes that arrive. */
    @FunctionalInterface
    interface Arrival {
        /** Takes the first {@code count} bytes of the chunk. */
        void write(byte[] chunk, int count);
    }

    /** Something that brings bytes. */
    @FunctionalInterface
    interface Sender {
        void sendTo(Arrival arrival) throws IOException;
    }

    long length() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException failure) {
            throw new Unreadable(path, failure, "cannot be read");
        }
    }

    /** Appends what is sent; it stays whatever happens then. */
    void append(Sender sender) throws IOException {
        try (OutputStream out = opened()) {
            sender.sendTo((chunk, count) -> {
                try {
                    out.write(chunk, 0, count);
                } catch (IOException failure) {
                    throw new Unwritable(path, failure);
                }
            });
        }
    }

    private OutputStream opened() {
        try {
            return Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new Unwritable(path, failure);
        }
    }

    /** True where the file is what was published. */
    boolean isRight(Source source, Progress progress) {
        progress.begin(Sentence.of("Checking %s", source.fileName()), source.bytes(), "bytes");
        try (InputStream in = Files.newInputStream(path)) {
            return Checksum.of(in, "SHA-256", source.bytes(), progress)
                    .equals(new Checksum(source.bytes(), source.sha256()));
        } catch (IOException failure) {
            throw new Unreadable(path, failure, "cannot be read");
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new Unwritable(path, failure);
        }
    }
}
