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
 * Which classes and which examples of two recordings are the same, so that one number stands for each: those of the reference recording keep
 * their numbers, those that the compared one alone holds follow. Classes are the same by name; examples where data set, split and image are.
 */
final class Pairing {
    private static final int ABSENT = -1;

    private final int referenceClasses;
    private final List<String> classes;
    private final int[] classNumbers;
    private final int referenceExamples;
    private final int examples;
    private final int[] exampleNumbers;
    private final int[] comparedRows;
    /** Whether every example has the number that it has in the compared recording. */
    private final boolean alike;

    private Pairing(Recording reference, Recording compared) {
        referenceClasses = reference.classes().size();
        classNumbers = classNumbers(reference.classes(), compared.classes());
        classes = joined(reference.classes(), compared.classes(), classNumbers);
        referenceExamples = reference.examples().size();
        exampleNumbers = exampleNumbers(reference, compared);
        examples = Math.max(
                referenceExamples, 1 + IntStream.of(exampleNumbers).max().orElse(ABSENT));
        alike = IntStream.range(0, exampleNumbers.length).allMatch(row -> exampleNumbers[row] == row);
        comparedRows = new int[examples];
        Arrays.fill(comparedRows, ABSENT);
        for (int row = 0; row < exampleNumbers.length; row++) {
            comparedRows[exampleNumbers[row]] = row;
        }
    }

    static Pairing of(Recording reference, Recording compared) {
        return new Pairing(reference, compared);
    }

    /** The number of each of the compared recording's classes. A name that one recording bears twice tells nothing. */
    private static int[] classNumbers(List<String> reference, List<String> compared) {
        if (reference.equals(compared)) {
            return IntStream.range(0, reference.size()).toArray();
        }
        Map<String, Integer> there = unique(reference);
        Map<String, Integer> own = unique(compared);
        int[] numbers = new int[compared.size()];
        int next = reference.size();
        for (int k = 0; k < numbers.length; k++) {
            String name = normal(compared.get(k));
            int number = own.getOrDefault(name, ABSENT) == k ? there.getOrDefault(name, ABSENT) : ABSENT;
            numbers[k] = number == ABSENT ? next++ : number;
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

    private static List<String> joined(List<String> reference, List<String> compared, int[] numbers) {
        List<String> names = new ArrayList<>(reference);
        for (int k = 0; k < numbers.length; k++) {
            if (numbers[k] >= reference.size()) {
                names.add(compared.get(k));
            }
        }
        return List.copyOf(names);
    }

    /** The number of each of the compared recording's examples. */
    private static int[] exampleNumbers(Recording reference, Recording compared) {
        Optional<String> set = reference.meta().dataset();
        boolean sameSet = set.isPresent() && set.equals(compared.meta().dataset());
        Map<Long, Integer> held = sameSet ? byImage(reference.examples()) : new HashMap<>();
        int[] numbers = new int[compared.examples().size()];
        int next = reference.examples().size();
        for (int row = 0; row < numbers.length; row++) {
            Integer there = held.remove(key(compared.examples(), row));
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

    /** How many examples there are together. */
    int examples() {
        return examples;
    }

    /** The reference's classes that the compared recording has too, ascending. */
    List<Integer> common() {
        return IntStream.of(classNumbers)
                .filter(number -> number < referenceClasses)
                .sorted()
                .boxed()
                .toList();
    }

    /** The numbers of the reference, which has no example of those that follow its own. */
    Numbering reference() {
        return Numbering.own(referenceExamples);
    }

    /** The numbers of the compared recording. */
    Numbering compared() {
        return new Numbering() {
            @Override
            public OptionalInt row(int example) {
                return example < examples && comparedRows[example] != ABSENT
                        ? OptionalInt.of(comparedRows[example])
                        : OptionalInt.empty();
            }

            @Override
            public int number(int ownClass) {
                return classNumbers[ownClass];
            }

            @Override
            public Optional<ClassTriple> triple(ClassTriple classes) {
                int[] found = Stream.of(classes.a(), classes.b(), classes.c())
                        .mapToInt(Pairing.this::comparedClass)
                        .toArray();
                return IntStream.of(found).anyMatch(k -> k == ABSENT)
                        ? Optional.empty()
                        : Optional.of(new ClassTriple(found[0], found[1], found[2]));
            }

            @Override
            public Projection numbered(Projection own) {
                return alike ? own : own.renumbered(exampleNumbers);
            }
        };
    }

    private int comparedClass(int number) {
        return IntStream.range(0, classNumbers.length)
                .filter(k -> classNumbers[k] == number)
                .findFirst()
                .orElse(ABSENT);
    }
}
