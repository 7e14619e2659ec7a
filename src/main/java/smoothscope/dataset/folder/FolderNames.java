package smoothscope.dataset.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import smoothscope.dataset.ImageNet;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/**
 * What the folders of a data set are called for people, and in which order the classes count.
 *
 * <p>A file {@code classes.txt} or ImageNet's {@code LOC_synset_mapping.txt} beside the folders says so: a line for each class in the
 * network's order, the folder's name and after a space the class's. Folders may then be fewer than classes. Without one the folders are
 * the classes, sorted; ImageNet's synsets are called by their names, and where a network for all 1,000 of them looks, they may be fewer.
 *
 * @param folders of the K classes, in order
 * @param names of the K classes, as people call them
 * @param listed whether a file says so, so that a class may have no folder
 */
record FolderNames(List<String> folders, List<String> names, boolean listed) {
    private static final List<String> FILES = List.of("classes.txt", "LOC_synset_mapping.txt");
    /** What some editors of Windows put before the first line. */
    private static final String BYTE_ORDER = "\uFEFF";

    /**
     * @param present the folders that are there, sorted
     * @param outputs how many classes the network knows that looks
     */
    static FolderNames of(Path folder, List<String> present, OptionalInt outputs) {
        Optional<Path> file =
                FILES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
        if (file.isPresent()) {
            return listed(file.get(), present);
        }
        if (areOfImageNet(present, outputs)) {
            return new FolderNames(ImageNet.synsets(), ImageNet.names(), true);
        }
        return new FolderNames(
                present, present.stream().map(FolderNames::called).toList(), false);
    }

    /** Whether a network for the 1,000 classes of ImageNet looks at folders of some of these. */
    static boolean areOfImageNet(List<String> present, OptionalInt outputs) {
        return outputs.equals(OptionalInt.of(ImageNet.synsets().size())) && ImageNet.areSynsets(present);
    }

    private static String called(String folder) {
        return ImageNet.name(folder).orElse(folder);
    }

    private static FolderNames listed(Path file, List<String> present) {
        List<String> folders = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.indexOf(0) >= 0) {
                throw WrongContents.ofData(file, "it holds characters that no name has");
            }
            String[] words = present.contains(line) ? new String[] {line} : line.split("\\s+", 2);
            folders.add(words[0]);
            names.add(words.length < 2 ? called(words[0]) : words[1]);
        }
        Set<String> known = new HashSet<>(folders);
        if (known.size() < folders.size()) {
            throw WrongContents.ofData(file, "it names a folder twice");
        }
        List<String> unknown =
                present.stream().filter(each -> !known.contains(each)).toList();
        if (!unknown.isEmpty()) {
            throw WrongContents.ofData(file, "it does not name the folder %s", unknown.get(0));
        }
        return new FolderNames(folders, names, true);
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.startsWith(BYTE_ORDER) ? line.substring(1) : line)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException | java.io.UncheckedIOException failure) {
            throw new Unreadable(file, failure, "cannot be read as text");
        }
    }
}
