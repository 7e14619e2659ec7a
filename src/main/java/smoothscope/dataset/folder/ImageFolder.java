package smoothscope.dataset.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.SplitMix;
import smoothscope.dataset.picture.Cut;
import smoothscope.dataset.picture.ImageFile;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/**
 * A data set of the user's own: a folder for each class, named after it, with images of any size (JPEG, PNG, BMP, GIF, TIFF, WebP).
 *
 * <p>Where the folder holds {@code train} and one of {@code validation}, {@code val}, {@code valid} or {@code test}, each with a folder
 * for each class, in capitals or not, that is the split; otherwise one in five of each class is set aside to validate, chosen by a fixed seed. Images may
 * lie one folder deeper, and those to validate be told apart by a list ({@link Annotations}). Hidden files, files of other kinds and single damaged pictures are passed over, and counted. {@link FolderNames} says what the classes are called.
 */
public final class ImageFolder {
    private static final List<String> VALIDATION_NAMES = List.of("validation", "val", "valid", "test");
    private static final List<String> ENDINGS =
            List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff", ".webp");
    private static final int ONE_IN = 5;
    private static final long SEED = 1;
    private static final int LOOKED_AT = 20;
    private static final int GREY_LOOKED_AT = 100;
    private static final String OF_A_MAC = "__MACOSX";

    /** An image file and its class. */
    record Labelled(Path file, int label) {}

    /** @param others files that are no images by their names */
    private record Parts(FolderNames classes, List<Labelled> train, List<Labelled> validation, int others) {}

    private ImageFolder() {}

    public static Dataset read(String name, Path folder, Cut wanted, Progress progress) {
        Parts parts = parts(folder);
        Cut cut = areOf(parts, wanted.side()) ? Cut.whole(wanted.side()) : wanted;
        progress.begin(
                Sentence.of("Reading %s", name),
                parts.train().size() + (long) parts.validation().size(),
                "images");
        List<String> classes = parts.classes().names();
        Pictures train = new Pictures(folder, parts.train(), cut).read(progress);
        Pictures validation = new Pictures(folder, parts.validation(), cut).read(progress);
        boolean grey = train.areGrey() && validation.areGrey();
        return new Dataset(
                name,
                classes,
                train.images(name, classes, grey),
                validation.images(name, classes, grey),
                notes(parts, cut, train.damaged() + validation.damaged()));
    }

    /** The same, of which pictures are read as they are needed where those that are wanted would fill the memory. */
    public static SplitImages open(String name, Path folder, Cut wanted, Extraction extraction, Progress progress) {
        Parts parts = parts(folder);
        Cut cut = areOf(parts, wanted.side()) ? Cut.whole(wanted.side()) : wanted;
        List<Labelled> train = extraction.train() ? parts.train() : List.of();
        List<Labelled> validation = extraction.validation() ? parts.validation() : List.of();
        long pictures = train.size() + (long) validation.size();
        if (pictures == parts.train().size() + (long) parts.validation().size()
                && pictures * cut.side() * cut.side() * Pictures.COLOURS <= extraction.bytes()) {
            return read(name, folder, wanted, progress);
        }
        boolean grey = Stream.of(parts.train(), parts.validation())
                .allMatch(each -> FolderImages.seemGrey(each, cut, GREY_LOOKED_AT));
        List<String> classes = parts.classes().names();
        return new FolderPictures(
                name,
                classes,
                new FolderImages(name, classes, parts.train(), cut, grey),
                new FolderImages(name, classes, parts.validation(), cut, grey),
                damaged -> notes(parts, cut, damaged));
    }

    /** A folder whose pictures are read as they are needed. */
    private record FolderPictures(
            String name,
            List<String> classes,
            FolderImages train,
            FolderImages validation,
            IntFunction<List<Sentence>> notesOf)
            implements SplitImages {
        @Override
        public List<Sentence> notes() {
            return notesOf.apply(train.damaged() + validation.damaged());
        }
    }

