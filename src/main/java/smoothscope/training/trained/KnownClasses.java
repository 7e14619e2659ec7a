package smoothscope.training.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.library.Catalogue;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;

/** Whether a network knows the classes of a data set. */
record KnownClasses(SplitImages dataset) {
    private static final int NAMED = 4;

    void requireAsMany(Path file, int classes) {
        int wanted = dataset.classes().size();
        if (classes != wanted) {
            throw WrongContents.ofData(
                    file,
                    Sentence.of(
                            "its network knows %s classes, the data set %s has %s", classes, dataset.name(), wanted),
                    wanted < classes && dataset.name().startsWith(Catalogue.FOLDER)
                            ? Sentence.of(
                                    "Put a file classes.txt beside the folders: a line for each of its %s classes, in its order, that begins with the folder's name.",
                                    classes)
                            : Sentence.of("Choose the data set that the network was trained on."));
        }
    }

    void requireSame(Path file, List<String> known) {
        List<String> wanted = dataset.classes();
        if (!lowered(known).equals(lowered(wanted))) {
            throw WrongContents.ofData(
                    file,
                    Sentence.of(
                            "its network knows other classes (%s) than the data set %s has (%s)",
                            some(known), dataset.name(), some(wanted)),
                    Sentence.of("Choose the data set that the network was trained on."));
        }
    }

    private static List<String> lowered(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** How many, and the first of them. */
    static String some(List<String> names) {
        return names.size() + ": " + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? ", …" : "");
    }
}
