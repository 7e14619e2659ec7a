package smoothscope.session.teaching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import smoothscope.figure.data.Moves;
import smoothscope.measure.Softening;
import smoothscope.measure.TeacherInformation;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.LogitPlane;
import smoothscope.plane.Logits;
import smoothscope.plane.Point;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Split;

/**
 * Who moved from one network to another: the same examples in the plane of three logits, and how far each class lies apart in all logits.
 * Where both are compared at one smoothness γ of their softmax, each network's logits are divided by the temperature that gives it: then what
 * is seen is no mere change of scale.
 *
 * @param before the first network, a teacher for instance
 * @param after the second one, its student for instance
 * @param moves the examples of the three classes that both networks hold
 * @param classes all classes of which both networks hold examples, the one that moved most first
 */
public record Movement(Sight before, Sight after, Moves moves, List<ClassMove> classes) {
    /** Beyond so many logits every second, third … example stands for all when a temperature is sought. */
    private static final int ENOUGH = 400_000;

    /**
     * A network whose logits are divided by a temperature.
     *
     * @param temperature 1 where the logits are taken as they are
     */
    public record Sight(Row row, double temperature) {}

    public Movement {
        classes = List.copyOf(classes);
    }

    /**
     * Of two networks on one split.
     *
     * @param triple the three classes by the session's numbers
     * @param softening the smoothness, on the training examples, or the temperature at which both are seen; empty for the logits as they are, and
     *     these are taken too where either network reaches that smoothness at no temperature
     */
    public static Movement of(
            Session session, Row before, Row after, ClassTriple triple, Split split, Optional<Softening> softening) {
        double first = softening.map(how -> temperature(before, how)).orElse(1.0);
        double second = softening.map(how -> temperature(after, how)).orElse(1.0);
        boolean known = Double.isFinite(first) && Double.isFinite(second);
        Sight from = new Sight(before, known ? first : 1);
        Sight to = new Sight(after, known ? second : 1);
        Shared shared = Shared.of(session, before, after, split);
        return new Movement(from, to, moves(session, from, to, triple, shared), classes(session, from, to, shared));
    }

    private static double temperature(Row row, Softening softening) {
        if (softening instanceof Softening.Temperature at) {
            return at.value();
        }
        Logits logits = row.network().logits();
        Examples examples = row.recording().examples();
        int[] training = examples.rows(Split.TRAIN);
        int[] all = training.length > 0 ? training : examples.rows(Split.VALIDATION);
        int step = (int) Math.max(1, (long) all.length * logits.classes() / ENOUGH);
        int[] some = IntStream.range(0, all.length)
                .filter(i -> i % step == 0)
                .map(i -> all[i])
                .toArray();
        return TeacherInformation.temperature(softening.value(), logits, examples.labels(), some);
    }

    /** Whether logits are divided by anything. */
    public boolean softened() {
        return before.temperature() != 1 || after.temperature() != 1;
    }

    /**
     * The examples that both networks hold.
     *
     * @param numbers the session's, ascending
     * @param from where the first recording holds them
     * @param to where the second one does
     */
    private record Shared(int[] numbers, int[] from, int[] to) {
        static Shared of(Session session, Row before, Row after, Split split) {
            Examples examples = before.recording().examples();
            int[] numbers = new int[session.examples()];
            int[] from = new int[numbers.length];
            int[] to = new int[numbers.length];
            int count = 0;
            for (int number = 0; number < session.examples(); number++) {
                OptionalInt here = before.source().numbering().row(number);
                OptionalInt there = after.source().numbering().row(number);
                if (here.isPresent() && there.isPresent() && examples.split(here.getAsInt()) == split) {
                    numbers[count] = number;
                    from[count] = here.getAsInt();
                    to[count++] = there.getAsInt();
                }
            }
            return new Shared(Arrays.copyOf(numbers, count), Arrays.copyOf(from, count), Arrays.copyOf(to, count));
        }
    }

