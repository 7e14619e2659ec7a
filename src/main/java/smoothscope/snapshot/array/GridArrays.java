package smoothscope.snapshot.array;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import smoothscope.snapshot.Supervision;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpzArchive;

/** The arrays that tell which networks were seen, {@code alpha} and {@code epoch}, and the classes' names. */
public final class GridArrays {
    private static final int LONGEST_NAME = 1000;

    private GridArrays() {}

    /**
     * {@code alpha}, in {@code [0, 1)}. What was written in single or half precision is taken at as many decimal digits as that holds, so
     * that 0.1 is 0.1.
     */
    public static double[] alphas(NpyArray array) {
        double[] alphas = array.requireNumbers().doubles();
        for (int s = 0; s < alphas.length; s++) {
            if (!(alphas[s] >= 0 && alphas[s] < 1)) {
                throw array.wrong("holds %s, expected α in [0, 1)", alphas[s]);
            }
            if (array.decimalDigits() < 15) {
                alphas[s] = new BigDecimal(alphas[s])
                        .round(new MathContext(array.decimalDigits()))
                        .doubleValue();
            }
        }
        return alphas;
    }

    /** {@code temperature}, positive; not a number where a network had no teacher. */
    public static double[] temperatures(NpyArray array) {
        double[] temperatures = array.doubles();
        for (double each : temperatures) {
            if (!(Double.isNaN(each) || (each > 0 && each <= Float.MAX_VALUE))) {
                throw array.wrong("holds %s, expected positive temperatures", each);
            }
        }
        return temperatures;
    }

    /**
     * {@code supervision}; where it is absent, a network with a temperature learned from a teacher and one without from labels.
     *
     * @param temperatures not a number where a network had no teacher; none where the file holds no such array
     */
    public static List<Supervision> supervisions(Optional<NpyArray> array, double[] temperatures, int count) {
        List<String> names = array.map(NpyArray::texts).orElse(List.of());
        List<Supervision> found = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            boolean taught = temperatures.length > 0 && !Double.isNaN(temperatures[s]);
            if (array.isEmpty()) {
                found.add(taught ? Supervision.TEACHER : Supervision.LABELS);
                continue;
            }
            String name = names.get(s);
            Supervision named = Supervision.of(name)
                    .orElseThrow(() -> array.get()
                            .wrong("holds \"%s\", expected one of %s", name, String.join(", ", Supervision.labels())));
            if (taught != named.isTaught()) {
                throw array.get()
                        .wrong(
                                taught
                                        ? "holds \"%s\" of a network that has a temperature"
                                        : "holds \"%s\" of a network that has no temperature",
                                name);
            }
            found.add(named);
        }
        return found;
    }

    public static int[] epochs(NpyArray array) {
        return array.requireIntegers().integers(0, Integer.MAX_VALUE);
    }

    /** The names in {@code classes}; without that array, {@code class 0}, {@code class 1} and so on. */
    public static List<String> classNames(NpzArchive archive, int classes) {
        return archive.find("classes")
                .map(array -> array.requireShape("[K]", classes))
                .map(array -> array.isOfIntegers()
                        ? numbers(array)
                        : readable(array, array.requireTexts().texts()))
                .orElseGet(() ->
                        IntStream.range(0, classes).mapToObj(k -> "class " + k).toList());
    }

    /** Classes that are called by numbers. */
    private static List<String> numbers(NpyArray array) {
        return Arrays.stream(array.integers(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .mapToObj(Integer::toString)
                .toList();
    }

    /** A name is read by people: they give up long before this. */
    private static List<String> readable(NpyArray array, List<String> names) {
        for (String name : names) {
            if (name.length() > LONGEST_NAME) {
                throw array.wrong("holds a name of %s characters, more than %s", name.length(), LONGEST_NAME);
            }
        }
        return names;
    }
}
