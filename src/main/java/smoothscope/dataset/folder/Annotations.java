package smoothscope.dataset.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import smoothscope.dataset.folder.ImageFolder.Labelled;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/**
 * The class of each picture of a part by a list, as Tiny ImageNet's {@code val_annotations.txt}: the picture's file and its class's folder
 * before anything else in the line, between tabs; the pictures beside the list or in {@code images}.
 */
final class Annotations {
    private static final String FILE = "val_annotations.txt";
    private static final String IMAGES = "images";

    private record Line(Path picture, String folder) {}

    private final Path file;
    private final List<Line> lines = new ArrayList<>();

    private Annotations(Path file) {
        this.file = file;
    }

    /** The list of a part, where there is one. */
    static Optional<Annotations> in(Path part) {
        Path file = part.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Path inside = part.resolve(IMAGES);
        Path pictures = Files.isDirectory(inside) ? inside : part;
        Annotations found = new Annotations(file);
        try (Stream<String> lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> found.add(pictures, line.split("\t")));
        } catch (IOException | UncheckedIOException failure) {
            throw new Unreadable(file, failure, "cannot be read as text");
        }
        return Optional.of(found);
    }

    private void add(Path pictures, String[] words) {
        if (words.length < 2 || words[0].contains("/") || words[0].indexOf(0) >= 0) {
            throw WrongContents.ofData(file, "a picture's name and its class are expected in each line, between tabs");
        }
        lines.add(new Line(pictures.resolve(words[0].strip()), words[1].strip()));
    }

    /** The folders of the classes that it names, sorted. */
    List<String> folders() {
        return lines.stream().map(Line::folder).distinct().sorted().toList();
    }

    /** The pictures, class by class. */
    List<Labelled> labelled(FolderNames classes) {
        List<Labelled> images = new ArrayList<>();
        for (int label = 0; label < classes.folders().size(); label++) {
            for (Line line : lines) {
                if (line.folder().equals(classes.folders().get(label))) {
                    images.add(new Labelled(line.picture(), label));
                }
            }
        }
        return images;
    }
}
