package smoothscope.session.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smoothscope.plane.ClassTriple;
import smoothscope.session.data.Shipped;

/**
 * A row of figure 1 in Müller, Kornblith, Hinton 2019.
 *
 * @param number from 1 to 4
 * @param file how the name of the recording begins that shows it, among those that come along or lie beside them
 * @param classes its three classes, in drawing order
 */
public record PaperRow(int number, String file, List<Named> classes) {
    /** 64,000 steps of 128 images, of 40,000. */
    private static final int RESNET_EPOCHS = 205;

    /** All four, in order. */
    public static final List<PaperRow> ALL = List.of(
            new PaperRow(1, Shipped.CIFAR10, List.of(named("airplane"), named("automobile"), named("bird"))),
            new PaperRow(2, Shipped.CIFAR100, List.of(named("beaver"), named("dolphin"), named("otter"))),
            new PaperRow(
                    3,
                    Shipped.IMAGENET,
                    List.of(
                            new Named("tench", "n01440764"),
                            new Named("meerkat", "n02138441"),
                            new Named("cleaver", "n03041632"))),
            new PaperRow(
                    4,
                    Shipped.IMAGENET,
                    List.of(
                            new Named("toy poodle", "n02113624"),
                            new Named("miniature poodle", "n02113712"),
                            new Named("tench", "n01440764"))));

    public PaperRow {
        classes = List.copyOf(classes);
    }

    /**
     * A class of the paper.
     *
     * @param synset its number in WordNet, as ImageNet names folders; empty for other data
     */
    public record Named(String name, String synset) {
        /** Whether a class of a recording is this one: by name, by the first of several names, or by synset. */
        boolean is(String called) {
            String text = called.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
            boolean bySynset = !synset.isEmpty() && text.startsWith(synset);
            int comma = text.indexOf(',');
            return bySynset
                    || (comma < 0 ? text : text.substring(0, comma)).strip().equals(name);
        }
    }

    /** The five classes of rows 3 and 4 as ImageNet's folders are called, as a list for {@code observe --classes}. */
    public static String synsets() {
        return ALL.stream()
                .flatMap(row -> row.classes().stream())
                .map(Named::synset)
                .filter(synset -> !synset.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static Named named(String name) {
        return new Named(name, "");
    }

    /** For how many epochs the paper trained it, where that is known and far more than anybody does at a desk. */
    public OptionalInt epochs() {
        return number == 2 ? OptionalInt.of(RESNET_EPOCHS) : OptionalInt.empty();
    }

    /** Whether a recording is the one that shows it, by its name. */
    public boolean isIn(Path recording) {
        return String.valueOf(recording.getFileName()).startsWith(file);
    }

    /** Whether its recording comes along; otherwise the user has to bring weights and pictures. */
    public boolean comesAlong() {
        return !file.equals(Shipped.IMAGENET);
    }

    /** The row that three classes of a recording show. */
    public static Optional<PaperRow> shown(Path recording, List<String> names, ClassTriple classes) {
        return ALL.stream()
                .filter(row -> row.isIn(recording))
                .filter(row -> row.among(names).equals(Optional.of(classes)))
                .findFirst();
    }

    /** Its three classes, where they are all among the names. */
    public Optional<ClassTriple> among(List<String> names) {
        int[] found = classes.stream()
                .mapToInt(each -> IntStream.range(0, names.size())
                        .filter(k -> each.is(names.get(k)))
                        .findFirst()
                        .orElse(-1))
                .toArray();
        boolean all = IntStream.of(found).noneMatch(k -> k < 0);
        return all ? Optional.of(new ClassTriple(found[0], found[1], found[2])) : Optional.empty();
    }
}
