package smoothscope.dataset.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.ImageNet;
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
    private static final String TRAIN = "train";
    private static final List<String> VALIDATION_NAMES = List.of("validation", "val", "valid", "test");
    private static final List<String> ENDINGS =
            List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff", ".webp");
    private static final int ONE_IN = 5;
    private static final long SEED = 1;
    private static final int LOOKED_AT = 20;
    private static final String OF_A_MAC = "__MACOSX";

    /** An image file and its class. */
    record Labelled(Path file, int label) {}

    /** @param others files that are no images by their names */
    private record Parts(FolderNames classes, List<Labelled> train, List<Labelled> validation, int others) {
        int size() {
            return train.size() + validation.size();
        }

        Stream<Labelled> all() {
            return Stream.concat(train.stream(), validation.stream());
        }
    }

    private ImageFolder() {}

    public static Dataset read(String name, Path folder, Cut wanted, Progress progress) {
        return read(name, folder, parts(folder, Extraction.whole()), wanted, progress);
    }

    private static Dataset read(String name, Path folder, Parts parts, Cut wanted, Progress progress) {
        Cut cut = areOf(parts, wanted.side()) ? Cut.whole(wanted.side()) : wanted;
        progress.begin(Sentence.of("Reading %s", name), parts.size(), "images");
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

    /**
     * The same, of which pictures are read as they are needed where those that are wanted would fill the memory, or where they are of some
     * classes alone.
     */
    public static SplitImages open(String name, Path folder, Cut wanted, Extraction extraction, Progress progress) {
        Parts parts = parts(folder, extraction);
        Cut cut = areOf(parts, wanted.side()) ? Cut.whole(wanted.side()) : wanted;
        boolean whole = extraction.train()
                && extraction.validation()
                && extraction.classes().isEmpty();
        if (whole && (long) parts.size() * cut.side() * cut.side() * Pictures.COLOURS <= extraction.bytes()) {
            return read(name, folder, parts, wanted, progress);
        }
        boolean grey = !extraction.isSingle() && areGrey(name, parts, cut, extraction, progress);
        List<String> classes = parts.classes().names();
        return new FolderPictures(
                name,
                classes,
                parts.classes().folders(),
                new FolderImages(name, folder, classes, parts.train(), cut, grey),
                new FolderImages(name, folder, classes, parts.validation(), cut, grey),
                damaged -> notes(parts, cut, damaged));
    }

    /** Whether none of the pictures that are wanted has colours, as is found where all are read at once; the first that has ends the search. */
    private static boolean areGrey(String name, Parts parts, Cut cut, Extraction extraction, Progress progress) {
        int wanted = (extraction.train() ? parts.train().size() : 0)
                + (extraction.validation() ? parts.validation().size() : 0);
        progress.begin(Sentence.of("Reading %s", name), wanted, "images");
        return (!extraction.train() || FolderImages.areGrey(parts.train(), cut, progress))
                && (!extraction.validation() || FolderImages.areGrey(parts.validation(), cut, progress));
    }

    /** A folder whose pictures are read as they are needed. */
    private record FolderPictures(
            String name,
            List<String> classes,
            List<String> folders,
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
        List<Labelled> all = parts.all().toList();
        int step = Math.max(1, all.size() / LOOKED_AT);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .allMatch(i -> ImageFile.isOf(all.get(i).file(), side));
    }

    private static List<Sentence> notes(Parts parts, Cut cut, int damaged) {
        List<Sentence> notes = new ArrayList<>();
        notes.add(
                areOf(parts, cut.side())
                        ? Sentence.of("the pictures as they are, %s×%s", cut.side(), cut.side())
                        : cut.words());
        if (parts.classes().folders().equals(ImageNet.synsets())) {
            notes.add(Sentence.of("the folders are synsets of ImageNet, whose 1,000 classes count in its order"));
        }
        if (parts.others() > 0) {
            notes.add(Sentence.of("files of other kinds passed over: %s", parts.others()));
        }
        if (damaged > 0) {
            notes.add(Sentence.of("pictures that cannot be read passed over: %s", damaged));
        }
        return notes;
    }

    private static Parts parts(Path folder, Extraction wanted) {
        Optional<Path> train = child(folder, TRAIN);
        Optional<Path> validation = VALIDATION_NAMES.stream()
                .flatMap(each -> child(folder, each).stream())
                .findFirst();
        int[] passed = new int[1];
        Parts parts = train.isPresent() && validation.isPresent()
                ? both(folder, train.get(), validation.get(), wanted, passed)
                : one(folder, train.or(() -> validation), wanted, passed);
        if (parts.size() == 0) {
            throw WrongContents.ofData(folder, "it has no folder of the classes that are asked for");
        }
        return parts;
    }

    /** @param part a folder inside that is called as a part */
    private static Parts one(Path folder, Optional<Path> part, Extraction wanted, int[] passed) {
        Path all = part.filter(each -> isAlone(folder)).orElse(folder);
        List<String> present = classes(all);
        FolderNames classes = FolderNames.of(all, present, wanted.outputs());
        List<Labelled> images = labelled(all, classes, chosen(classes, wanted), passed);
        if (FolderNames.areOfImageNet(present, wanted.outputs()) && isPart(all)) {
            boolean train = isCalled(all, TRAIN); // whoever looks with a trained network has one part, not both
            return new Parts(classes, train ? images : List.of(), train ? List.of() : images, passed[0]);
        }
        return split(all, classes, images, passed);
    }

    private static Parts both(Path folder, Path train, Path validation, Extraction wanted, int[] passed) {
        List<String> classes = classes(train);
        Optional<Annotations> annotated = Annotations.in(validation);
        List<String> others = annotated.map(Annotations::folders).orElseGet(() -> classes(validation));
        List<String> present = Stream.concat(classes.stream(), others.stream())
                .distinct()
                .sorted()
                .toList();
        FolderNames named = FolderNames.of(folder, present, wanted.outputs());
        if (!named.listed() && (classes.size() < present.size() || others.size() < present.size())) {
            List<String> odd = present.stream()
                    .filter(each -> !classes.contains(each) || !others.contains(each))
                    .toList();
            throw WrongContents.ofData(folder, "its two parts differ in their classes: %s", String.join(", ", odd));
        }
        BitSet chosen = chosen(named, wanted);
        List<Labelled> judged = annotated
                .map(list -> list.labelled(named).stream()
                        .filter(each -> chosen.get(each.label()))
                        .toList())
                .orElseGet(() -> labelled(validation, named, chosen, passed));
        return new Parts(named, labelled(train, named, chosen, passed), judged, passed[0]);
    }

    /** The labels of the classes that are looked at. */
    private static BitSet chosen(FolderNames classes, Extraction wanted) {
        BitSet all = new BitSet();
        all.set(0, classes.names().size());
        return wanted.classes()
                .map(choice -> choice.among(classes.names(), classes.folders()))
                .orElse(all);
    }

    private static boolean isCalled(Path folder, String name) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName()).equalsIgnoreCase(name);
    }

    /** Whether a folder is called as a part. */
    private static boolean isPart(Path folder) {
        return isCalled(folder, TRAIN) || VALIDATION_NAMES.stream().anyMatch(each -> isCalled(folder, each));
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

    /** @param chosen the labels of those of which files are sought */
    private static List<Labelled> labelled(Path folder, FolderNames classes, BitSet chosen, int[] passed) {
        List<Labelled> images = new ArrayList<>();
        for (int label = 0; label < classes.folders().size(); label++) {
            Path place = folder.resolve(classes.folders().get(label));
            if (!chosen.get(label) || (classes.listed() && !Files.isDirectory(place))) {
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
            if (ofClass.isEmpty()) {
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
