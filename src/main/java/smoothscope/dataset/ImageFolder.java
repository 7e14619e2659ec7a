package smoothscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/**
 * A data set of the user's own: a folder for each class, named after it, with JPEG or PNG images of any size.
 *
 * <p>Where the folder holds {@code train} and one of {@code validation}, {@code val}, {@code valid} or {@code test}, each with a folder
 * for each class, that is the split; otherwise one in five of each class is set aside to validate, chosen by a fixed seed. Hidden files
 * and files of other kinds are passed over. {@link FolderNames} says what the classes are called.
 */
final class ImageFolder {
    private static final List<String> VALIDATION_NAMES = List.of("validation", "val", "valid", "test");
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");
    private static final int ONE_IN = 5;
    private static final long SEED = 1;
    private static final int AT_ONCE = 256;

    /** An image file and its class. */
    private record Labelled(Path file, int label) {}

    private record Parts(FolderNames classes, List<Labelled> train, List<Labelled> validation) {}

    private ImageFolder() {}

    static Dataset read(String name, Path folder, Cut cut, Progress progress) {
        Parts parts = parts(folder);
        progress.begin(
                Sentence.of("Reading %s", name),
                parts.train().size() + (long) parts.validation().size(),
                "images");
        return new Dataset(
                name,
                parts.classes().names(),
                images(name, folder, cut, parts.classes().names(), parts.train(), progress),
                images(name, folder, cut, parts.classes().names(), parts.validation(), progress));
    }

    private static Parts parts(Path folder) {
        Path train = folder.resolve("train");
        Optional<Path> validation = VALIDATION_NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .findFirst();
        if (!Files.isDirectory(train) || validation.isEmpty()) {
            FolderNames classes = FolderNames.of(folder, classes(folder));
            return split(folder, classes, labelled(folder, classes));
        }
        List<String> classes = classes(train);
        List<String> others = classes(validation.get());
        if (!classes.equals(others)) {
            List<String> odd = Stream.concat(classes.stream(), others.stream())
                    .filter(each -> !classes.contains(each) || !others.contains(each))
                    .toList();
            throw WrongContents.ofData(folder, "its two parts differ in their classes: %s", String.join(", ", odd));
        }
        FolderNames named = FolderNames.of(folder, classes);
        return new Parts(named, labelled(train, named), labelled(validation.get(), named));
    }

    private static List<String> classes(Path folder) {
        List<String> classes = listed(folder).stream()
                .filter(Files::isDirectory)
                .map(each -> each.getFileName().toString())
                .toList();
        if (classes.size() < 2) {
            throw WrongContents.ofData(folder, "a folder for each of at least two classes is expected in it");
        }
        return classes;
    }

    private static List<Labelled> labelled(Path folder, FolderNames classes) {
        List<Labelled> images = new ArrayList<>();
        for (int label = 0; label < classes.folders().size(); label++) {
            Path place = folder.resolve(classes.folders().get(label));
            if (classes.listed() && !Files.isDirectory(place)) {
                continue;
            }
            int before = images.size();
            for (Path file : listed(place)) {
                if (isImage(file)) {
                    images.add(new Labelled(file, label));
                }
            }
            if (images.size() == before) {
                throw WrongContents.ofData(place, "no JPEG or PNG image is in this class");
            }
        }
        return images;
    }

    /** The visible entries of a folder, sorted by name. */
    private static List<Path> listed(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new Unreadable(folder, failure, "is no folder that can be read");
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static Parts split(Path folder, FolderNames classes, List<Labelled> images) {
        List<Labelled> train = new ArrayList<>();
        List<Labelled> validation = new ArrayList<>();
        for (int label = 0; label < classes.folders().size(); label++) {
            int wanted = label;
            List<Labelled> ofClass =
                    images.stream().filter(image -> image.label() == wanted).toList();
            if (ofClass.isEmpty() && classes.listed()) {
                continue;
            }
            if (ofClass.size() < 2) {
                throw WrongContents.ofData(
                        folder.resolve(classes.folders().get(label)),
                        "at least two images are needed, one to train on and one to validate");
            }
            boolean[] aside = aside(ofClass.size(), label);
            for (int i = 0; i < ofClass.size(); i++) {
                (aside[i] ? validation : train).add(ofClass.get(i));
            }
        }
        return new Parts(classes, train, validation);
    }

    /** Which images of a class are set aside: one in five, at least one, each as likely as any other. */
    private static boolean[] aside(int size, int label) {
        SplitMix random = SplitMix.of(SEED, label);
        int left = Math.max(1, size / ONE_IN);
        boolean[] aside = new boolean[size];
        for (int i = 0; i < size; i++) {
            if (random.below(size - i) < left) {
                aside[i] = true;
                left--;
            }
        }
        return aside;
    }

    private static ImageSet images(
            String name, Path folder, Cut cut, List<String> classes, List<Labelled> files, Progress progress) {
        int side = cut.side();
        int imageBytes = side * side * 3;
        long bytes = (long) files.size() * imageBytes;
        if (bytes > Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() * 3 / 4)) {
            throw WrongContents.ofData(
                    folder, "its %s images of %s×%s are more than fit into memory", files.size(), side, side);
        }
        byte[] pixels = new byte[files.size() * imageBytes];
        boolean[] failed = new boolean[files.size()];
        for (int first = 0; first < files.size(); first += AT_ONCE) {
            progress.check();
            int end = Math.min(files.size(), first + AT_ONCE);
            IntStream.range(first, end)
                    .parallel()
                    .forEach(i -> failed[i] = !ImageFile.read(files.get(i).file(), cut, pixels, i * imageBytes));
            progress.advance(end - first);
        }
        refuse(files, failed);
        return new ImageSet(
                name,
                classes,
                side,
                side,
                3,
                pixels,
                files.stream().mapToInt(Labelled::label).toArray());
    }

    private static void refuse(List<Labelled> files, boolean[] failed) {
        int[] bad = IntStream.range(0, failed.length).filter(i -> failed[i]).toArray();
        if (bad.length > 0) {
            throw new Unreadable(
                    files.get(bad[0]).file(),
                    bad.length == 1 ? "is no image that can be read" : "and %s more are no images that can be read",
                    bad.length - 1);
        }
    }
}
