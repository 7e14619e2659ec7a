package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Point;
import smoothscope.plane.Templates;

class ProjectionTest {
    private static final int WIDTH = 5;

    private final Random random = new Random(11);

    /** Explicit vectors: the templates' and the examples', the constant and the bias last. */
    private final double[][] templates = normal(7);

    private final double[][] examples = normal(60);
    private final Recording recording = recording();

    private double[][] normal(int count) {
        double[][] vectors = new double[count][WIDTH];
        for (double[] vector : vectors) {
            for (int d = 0; d < WIDTH; d++) {
                vector[d] = random.nextGaussian();
            }
        }
        return vectors;
    }

    private Recording recording() {
        int[] labels = IntStream.range(0, examples.length).map(i -> i * 5 % 7).toArray();
        byte[] splits = new byte[examples.length];
        for (int i = 0; i < splits.length; i++) {
            splits[i] = (byte) (i % 3 == 0 ? 1 : 0);
        }
        return new Recording(
                new Examples(labels, splits, labels),
                List.of("a", "b", "c", "d", "e", "f", "g"),
                List.of(snapshot(0, templates), snapshot(0.1, normal(7))),
                Meta.empty());
    }

    private Snapshot snapshot(double alpha, double[][] of) {
        float[][] columns = new float[of.length][examples.length];
        double[] gram = new double[of.length * of.length];
        for (int k = 0; k < of.length; k++) {
            for (int i = 0; i < examples.length; i++) {
                columns[k][i] = (float) dot(examples[i], of[k]);
            }
            for (int j = 0; j < of.length; j++) {
                gram[k * of.length + j] = dot(of[k], of[j]);
            }
        }
        return new Snapshot(alpha, 1, new Logits(columns), new Templates(gram), null, Map.of());
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(d -> a[d] * b[d]).sum();
    }

    private Projection of(int snapshot, ClassTriple triple, Split split, boolean others) {
        return Projection.of(recording, recording.snapshots().get(snapshot), triple, split, others);
    }

    @Test
    void anyThreeClassesInAnyOrderAgreeWithExplicitVectors() {
        for (int a = 0; a < 7; a++) {
            for (int b = 0; b < 7; b++) {
                for (int c = 0; c < 7; c++) {
                    if (a != b && b != c && a != c) {
                        assertExplicit(new ClassTriple(a, b, c));
                    }
                }
            }
        }
    }

    private void assertExplicit(ClassTriple triple) {
        double[] e1 = minus(templates[triple.b()], templates[triple.a()], 1);
        e1 = times(e1, 1 / Math.sqrt(dot(e1, e1)));
        double[] e2 = minus(templates[triple.c()], templates[triple.a()], 1);
        e2 = minus(e2, e1, dot(e2, e1));
        e2 = times(e2, 1 / Math.sqrt(dot(e2, e2)));
        Projection projection = of(0, triple, Split.TRAIN, true);
        assertEquals(40, projection.size());
        for (int i = 0; i < projection.size(); i++) {
            int row = projection.rows()[i];
            double[] x = examples[row];
            for (int slot = 0; slot < 3; slot++) {
                x = minus(x, templates[triple.at(slot)], 1 / 3.0);
            }
            assertEquals(dot(x, e1), projection.u()[i], 2e-5);
            assertEquals(dot(x, e2), projection.v()[i], 2e-5);
            int slot = triple.place(row * 5 % 7);
            assertEquals(slot < 0 ? Projection.OTHER : slot, projection.slots()[i]);
        }
        assertTrue(projection.templates().get(2).v() > 0);
    }

    private static double[] minus(double[] a, double[] b, double factor) {
        return IntStream.range(0, a.length)
                .mapToDouble(d -> a[d] - factor * b[d])
                .toArray();
    }

    private static double[] times(double[] a, double factor) {
        return IntStream.range(0, a.length).mapToDouble(d -> a[d] * factor).toArray();
    }

    @Test
    void onlyExamplesOfTheSplitAndTheThreeClassesAreSeenInFileOrder() {
        ClassTriple triple = new ClassTriple(6, 0, 3);
        for (Split split : Split.values()) {
            int[] expected = IntStream.range(0, 60)
                    .filter(row -> (row % 3 == 0) == (split == Split.VALIDATION))
                    .filter(row -> triple.place(row * 5 % 7) >= 0)
                    .toArray();
            Projection projection = of(0, triple, split, false);
            assertArrayEquals(expected, projection.rows());
            assertEquals(expected.length, projection.count(0) + projection.count(1) + projection.count(2));
            assertEquals(0, projection.count(Projection.OTHER));
        }
    }

    @Test
    void anExampleIsWrongWhereAnyOfAllClassesBeatsItsOwn() {
        ClassTriple triple = new ClassTriple(0, 1, 2);
        Projection projection = of(0, triple, Split.TRAIN, false);
        int fooledByOthers = 0;
        for (int i = 0; i < projection.size(); i++) {
            int row = projection.rows()[i];
            int best = 0;
            int bestOfThree = 0;
            for (int k = 1; k < 7; k++) {
                best = dot(examples[row], templates[k]) > dot(examples[row], templates[best]) ? k : best;
                bestOfThree = k < 3 && dot(examples[row], templates[k]) > dot(examples[row], templates[bestOfThree])
                        ? k
                        : bestOfThree;
            }
            assertEquals(best != projection.slots()[i], projection.wrong()[i]);
            fooledByOthers +=
                    best != projection.slots()[i] && bestOfThree == projection.slots()[i] ? 1 : 0;
        }
        assertTrue(fooledByOthers > 0, "the planted case must tell all classes from three");
    }

