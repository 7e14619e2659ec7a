package smoothscope.dataset.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.drawn.DigitSet;
import smoothscope.dataset.drawn.DrawnSet;
import smoothscope.dataset.folder.ImageFolder;
import smoothscope.dataset.picture.Cut;
import smoothscope.dataset.published.Cifar;
import smoothscope.file.UserFolders;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.UnknownName;

/** The data sets that can be named: what they are, where they come from, how to load them. */
public final class Catalogue {
    /** A name that begins so names a folder of the user's own, with a folder for each class. */
    public static final String FOLDER = "folder:";

    private static final Path HOME = Path.of("~");

    private static final List<KnownSet> ALL = List.of(
            drawn(),
            digits(),
            PublishedSets.cifar10(),
            PublishedSets.cifar100(Cifar.Labels.FINE),
            PublishedSets.cifar100(Cifar.Labels.COARSE),
            PublishedSets.mnist(),
            PublishedSets.fashionMnist());

    private Catalogue() {}

    /** All sets that are known by name. */
    public static List<KnownSet> all() {
        return ALL;
    }

    /** The set of this name; case is ignored. */
    public static KnownSet get(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(set -> set.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UnknownName("data set", name, names()));
    }

    /**
     * Loads a set by name, or a folder of the user's own by {@code folder:PATH} with its pictures as small images.
     *
     * @param folders where the files of the known sets are looked for
     */
    public static Dataset load(String name, DataFolders folders, Progress progress) {
        return load(name, folders, Cut.SMALL, progress);
    }

    /** @param cut how the pictures of a folder are brought to one size */
    public static Dataset load(String name, DataFolders folders, Cut cut, Progress progress) {
        return name.startsWith(FOLDER)
                ? ImageFolder.read(name(path(name)), path(name), cut, progress)
                : get(name).load(folders, progress);
    }

    /**
     * Opens a set to look at it: one of a folder is read as its pictures are needed where it would fill the memory.
     *
     * @param cut how the pictures of a folder are brought to one size
     */
    public static SplitImages open(
            String name, DataFolders folders, Cut cut, Extraction extraction, Progress progress) {
        return name.startsWith(FOLDER)
                ? ImageFolder.open(name(path(name)), path(name), cut, extraction, progress)
                : get(name).load(folders, progress);
    }

    /**
     * Refuses to pass on what its makers have not allowed to be passed on; a folder is its owner's to decide about.
     *
     * @throws InvalidSetting where the terms of the set do not allow it
     */
    public static void requirePassable(String name) {
        if (!name.startsWith(FOLDER) && !get(name).passable()) {
            throw new InvalidSetting(
                    Sentence.of(
                            "The images of %s may not be passed on: its makers state no licence.",
                            get(name).title()),
                    "Leave the images out.");
        }
    }

    /**
     * The name of a folder by which it is found again from any other: its whole path. Below the user's home that begins with {@code ~},
     * so that a recording does not tell who made it.
     */
    public static String name(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path home = UserFolders.home();
        boolean inside = home.getNameCount() > 0 && whole.startsWith(home);
        return FOLDER + (inside ? HOME.resolve(home.relativize(whole)) : whole);
    }

    /** The folder that a name {@code folder:PATH} names; {@code ~} is the user's home. */
    public static Path path(String name) {
        try {
            Path path = Path.of(name.substring(FOLDER.length()));
            return path.startsWith(HOME) ? UserFolders.home().resolve(HOME.relativize(path)) : path;
        } catch (InvalidPathException notAPath) {
            throw new InvalidSetting("\"%s\" names no folder: %s.", name, notAPath.getReason());
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(ALL.stream().map(KnownSet::name).toList());
        names.add(FOLDER + "PATH");
        return names;
    }

    private static KnownSet digits() {
        return new KnownSet(
                DigitSet.NAME,
                "Pen digits",
                "The ten digits in grey, 16×16, written by the program itself: 6,000 to train on, 2,000 to validate.",
                new KnownSet.Contents(10, DigitSet.TRAIN, DigitSet.VALIDATION, DigitSet.SIDE, 1),
                "",
                List.of(),
                List.of(),
                "Part of this program.",
                true,
                "",
                "",
                (folder, progress) -> DigitSet.draw(progress));
    }

    private static KnownSet drawn() {
        return new KnownSet(
                DrawnSet.NAME,
                "Drawn shapes",
                "Ten shapes in colour, 32×32, drawn by the program itself: 8,000 to train on, 2,000 to validate.",
                new KnownSet.Contents(10, 8_000, 2_000, 32, 3),
                "",
                List.of(),
                List.of(),
                "Part of this program.",
                true,
                "",
                "",
                (folder, progress) -> DrawnSet.draw(progress));
    }
}
