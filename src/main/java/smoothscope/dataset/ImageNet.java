package smoothscope.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The 1,000 classes of ImageNet (ILSVRC 2012), in the order in which networks for it count them: that of their numbers in WordNet, the
 * synsets, which are also the order of folders that are named so. Names are the first of WordNet's.
 */
public final class ImageNet {
    private static final String FILE = "imagenet.txt";
    private static final List<String[]> LINES = lines();
    private static final List<String> SYNSETS =
            LINES.stream().map(line -> line[0]).toList();
    private static final List<String> NAMES =
            LINES.stream().map(line -> line[1]).toList();
    private static final String[] SORTED = SYNSETS.toArray(String[]::new);

    private ImageNet() {}

    private static List<String[]> lines() {
        try (InputStream in = Objects.requireNonNull(ImageNet.class.getResourceAsStream(FILE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(" ", 2)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By index, for instance {@code n01440764}. */
    public static List<String> synsets() {
        return SYNSETS;
    }

    /** By index, for instance {@code tench}. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether all of these are synsets of its classes, so that a network of 1,000 classes knows which they are. */
    public static boolean areSynsets(List<String> folders) {
        return !folders.isEmpty() && folders.stream().allMatch(each -> index(each) >= 0);
    }

    /** The name of a synset. */
    public static Optional<String> name(String synset) {
        int index = index(synset);
        return index < 0 ? Optional.empty() : Optional.of(NAMES.get(index));
    }

    private static int index(String synset) {
        return Arrays.binarySearch(SORTED, synset);
    }
}