    private static Moves moves(Session session, Sight from, Sight to, ClassTriple triple, Shared shared) {
        ClassTriple ofFirst = session.triple(from.row().source(), triple);
        ClassTriple ofSecond = session.triple(to.row().source(), triple);
        Examples examples = from.row().recording().examples();
        int[] held = IntStream.range(0, shared.numbers().length)
                .filter(i -> ofFirst.place(examples.label(shared.from()[i])) >= 0)
                .toArray();
        byte[] slots = new byte[held.length];
        int[] rows = new int[held.length];
        Point[] before = new Point[held.length];
        Point[] after = new Point[held.length];
        for (int i = 0; i < held.length; i++) {
            int from0 = shared.from()[held[i]];
            rows[i] = shared.numbers()[held[i]];
            slots[i] = (byte) ofFirst.place(examples.label(from0));
            before[i] = place(from, ofFirst, from0);
            after[i] = place(to, ofSecond, shared.to()[held[i]]);
        }
        return new Moves(rows, slots, before, after);
    }

    private static Point place(Sight sight, ClassTriple own, int row) {
        Logits logits = sight.row().network().logits();
        double a = logits.at(row, own.a()) / sight.temperature();
        double b = logits.at(row, own.b()) / sight.temperature();
        double c = logits.at(row, own.c()) / sight.temperature();
        return new Point(LogitPlane.u(a, b), LogitPlane.v(a, b, c));
    }

    private static List<ClassMove> classes(Session session, Sight from, Sight to, Shared shared) {
        int[] common = session.choices().stream().mapToInt(Integer::intValue).toArray();
        int[] first = columns(from, common);
        int[] second = columns(to, common);
        int[] place = new int[from.row().recording().classes().size()];
        Arrays.fill(place, -1);
        for (int k = 0; k < common.length; k++) {
            place[first[k]] = k;
        }
        Examples examples = from.row().recording().examples();
        int size = shared.numbers().length;
        int[] label = IntStream.of(shared.from())
                .map(row -> place[examples.label(row)])
                .toArray();
        double[] sum = new double[size];
        double[] squares = new double[size];
        double[][] rises = new double[common.length][common.length];
        for (int k = 0; k < common.length; k++) {
            float[] before = from.row().network().logits().column(first[k]);
            float[] after = to.row().network().logits().column(second[k]);
            for (int i = 0; i < size; i++) {
                double rise = after[shared.to()[i]] / to.temperature() - before[shared.from()[i]] / from.temperature();
                sum[i] += rise;
                squares[i] += rise * rise;
                if (label[i] >= 0) {
                    rises[label[i]][k] += rise;
                }
            }
        }
        double[] distance = new double[common.length];
        int[] count = new int[common.length];
        for (int i = 0; i < size; i++) {
            if (label[i] >= 0) {
                distance[label[i]] += Math.sqrt(Math.max(0, squares[i] - sum[i] * sum[i] / common.length));
                count[label[i]]++;
            }
        }
        List<ClassMove> all = new ArrayList<>();
        for (int y = 0; y < common.length; y++) {
            if (count[y] > 0) {
                all.add(new ClassMove(common[y], count[y], distance[y] / count[y], common[most(rises[y], y)]));
            }
        }
        all.sort(Comparator.comparingDouble((ClassMove each) -> -each.distance()));
        return all;
    }

    /** Where a recording keeps the classes that both have. */
    private static int[] columns(Sight sight, int[] common) {
        int[] places = new int[Arrays.stream(common).max().orElse(0) + 1];
        for (int own = 0; own < sight.row().recording().classes().size(); own++) {
            int number = sight.row().source().numbering().number(own);
            if (number < places.length) {
                places[number] = own;
            }
        }
        return Arrays.stream(common).map(number -> places[number]).toArray();
    }

    private static int most(double[] rises, int except) {
        return IntStream.range(0, rises.length)
                .filter(k -> k != except)
                .boxed()
                .max(Comparator.comparingDouble(k -> rises[k]))
                .orElseThrow();
    }
}
