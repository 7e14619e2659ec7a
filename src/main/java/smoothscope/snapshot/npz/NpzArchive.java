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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * An .npz archive, or arrays in files of their own, opened for reading: arrays by name, each looked at only when asked for.
 *
 * <p>Whatever is wrong with the file becomes one {@link Problem} that names it.
 */
public final class NpzArchive implements Closeable {
    private static final String SUFFIX = ".npy";
    private static final int LISTED = 8;

    private final Path file;
    private final List<FileChannel> channels = new ArrayList<>();
    private final Progress progress;
    private final Map<String, Stored> entries = new LinkedHashMap<>();

    /** Where an entry's bytes are. */
    record Stored(Path file, FileChannel channel, ZipDirectory.Entry entry) {
        InputStream stream() {
            return new EntryStream(channel, entry);
        }
    }

    private NpzArchive(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** @param progress told of the bytes of every array as they are read, and asked whether to go on */
    public static NpzArchive open(Path file, Progress progress) {
        if (Files.isDirectory(file)) {
            throw new Unreadable(file, "is a folder, expected an .npz file");
        }
        NpzArchive archive = new NpzArchive(file, progress);
        try {
            archive.readDirectory();
            return archive;
        } catch (IOException failure) {
            archive.close();
            throw unreadable(file, failure);
        } catch (RuntimeException failure) {
            archive.close();
            throw failure;
        }
    }

    /**
     * Arrays in files of their own, as {@code numpy.save} writes them, as if they were in one archive.
     *
     * @param folder what to name where an array is missing
     * @param arrays the file of each array
     */
    public static NpzArchive ofFiles(Path folder, Map<String, Path> arrays, Progress progress) {
        NpzArchive archive = new NpzArchive(folder, progress);
        arrays.forEach((name, file) -> {
            try {
                archive.add(name + SUFFIX, file);
            } catch (IOException failure) {
                archive.close();
                throw unreadable(file, failure);
            }
        });
        return archive;
    }

    private void add(String name, Path array) throws IOException {
        FileChannel channel = opened(array);
        long size = channel.size();
        ZipDirectory.Entry entry =
                new ZipDirectory.Entry(name, ZipDirectory.STORED, ZipDirectory.UNCHECKED, size, size, 0);
        entries.put(name, new Stored(array, channel, entry));
    }

    private FileChannel opened(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        channels.add(channel);
        return channel;
    }

    private void readDirectory() throws IOException {
        FileChannel channel = opened(file);
        requireZip(channel);
        for (ZipDirectory.Entry entry : ZipDirectory.read(channel)) {
            if (entries.put(entry.name(), new Stored(file, channel, entry)) != null) {
                throw new WrongContents(file, "it holds %s twice", entry.name());
            }
        }
    }

    private void requireZip(FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(4);
        int count = channel.read(start, 0);
        if (count == 4 && start.get(0) == (byte) 0x93 && start.get(1) == 'N') {
            throw new Unreadable(
                    file,
                    "is a single array: choose those of the weights, bias and labels together with it, or save all as one"
                            + " .npz with numpy.savez");
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
        Stored stored = entries.get(name + SUFFIX);
        if (stored == null) {
            throw new WrongContents(file, "its array %s is missing", name);
        }
        ArrayPlace place = new ArrayPlace(stored.file(), name);
        try (InputStream in = stored.stream()) {
            return new NpyArray(place, NpyHeader.read(in, stored.entry().size(), place), stored, progress);
        } catch (IOException failure) {
            throw unreadable(stored.file(), failure);
        }
    }

    /** The bytes of an entry that is no array, for instance {@code meta.json}. */
    public Optional<byte[]> bytes(String name, int atMost) {
        Stored stored = entries.get(name);
        if (stored == null) {
            return Optional.empty();
        }
        long size = stored.entry().size();
        if (size > atMost) {
            throw new WrongContents(file, "its %s is of %s bytes, at most %s are expected", name, size, atMost);
        }
        try (InputStream in = stored.stream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
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
        for (FileChannel channel : channels) {
            try {
                channel.close();
            } catch (IOException failure) {
                throw unreadable(file, failure);
            }
        }
    }
}
