package smoothscope.dataset.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smoothscope.dataset.published.PublishedFile;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/**
 * A folder of which the user says that it holds a known set: the set's own folder under any name, or one that holds it.
 *
 * @param folder what the user chose
 */
public record GivenFolder(Path folder) {
    /** Finds the folder that holds all files of the set; says what is wrong where none does. */
    public Path holding(KnownSet set) {
        List<Path> places = places(set);
        Path best = places.stream()
                .min(Comparator.comparing(place -> set.missing(place).size()))
                .orElse(folder);
        List<String> missing = set.missing(best);
        if (missing.isEmpty()) {
            return best.toAbsolutePath().normalize();
        }
        if (missing.size() < set.files().size()) {
            throw WrongContents.ofData(
                    best,
                    Sentence.of(missing.size() == 1 ? "%s is missing" : "%s are missing", String.join(", ", missing)),
                    wanted(set));
        }
        boolean pickled = places.stream().anyMatch(GivenFolder::isForPython);
        throw WrongContents.ofData(
                folder,
                Sentence.of(
                        pickled
                                ? "this is the version of %s for Python; the binary version is read"
                                : "no file of %s is in it",
                        set.title()),
                wanted(set));
    }

    private static Sentence wanted(KnownSet set) {
        return Sentence.of(
                "Choose the folder that holds %s.",
                set.files().stream().map(PublishedFile::name).collect(Collectors.joining(", ")));
    }

    private static boolean isForPython(Path place) {
        return Files.isRegularFile(place.resolve("batches.meta"))
                || (Files.isRegularFile(place.resolve("meta")) && Files.isRegularFile(place.resolve("train")));
    }

    private List<Path> places(KnownSet set) {
        List<Path> places = new ArrayList<>(List.of(folder, folder.resolve(set.folder())));
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isDirectory).sorted().forEach(places::add);
        } catch (IOException failure) {
            throw new Unreadable(folder, failure, "is no folder that can be read");
        }
        return places;
    }
}
