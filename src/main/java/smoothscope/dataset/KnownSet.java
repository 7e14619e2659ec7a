package smoothscope.dataset;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import smoothscope.job.Progress;
import smoothscope.problem.DataMissing;
import smoothscope.problem.Unreadable;

/**
 * A data set that the program knows by name.
 *
 * @param name as the user writes it
 * @param title as it is called
 * @param description what it holds, in a sentence
 * @param folder its usual folder within a data folder; empty where the program draws the set itself
 * @param files what must lie there
 * @param sources what is downloaded to get it
 * @param terms under which terms it may be used, in a sentence
 * @param citation what its makers ask to cite
 * @param address where it is described
 * @param reader reads it from its folder
 */
public record KnownSet(
        String name,
        String title,
        String description,
        String folder,
        List<PublishedFile> files,
        List<Source> sources,
        String terms,
        String citation,
        String address,
        Reader reader) {

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

    /** The set's folder, where it is whole in one of the data folders. */
    public Optional<Path> locate(DataFolders folders) {
        return places(folders).stream()
                .filter(place -> firstMissing(place).isEmpty())
                .findFirst();
    }

    Dataset load(DataFolders folders, Progress progress) {
        return reader.read(isBuiltIn() ? Path.of("") : present(folders), progress);
    }

    /** The set's folder; says what is missing where it is not whole anywhere. */
    public Path present(DataFolders folders) {
        return locate(folders)
                .orElseThrow(() -> folders.find(folder)
                        .map(place ->
                                new Unreadable(place.resolve(firstMissing(place).orElseThrow()), "is missing"))
                        .map(RuntimeException.class::cast)
                        .orElseGet(() -> new DataMissing(name, folder, folders.searched())));
    }

    private List<Path> places(DataFolders folders) {
        return folders.searched().stream().map(each -> each.resolve(folder)).toList();
    }

    private Optional<String> firstMissing(Path place) {
        return files.stream()
                .filter(file -> file.in(place).isEmpty())
                .map(PublishedFile::name)
                .findFirst();
    }
}
