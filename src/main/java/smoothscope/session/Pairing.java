package smoothscope.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

/**
 * Which classes and which examples of two recordings are the same, so that one number stands for each: those of the upper recording keep
 * their numbers, those that the lower one alone holds follow. Classes are the same by name; examples where data set, split and image are.
 */
final class Pairing {
    private static final int ABSENT = -1;

    private final int upperClasses;
    private final List<String> classes;
    private final int[] classNumbers;
    private final int upperExamples;
    private final int examples;
    private final int[] exampleNumbers;
    private final int[] lowerRows;
    /** Whether every example has the number that it has in the lower recording. */
    private final boolean alike;

    private Pairing(Recording upper, Recording lower) {
        upperClasses = upper.classes().size();
        classNumbers = classNumbers(upper.classes(), lower.classes());
        classes = joined(upper.classes(), lower.classes(), classNumbers);
        upperExamples = upper.examples().size();
        exampleNumbers = exampleNumbers(upper, lower);
        examples =
                Math.max(upperExamples, 1 + IntStream.of(exampleNumbers).max().orElse(ABSENT));
        alike = IntStream.range(0, exampleNumbers.length).allMatch(row -> exampleNumbers[row] == row);
        lowerRows = new int[examples];
        Arrays.fill(lowerRows, ABSENT);
        for (int row = 0; row < exampleNumbers.length; row++) {
            lowerRows[exampleNumbers[row]] = row;
        }
    }

    static Pairing of(Recording upper, Recording lower) {
        return new Pairing(upper, lower);
    }

    /** The number of each of the lower recording's classes. A name that one recording bears twice tells nothing. */
    private static int[] classNumbers(List<String> upper, List<String> lower) {
        if (upper.equals(lower)) {
            return IntStream.range(0, upper.size()).toArray();
        }
        Map<String, Integer> above = unique(upper);
        Map<String, Integer> below = unique(lower);
        int[] numbers = new int[lower.size()];
        int next = upper.size();
        for (int k = 0; k < numbers.length; k++) {
            String name = normal(lower.get(k));
            int there = below.getOrDefault(name, ABSENT) == k ? above.getOrDefault(name, ABSENT) : ABSENT;
            numbers[k] = there == ABSENT ? next++ : there;
        }
        return numbers;
    }

    private static Map<String, Integer> unique(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int k = 0; k < names.size(); k++) {
            places.merge(normal(names.get(k)), k, (first, second) -> ABSENT);
        }
        return places;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> joined(List<String> upper, List<String> lower, int[] numbers) {
        List<String> names = new ArrayList<>(upper);
        for (int k = 0; k < numbers.length; k++) {
            if (numbers[k] >= upper.size()) {
                names.add(lower.get(k));
            }
        }
        return List.copyOf(names);
    }

    /** The number of each of the lower recording's examples. */
    private static int[] exampleNumbers(Recording upper, Recording lower) {
        Optional<String> set = upper.meta().dataset();
        boolean sameSet = set.isPresent() && set.equals(lower.meta().dataset());
        Map<Long, Integer> above = sameSet ? byImage(upper.examples()) : new HashMap<>();
        int[] numbers = new int[lower.examples().size()];
        int next = upper.examples().size();
        for (int row = 0; row < numbers.length; row++) {
            Integer there = above.remove(key(lower.examples(), row));
            numbers[row] = there == null ? next++ : there;
        }
        return numbers;
    }

    private static Map<Long, Integer> byImage(Examples examples) {
        Map<Long, Integer> rows = new HashMap<>();
        for (int row = 0; row < examples.size(); row++) {
            rows.putIfAbsent(key(examples, row), row);
        }
        return rows;
    }

    private static long key(Examples examples, int row) {
        return 2L * examples.image(row) + (examples.split(row) == Split.TRAIN ? 0 : 1);
    }

    /** The names of all classes, by number. */
    List<String> classes() {
        return classes;
    }

    /** The number of a class of the lower recording. */
    int classNumber(int lowerClass) {
        return classNumbers[lowerClass];
    }

    /** How many examples there are together. */
    int examples() {
        return examples;
    }

    /** The row of an example in the upper recording. */
    OptionalInt above(int example) {
        return example < upperExamples ? OptionalInt.of(example) : OptionalInt.empty();
    }

    /** The row of an example in the lower recording. */
    OptionalInt below(int example) {
        return example < examples && lowerRows[example] != ABSENT
                ? OptionalInt.of(lowerRows[example])
                : OptionalInt.empty();
    }

    /** The upper recording's classes that the lower one has too, ascending. */
    List<Integer> common() {
        return IntStream.of(classNumbers)
                .filter(number -> number < upperClasses)
                .sorted()
                .boxed()
                .toList();
    }

    /** The three classes of the upper recording as the lower one numbers them; empty where it does not have them all. */
    Optional<ClassTriple> below(ClassTriple above) {
        int[] found = Stream.of(above.a(), above.b(), above.c())
                .mapToInt(this::lowerClass)
                .toArray();
        return IntStream.of(found).anyMatch(k -> k == ABSENT)
                ? Optional.empty()
                : Optional.of(new ClassTriple(found[0], found[1], found[2]));
    }

    private int lowerClass(int number) {
        return IntStream.range(0, classNumbers.length)
                .filter(k -> classNumbers[k] == number)
                .findFirst()
                .orElse(ABSENT);
    }

    /** What the lower recording shows, by the numbers of both. */
    Projection numbered(Projection below) {
        return alike ? below : below.renumbered(exampleNumbers);
    }
}
