package smoothscope.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;

/** Finds classes by what a user calls them: a name, whatever its case, or an index. A name wins over an index. */
public final class ClassNames {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
    private static final Pattern AROUND_COMMA = Pattern.compile("\\s*,\\s*");
    private static final int WANTED = 3;

    private ClassNames() {}

    /**
     * The three classes of a text such as {@code "airplane,automobile,bird"}.
     *
     * <p>Where the text holds a semicolon, that separates; else commas do, and names with commas of their own are understood where only one
     * reading fits.
     *
     * @throws UnknownName where a class of that name does not exist
     * @throws InvalidSetting where there are not three, two are equal, or several classes bear the name
     */
    public static ClassTriple triple(String text, List<String> classes) {
        if (text.contains(";")) {
            return triple(parts(text, ";"), text, classes);
        }
        List<String> parts = parts(text, ",");
        Set<List<String>> readings = readings(parts, classes);
        if (readings.size() > 1) {
            String all =
                    readings.stream().map(reading -> String.join("; ", reading)).collect(Collectors.joining(" | "));
            throw new InvalidSetting("\"%s\" can be read as %s: separate the classes by ;.", text, all);
        }
        return triple(readings.isEmpty() ? parts : readings.iterator().next(), text, classes);
    }

    /**
     * The index of the class that a text names.
     *
     * @throws UnknownName where there is none
     * @throws InvalidSetting where several classes bear the name
     */
    public static int index(String text, List<String> classes) {
        int[] exact = bearing(text, classes, false);
        int[] bearing = exact.length > 0 ? exact : bearing(text, classes, true);
        if (bearing.length == 1) {
            return bearing[0];
        }
        if (bearing.length > 1) {
            String indices = Arrays.stream(bearing).mapToObj(Integer::toString).collect(Collectors.joining(", "));
            throw new InvalidSetting(
                    "Several classes are called \"%s\": name one by its index, %s.", text.strip(), indices);
        }
        return number(text, classes).orElseThrow(() -> new UnknownName("class", text.strip(), classes));
    }

    /**
     * The indices of any number of classes, separated by {@code ;} where the text holds one, else by commas.
     *
     * @throws UnknownName where a class of that name does not exist
     */
    public static int[] indices(String text, List<String> classes) {
        int[] indices = parts(text, text.contains(";") ? ";" : ",").stream()
                .mapToInt(part -> index(part, classes))
                .distinct()
                .toArray();
        if (indices.length == 0) {
            throw new InvalidSetting("At least one class is needed, got \"%s\".", text);
        }
        return indices;
    }

    /** Two different classes, as {@link #indices} understands them. */
    public static int[] pair(String text, List<String> classes) {
        int[] pair = indices(text, classes);
        if (pair.length != 2) {
            throw new InvalidSetting("Two different classes are needed, got \"%s\".", text);
        }
        return pair;
    }

    private static ClassTriple triple(List<String> parts, String text, List<String> classes) {
        if (parts.size() != WANTED) {
            throw new InvalidSetting(
                    parts.size() > WANTED
                            ? "Three classes are needed, got %s in \"%s\"; where names hold commas, separate the classes by ;."
                            : "Three classes are needed, got %s in \"%s\".",
                    parts.size(),
                    text);
        }
        int[] indices = parts.stream().mapToInt(part -> index(part, classes)).toArray();
        if (Arrays.stream(indices).distinct().count() < WANTED) {
            throw new InvalidSetting("Three different classes are needed, got %s.", String.join(", ", parts));
        }
        return new ClassTriple(indices[0], indices[1], indices[2]);
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** All ways to join neighbouring parts into three that each name something. */
    private static Set<List<String>> readings(List<String> parts, List<String> classes) {
        Set<List<String>> readings = new LinkedHashSet<>();
        for (int first = 1; first < parts.size(); first++) {
            for (int second = first + 1; second < parts.size(); second++) {
                List<String> reading = new ArrayList<>(WANTED);
                reading.add(String.join(", ", parts.subList(0, first)));
                reading.add(String.join(", ", parts.subList(first, second)));
                reading.add(String.join(", ", parts.subList(second, parts.size())));
                if (reading.stream().allMatch(part -> names(part, classes))) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private static boolean names(String part, List<String> classes) {
        return bearing(part, classes, true).length > 0 || number(part, classes).isPresent();
    }

    private static int[] bearing(String text, List<String> classes, boolean anyCase) {
        String wanted = normal(text, anyCase);
        return IntStream.range(0, classes.size())
                .filter(k -> normal(classes.get(k), anyCase).equals(wanted))
                .toArray();
    }

    private static String normal(String name, boolean anyCase) {
        String spaced = AROUND_COMMA.matcher(name.strip()).replaceAll(",");
        return anyCase ? spaced.toLowerCase(Locale.ROOT) : spaced;
    }

    private static OptionalInt number(String text, List<String> classes) {
        String digits = text.strip();
        if (!INDEX.matcher(digits).matches()) {
            return OptionalInt.empty();
        }
        int index = Integer.parseInt(digits);
        return index < classes.size() ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