    @Test
    void aCentroidIsTheMeanOfItsClassAloneAndNaNWithoutExamples() {
        ClassTriple triple = new ClassTriple(5, 2, 4);
        for (boolean others : new boolean[] {false, true}) {
            Projection projection = of(0, triple, Split.VALIDATION, others);
            for (int slot = 0; slot < 3; slot++) {
                double u = 0;
                double v = 0;
                for (int i = 0; i < projection.size(); i++) {
                    u += projection.slots()[i] == slot ? projection.u()[i] / projection.count(slot) : 0;
                    v += projection.slots()[i] == slot ? projection.v()[i] / projection.count(slot) : 0;
                }
                assertEquals(u, projection.centroids().get(slot).u(), 1e-12);
                assertEquals(v, projection.centroids().get(slot).v(), 1e-12);
            }
        }
        Examples one = new Examples(new int[60], new byte[60], new int[60]);
        Recording lone = new Recording(one, recording.classes(), recording.snapshots(), Meta.empty());
        Projection projection =
                Projection.of(lone, lone.snapshots().get(0), new ClassTriple(0, 1, 2), Split.TRAIN, false);
        assertEquals(60, projection.count(0));
        assertTrue(Double.isNaN(projection.centroids().get(1).u()));
        assertTrue(Double.isNaN(projection.triangle().regularity()));
    }

    @Test
    void betweenTwoSnapshotsEveryPointIsOnTheStraightWay() {
        ClassTriple triple = new ClassTriple(1, 4, 2);
        Projection here = of(0, triple, Split.TRAIN, false);
        Projection there = of(1, triple, Split.TRAIN, false);
        Projection between = here.towards(there, 0.25);
        for (int i = 0; i < here.size(); i++) {
            assertEquals(0.75 * here.u()[i] + 0.25 * there.u()[i], between.u()[i], 1e-12);
            assertEquals(0.75 * here.v()[i] + 0.25 * there.v()[i], between.v()[i], 1e-12);
        }
        for (int slot = 0; slot < 3; slot++) {
            assertBetween(here.templates(), there.templates(), between.templates(), slot);
            assertBetween(here.centroids(), there.centroids(), between.centroids(), slot);
        }
        assertArrayEquals(here.wrong(), between.wrong());
        assertArrayEquals(there.wrong(), here.towards(there, 0.75).wrong());
        assertArrayEquals(here.u(), here.towards(there, 0).u());
        assertArrayEquals(there.u(), here.towards(there, 1).u(), 1e-12);
        assertEquals(
                0.75 * here.differences().ba().at(1, 2)
                        + 0.25 * there.differences().ba().at(1, 2),
                between.differences().ba().at(1, 2),
                1e-12);
    }

    private static void assertBetween(List<Point> here, List<Point> there, List<Point> between, int slot) {
        assertEquals(
                0.75 * here.get(slot).u() + 0.25 * there.get(slot).u(),
                between.get(slot).u(),
                1e-12);
        assertEquals(
                0.75 * here.get(slot).v() + 0.25 * there.get(slot).v(),
                between.get(slot).v(),
                1e-12);
    }

    @Test
    void projectionsOfOtherExamplesDoNotMix() {
        Projection train = of(0, new ClassTriple(0, 1, 2), Split.TRAIN, false);
        Projection validation = of(0, new ClassTriple(0, 1, 2), Split.VALIDATION, false);
        assertThrows(IllegalArgumentException.class, () -> train.towards(validation, 0.5));
    }

    @Test
    void underOtherNumbersEveryExampleKeepsItsPlaceAndTheNumbersAscend() {
        Projection plain = of(0, new ClassTriple(0, 1, 2), Split.TRAIN, true);
        int[] numbers =
                IntStream.range(0, 60).map(row -> 1_000_000_000 - 7 * row).toArray();
        Projection named = plain.renumbered(numbers);
        int size = plain.size();
        assertEquals(size, named.size());
        for (int i = 0; i < size; i++) {
            int from = size - 1 - i;
            assertEquals(numbers[plain.rows()[from]], named.rows()[i]);
            assertEquals(plain.u(from), named.u(i));
            assertEquals(plain.v(from), named.v(i));
            assertEquals(plain.slots()[from], named.slots()[i]);
            assertEquals(plain.wrong()[from], named.wrong()[i]);
        }
        assertEquals(plain.centroids(), named.centroids());
        assertEquals(plain.count(0), named.count(0));
    }

    @Test
    void halfTheWayAMistakeIsTheFartherNetworks() {
        Projection here = of(0, new ClassTriple(0, 1, 2), Split.TRAIN, false);
        Projection there = of(1, new ClassTriple(0, 1, 2), Split.TRAIN, false);
        assertArrayEquals(here.wrong(), here.towards(there, 0.499).wrong());
        assertArrayEquals(there.wrong(), here.towards(there, 0.5).wrong());
        assertFalse(Arrays.equals(here.wrong(), there.wrong()), "two networks");
    }
}