    /** Whether the pictures are of the wanted size already, as far as a few of them tell: nothing is done to them then. */
    private static boolean areOf(Parts parts, int side) {
        int step = Math.max(1, parts.train().size() / LOOKED_AT);
        return IntStream.iterate(0, i -> i < parts.train().size(), i -> i + step)
                .allMatch(i -> ImageFile.isOf(parts.train().get(i).file(), side));
    }

    private static List<Sentence> notes(Parts parts, Cut cut, int damaged) {
        List<Sentence> notes = new ArrayList<>();
        notes.add(
                areOf(parts, cut.side())
                        ? Sentence.of("the pictures as they are, %s×%s", cut.side(), cut.side())
                        : cut.words());
        if (parts.others() > 0) {
            notes.add(Sentence.of("files of other kinds passed over: %s", parts.others()));
        }
        if (damaged > 0) {
            notes.add(Sentence.of("pictures that cannot be read passed over: %s", damaged));
        }
        return notes;
    }

    private static Parts parts(Path folder) {
        Optional<Path> learned = child(folder, "train");
        Optional<Path> validation = VALIDATION_NAMES.stream()
                .flatMap(each -> child(folder, each).stream())
                .findFirst();
        int[] passed = new int[1];
        if (learned.isEmpty() || validation.isEmpty()) {
            Path all = learned.filter(train -> isAlone(folder)).orElse(folder);
            FolderNames classes = FolderNames.of(all, classes(all));
            return split(all, classes, labelled(all, classes, passed), passed);
        }
        Path train = learned.get();
        List<String> classes = classes(train);
        Optional<Annotations> annotated = Annotations.in(validation.get());
        List<String> others = annotated.map(Annotations::folders).orElseGet(() -> classes(validation.get()));
        if (!classes.equals(others)) {
            List<String> odd = Stream.concat(classes.stream(), others.stream())
                    .filter(each -> !classes.contains(each) || !others.contains(each))
                    .toList();
            throw WrongContents.ofData(folder, "its two parts differ in their classes: %s", String.join(", ", odd));
        }
        FolderNames named = FolderNames.of(folder, classes);
        List<Labelled> judged =
                annotated.map(list -> list.labelled(named)).orElseGet(() -> labelled(validation.get(), named, passed));
        return new Parts(named, labelled(train, named, passed), judged, passed[0]);
    }

    /** Whether no more than one folder lies in it, so that it holds no classes of its own. */
    private static boolean isAlone(Path folder) {
        return listed(folder).stream().filter(Files::isDirectory).count() == 1;
    }

    /** A folder inside another one, in capitals or not. */
    private static Optional<Path> child(Path folder, String name) {
        return listed(folder).stream()
                .filter(each -> String.valueOf(each.getFileName()).equalsIgnoreCase(name))
                .filter(Files::isDirectory)
                .findFirst();
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

    private static List<Labelled> labelled(Path folder, FolderNames classes, int[] passed) {
        List<Labelled> images = new ArrayList<>();
        for (int label = 0; label < classes.folders().size(); label++) {
            Path place = folder.resolve(classes.folders().get(label));
            if (classes.listed() && !Files.isDirectory(place)) {
                continue;
            }
            int before = images.size();
            for (Path file : files(place)) {
                if (isImage(file)) {
                    images.add(new Labelled(file, label));
                } else {
                    passed[0]++;
                }
            }
            if (images.size() == before) {
                throw WrongContents.ofData(
                        place, "no image that is read here (JPEG, PNG, BMP, GIF, TIFF, WebP) is in this class");
            }
        }
        return images;
    }

    /** The files of a class, and where there are folders in it those in these. */
    private static List<Path> files(Path place) {
        return listed(place).stream()
                .flatMap(each -> Files.isDirectory(each) ? listed(each).stream() : Stream.of(each))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The visible entries of a folder, sorted by name; what archives of a Mac bring along is none. */
    private static List<Path> listed(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> !each.getFileName().toString().startsWith("."))
                    .filter(each -> !each.getFileName().toString().equals(OF_A_MAC))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new Unreadable(folder, failure, "is no folder that can be read");
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static Parts split(Path folder, FolderNames classes, List<Labelled> images, int[] passed) {
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
        return new Parts(classes, train, validation, passed[0]);
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
}
