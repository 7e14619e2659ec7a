package smoothscope.dataset.library;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.published.PublishedFile;
import smoothscope.job.Progress;
import smoothscope.problem.DataMissing;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;

/**
 * A data set that the program knows by name.
 *
 * @param name as the user writes it
 * @param title as it is called
 * @param description what it holds, in a sentence
 * @param contents what it holds, in numbers
 * @param folder its usual folder within a data folder; empty where the program draws the set itself
 * @param files what must lie there
 * @param sources what is downloaded to get it
 * @param terms under which terms it may be used, in a sentence
 * @param passable whether its terms allow passing images on
 * @param citation what its makers ask to cite
 * @param address where it is described
 * @param reader reads it from its folder
 */
public record KnownSet(
        String name,
        String title,
        String description,
        Contents contents,
        String folder,
        List<PublishedFile> files,
        List<Source> sources,
        String terms,
        boolean passable,
        String citation,
        String address,
        Reader reader) {

    /**
     * What a set holds.
     *
     * @param train number of images to learn from
     * @param validation number of images to be judged by
     * @param side of each image, in pixels
     * @param channels 1 (grey) or 3 (colour)
     */
    public record Contents(int classes, int train, int validation, int side, int channels) {}

    /**
     * Something to download.
     *
     * @param address where it lies; its last part is the file's name
     * @param bytes its length
     * @param sha256 its checksum, in lower-case hexadecimal digits
     */
    public record Source(URI address, long bytes, String sha256) {
        /** True where the download is an archive of the set's folder rather than one of its files. */
        public boolean isArchive() {
            return fileName().endsWith(".tar.gz");
        }

        public String fileName() {
            String path = address.getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** Reads a set from its folder. */
    @FunctionalInterface
    public interface Reader {
        Dataset read(Path folder, Progress progress);
    }

    public KnownSet {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
    }

    /** True where the program draws the set itself. */
    public boolean isBuiltIn() {
        return files.isEmpty();
    }

    /** Bytes to download. */
    public long downloadBytes() {
        return sources.stream().mapToLong(Source::bytes).sum();
    }

    /** Bytes of its files, unzipped. */
    public long fileBytes() {
        return files.stream().mapToLong(PublishedFile::bytes).sum();
    }

    /** What of it is on this computer: whole in the first place that has it whole, else in part in the first place that has any. */
    public Presence presence(DataFolders folders) {
        if (isBuiltIn()) {
            return new Presence(Presence.Kind.BUILT_IN, Optional.empty(), List.of());
        }
        List<Path> places = folders.candidates(folder);
        Optional<Path> whole =
                places.stream().filter(place -> missing(place).isEmpty()).findFirst();
        if (whole.isPresent()) {
            return new Presence(Presence.Kind.WHOLE, whole, List.of());
        }
        return places.stream()
                .filter(place -> missing(place).size() < files.size())
                .findFirst()
                .map(place -> new Presence(Presence.Kind.IN_PART, Optional.of(place), missing(place)))
                .orElseGet(() -> new Presence(Presence.Kind.ABSENT, Optional.empty(), missing(Path.of(""))));
    }

    /** The set's folder, where it is whole in one of the data folders. */
    public Optional<Path> locate(DataFolders folders) {
        Presence presence = presence(folders);
        return presence.kind() == Presence.Kind.WHOLE ? presence.place() : Optional.empty();
    }

    Dataset load(DataFolders folders, Progress progress) {
        return read(isBuiltIn() ? Path.of("") : present(folders), progress);
    }

    /** Reads the set from a folder that holds its files. */
    public Dataset read(Path place, Progress progress) {
        return reader.read(place, progress);
    }

    /** The set's folder; says what is missing where it is not whole anywhere. */
    public Path present(DataFolders folders) {
        Presence presence = presence(folders);
        return switch (presence.kind()) {
            case WHOLE -> presence.place().orElseThrow();
            case IN_PART ->
                throw new Unreadable(
                        presence.place()
                                .orElseThrow()
                                .resolve(presence.missing().get(0)),
                        "is missing");
            case ABSENT, BUILT_IN -> throw new DataMissing(name, folder, folders.searched());
        };
    }

    /** The names of the files that a folder lacks. */
    List<String> missing(Path place) {
        return files.stream()
                .filter(file -> file.in(place).isEmpty())
                .map(PublishedFile::name)
                .toList();
    }

    /** Compares the files in a folder with what was published, in the order of the files. */
    public List<PublishedFile.State> check(Path place, Progress progress) {
        progress.begin(Sentence.of("Checking %s", title), fileBytes(), "bytes");
        return files.stream().map(file -> file.check(place, progress)).toList();
    }
}
