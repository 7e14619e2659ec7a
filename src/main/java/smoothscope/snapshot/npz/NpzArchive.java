package smoothscope.snapshot.npz;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import smoothscope.job.Progress;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/**
 * An .npz archive opened for reading: arrays by name, each looked at only when asked for.
 *
 * <p>Whatever is wrong with the file becomes one {@link Problem} that names it.
 */
public final class NpzArchive implements Closeable {
    private static final String SUFFIX = ".npy";
    private static final int LISTED = 8;

    private final Path file;
    private final FileChannel channel;
    private final Progress progress;
    private final Map<String, ZipDirectory.Entry> entries = new LinkedHashMap<>();

    private NpzArchive(Path file, FileChannel channel, Progress progress) {
        this.file = file;
        this.channel = channel;
        this.progress = progress;
    }

    /** @param progress told of the bytes of every array as they are read, and asked whether to go on */
    public static NpzArchive open(Path file, Progress progress) {
        if (Files.isDirectory(file)) {
            throw new Unreadable(file, "is a folder, expected an .npz file");
        }
        try {
            NpzArchive archive = new NpzArchive(file, FileChannel.open(file), progress);
            try {
                archive.readDirectory();
                return archive;
            } catch (IOException | RuntimeException failure) {
                archive.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private void readDirectory() throws IOException {
        requireZip();
        for (ZipDirectory.Entry entry : ZipDirectory.read(channel)) {
            if (entries.put(entry.name(), entry) != null) {
                throw new WrongContents(file, "it holds %s twice", entry.name());
            }
        }
    }

    private void requireZip() throws IOException {
        ByteBuffer start = ByteBuffer.allocate(4);
        int count = channel.read(start, 0);
        if (count == 4 && start.get(0) == (byte) 0x93 && start.get(1) == 'N') {
            throw new Unreadable(file, "is a single .npy array, expected an .npz archive, as numpy.savez writes it");
        }
        if (count < 2 || start.get(0) != 'P' || start.get(1) != 'K') {
            throw new Unreadable(file, "is not an .npz archive");
        }
    }

    public Path file() {
        return file;
    }

    /** The names of all entries in one line, as many as fit there. */
    public Sentence names() {
        if (entries.isEmpty()) {
            return Sentence.of("nothing");
        }
        String names = entries.keySet().stream().limit(LISTED).collect(Collectors.joining(", "));
        return entries.size() > LISTED
                ? Sentence.of("%s and %s more", names, entries.size() - LISTED)
                : Sentence.asItIs(names);
    }

    /** Whether there is an array of this name. */
    public boolean holds(String name) {
        return entries.containsKey(name + SUFFIX);
    }

    /** An array that may be absent. */
    public Optional<NpyArray> find(String name) {
        return holds(name) ? Optional.of(array(name)) : Optional.empty();
    }

    /** An array that must be there. */
    public NpyArray array(String name) {
        ZipDirectory.Entry entry = entries.get(name + SUFFIX);
        ArrayPlace place = new ArrayPlace(file, name);
        if (entry == null) {
            throw new WrongContents(file, "its array %s is missing", name);
        }
        try (InputStream in = new EntryStream(channel, entry)) {
            return new NpyArray(place, NpyHeader.read(in, entry.size(), place), this, entry);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** The bytes of an entry that is no array, for instance {@code meta.json}. */
    public Optional<byte[]> bytes(String name, int atMost) {
        ZipDirectory.Entry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.size() > atMost) {
            throw new WrongContents(file, "its %s is of %s bytes, at most %s are expected", name, entry.size(), atMost);
        }
        try (InputStream in = new EntryStream(channel, entry)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    InputStream stream(ZipDirectory.Entry entry) {
        return new EntryStream(channel, entry);
    }

    Progress progress() {
        return progress;
    }

    static Problem unreadable(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new FileMissing(file, failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new Unreadable(file, failure, "cannot be read: permission denied");
        }
        if (failure instanceof DamagedArchive damaged) {
            return new Unreadable(file, damaged, "is cut short or damaged: %s", damaged.why());
        }
        if (failure instanceof ZipException || failure instanceof EOFException) {
            return new Unreadable(file, failure, "is cut short or damaged: %s", failure.getMessage());
        }
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Unreadable(file, failure, "cannot be read: %s", reason);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }
}
