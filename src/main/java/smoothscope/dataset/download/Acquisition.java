package smoothscope.dataset.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import smoothscope.dataset.library.KnownSet;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.dataset.published.PublishedFile.State;
import smoothscope.job.Progress;
import smoothscope.problem.DownloadFailed;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unwritable;

/**
 * Gets a data set from its publisher into a data folder: room is looked for first, what was cut is resumed, and the set's folder appears
 * only when every file in it is whole and what was published.
 */
public final class Acquisition {
    /** Left free on the disk in any case. */
    private static final long MARGIN = 64L << 20;

    /** How many bytes can still be written to a folder. */
    @FunctionalInterface
    interface FreeSpace {
        long in(Path folder) throws IOException;
    }

    private final Downloader downloader;
    private final FreeSpace space;

    Acquisition(Downloader downloader, FreeSpace space) {
        this.downloader = downloader;
        this.space = space;
    }

    public static Acquisition overHttps() {
        return new Acquisition(
                new Downloader(Patience.USUAL),
                folder -> Files.getFileStore(folder).getUsableSpace());
    }

    /**
     * Downloads a set unless it is there already.
     *
     * @param dataFolder the folder in which the set's own folder is to appear; created where missing
     * @return the set's folder
     */
    public Path get(KnownSet set, Path dataFolder, Progress progress) {
        if (set.isBuiltIn()) {
            throw new InvalidSetting(
                    Sentence.of("The data set %s is drawn by the program itself.", set.name()),
                    "Use it without a download.");
        }
        Path place = dataFolder.resolve(set.folder());
        Path workshop = workshop(set, dataFolder);
        try {
            if (isWhole(set, place, progress)) {
                return place;
            }
            Files.createDirectories(workshop);
            try (FileChannel channel =
                    FileChannel.open(workshop.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(set, channel);
                getLocked(set, place, workshop, progress);
            }
            deleteTree(workshop);
            return place;
        } catch (IOException failure) {
            throw new Unwritable(dataFolder, failure);
        }
    }

    private static Path workshop(KnownSet set, Path dataFolder) {
        return dataFolder.resolve("." + set.folder() + ".download");
    }

    /** Bytes of a download that was not finished and can be resumed; 0 where there is none. */
    public static long arrived(KnownSet set, Path dataFolder) {
        Path workshop = workshop(set, dataFolder);
        return set.sources().stream()
                .mapToLong(source -> new PartFile(workshop.resolve(source.fileName())).length())
                .sum();
    }

    /** Keeps all others out until the channel is closed. */
    private static void lock(KnownSet set, FileChannel channel) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProgram) {
            locked = false;
        }
        if (!locked) {
            throw new DownloadFailed("The data set %s is being downloaded already.", set.name());
        }
    }

    private void getLocked(KnownSet set, Path place, Path workshop, Progress progress) throws IOException {
        requireSpace(set, workshop);
        for (Source source : set.sources()) {
            downloader.fetch(source, workshop.resolve(source.fileName()), progress);
        }
        Path unpacked = workshop.resolve("unpacked");
        deleteTree(unpacked);
        try {
            Path staged = stage(set, workshop, unpacked, progress);
            if (!isWhole(set, staged, progress)) {
                throw new DownloadFailed("What was downloaded for %s is not what was published.", set.name());
            }
            putIntoPlace(staged, place);
        } finally {
            deleteTree(unpacked);
        }
    }

    /** Lays out the set's folder as it will be. */
    private static Path stage(KnownSet set, Path workshop, Path unpacked, Progress progress) throws IOException {
        Path staged = Files.createDirectories(unpacked.resolve(set.folder()));
        for (Source source : set.sources()) {
            Path file = workshop.resolve(source.fileName());
            if (source.isArchive()) {
                new TarArchive(file, mostBytes(set)).unpack(unpacked, progress);
            } else {
                Files.copy(file, staged.resolve(source.fileName()));
            }
        }
        return staged;
    }

    private void requireSpace(KnownSet set, Path workshop) throws IOException {
        long needed = MARGIN;
        for (Source source : set.sources()) {
            long here = new PartFile(workshop.resolve(source.fileName())).length();
            needed += Math.max(0, source.bytes() - here);
            needed += source.isArchive() ? set.fileBytes() : 0;
        }
        long free = space.in(workshop);
        if (free < needed) {
            throw new Unwritable(
                    workshop.toAbsolutePath().resolveSibling(set.folder()),
                    "needs %,d MB of room, but only %,d MB are free",
                    needed >> 20,
                    free >> 20);
        }
    }

    /** The published files and what small texts lie beside them. */
    private static long mostBytes(KnownSet set) {
        return set.fileBytes() + (1L << 20);
    }

    private static boolean isWhole(KnownSet set, Path folder, Progress progress) {
        if (!set.files().stream().allMatch(file -> file.in(folder).isPresent())) {
            return false;
        }
        return set.check(folder, progress).stream().allMatch(state -> state == State.AS_PUBLISHED);
    }

    /** The folder as a whole where none is there yet; file by file into one that is, which may hold other files of the user's. */
    private static void putIntoPlace(Path staged, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try (Stream<Path> files = Files.list(staged)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.move(file, place.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                Files.deleteIfExists(place.resolve(otherForm(file)));
            }
        }
    }

    /** Where a file may lie gzipped or not, the one that is no longer true. */
    private static String otherForm(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name + ".gz";
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
