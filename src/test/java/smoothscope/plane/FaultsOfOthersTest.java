package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other implementations of these pictures get wrong: each fault is carried out, its effect measured, and found absent here. */
class FaultsOfOthersTest {
    private static final ClassTriple TRIPLE = new ClassTriple(4, 1, 6);
    private static final int CLASSES = 8;
    private static final int WIDTH = 30;
    private static final int EXAMPLES = 480;

    /** Clusters somewhere along their templates, unequally far, with noise: what a trained network looks like from its last layer. */
    private static PlantedPlane trained(long seed) {
        Random random = new Random(seed);
        PlantedPlane drawn = PlantedPlane.random(seed, CLASSES, WIDTH, EXAMPLES);
        double[] length = random.doubles(CLASSES, 1, 1.6).toArray();
        for (int i = 0; i < EXAMPLES; i++) {
            for (int d = 0; d < WIDTH; d++) {
                drawn.examples()[i][d] =
                        length[i % CLASSES] * drawn.templates()[i % CLASSES][d] + 0.3 * random.nextGaussian();
            }
        }
        return drawn;
    }

    // Gram–Schmidt on the three templates themselves (a space, not their plane), then principal components within it.

    private static RealVector[] principalComponents(PlantedPlane planted, int[] examples) {
        List<RealVector> span = new ArrayList<>();
        for (int place = 0; place < 3; place++) {
            RealVector rest = planted.template(TRIPLE.at(place));
            for (RealVector direction : span) {
                rest = rest.subtract(direction.mapMultiply(rest.dotProduct(direction)));
            }
            span.add(rest.unitVector());
        }
        double[][] inSpan = Arrays.stream(examples)
                .mapToObj(i -> span.stream()
                        .mapToDouble(direction -> direction.dotProduct(planted.example(i)))
                        .toArray())
                .toArray(double[][]::new);
        EigenDecomposition components =
                new EigenDecomposition(new Covariance(new Array2DRowRealMatrix(inSpan)).getCovarianceMatrix());
        return IntStream.range(0, 2)
                .mapToObj(r -> {
                    RealVector weights = components.getEigenvector(r);
                    return span.get(0)
                            .mapMultiply(weights.getEntry(0))
                            .add(span.get(1).mapMultiply(weights.getEntry(1)))
                            .add(span.get(2).mapMultiply(weights.getEntry(2)));
                })
                .toArray(RealVector[]::new);
    }

    /** The examples of the three classes: the picture of one half of them, or of the other. */
    private static int[] picture(int half) {
        return IntStream.range(0, EXAMPLES)
                .filter(i -> TRIPLE.place(i % CLASSES) >= 0 && i / CLASSES % 2 == half)
                .toArray();
    }

    /** The largest angle between the planes of two orthonormal pairs, in degrees. */
    private static double tilt(RealVector[] one, RealVector[] other) {
        double[][] cosines = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                cosines[i][j] = one[i].dotProduct(other[j]);
            }
        }
        double[] singular = new SingularValueDecomposition(new Array2DRowRealMatrix(cosines)).getSingularValues();
        return Math.toDegrees(Math.acos(Math.min(1, singular[1])));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 7, 8, 10})
    void principalComponentsTiltThePlane(long seed) {
        PlantedPlane planted = trained(seed);
        RealVector[] truth = planted.basis(TRIPLE);

        double faulty = tilt(principalComponents(planted, picture(0)), truth);
        double ours = tilt(planted.ourBasis(planted.plane(TRIPLE)), truth);

        assertTrue(faulty > 5 && faulty < 13, "tilted by " + faulty + "°");
        assertEquals(0, ours, 1e-5);
    }

    /** Two pictures of one network, as of its training and its validation examples, are turned against each other. */
    @Test
    void principalComponentsTurnEachPictureItsOwnWay() {
        double furthest = 0;
        for (long seed = 1; seed <= 10; seed++) {
            PlantedPlane planted = trained(seed);
            RealVector side = planted.basis(TRIPLE)[0];
            double[] turns = new double[2];
            for (int half = 0; half < 2; half++) {
                RealVector[] components = principalComponents(planted, picture(half));
                turns[half] = Math.atan2(side.dotProduct(components[1]), side.dotProduct(components[0]));
            }
            furthest =
                    Math.max(furthest, Math.abs(Math.toDegrees(Math.IEEEremainder(turns[0] - turns[1], 2 * Math.PI))));
            List<Point> templates = planted.plane(TRIPLE).templates();
            assertEquals(templates.get(0).v(), templates.get(1).v(), 1e-12, "ours draws A→B level in any picture");
        }
        assertTrue(furthest > 90, "turned by at most " + furthest + "°");
    }

    // e2 = v2 − (e1·v2)·v2 in place of v2 − (e1·v2)·e1.

    @Test
    void theWrongSecondAxisIsNotAtARightAngleAndBendsDistances() {
        PlantedPlane planted = trained(4);
        RealVector e1 = planted.basis(TRIPLE)[0];
        RealVector v2 = planted.template(TRIPLE.c())
                .subtract(planted.template(TRIPLE.a()))
                .unitVector();
        RealVector wrong = v2.subtract(v2.mapMultiply(e1.dotProduct(v2))).unitVector();
        RealVector[] basis = planted.basis(TRIPLE);
        ClassPlane plane = planted.plane(TRIPLE);
        double shortest = 1;
        double longest = 1;
        int[] picture = picture(0);
        for (int i : picture) {
            for (int j : picture) {
                if (i != j) {
                    RealVector apart = planted.example(i).subtract(planted.example(j));
                    double truth = Math.hypot(apart.dotProduct(basis[0]), apart.dotProduct(basis[1]));
                    double bent = Math.hypot(apart.dotProduct(e1), apart.dotProduct(wrong));
                    shortest = Math.min(shortest, bent / truth);
                    longest = Math.max(longest, bent / truth);
                    assertEquals(truth, planted.point(plane, i).distance(planted.point(plane, j)), 1e-9);
                }
            }
        }
        assertEquals(0.45, e1.dotProduct(wrong), 0.02);
        assertTrue(shortest < 0.8 && longest > 1.15, "distances wrong by factors " + shortest + " to " + longest);
        RealVector[] ours = planted.ourBasis(plane);
        assertEquals(0, ours[0].dotProduct(ours[1]), 1e-9);
    }

    // The bias dropped, or the biases of classes 0, 1, 2 taken with other classes' weights.

    @Test
    void withoutTheBiasThePlaneIsAnotherAndTheDecisionLinesAreShifted() {
        PlantedPlane planted = trained(5);
        double[][] templates = planted.copyOfTemplates();
        for (double[] template : templates) {
            template[WIDTH] = 0;
        }
        assertAnotherPlane(planted, planted.withTemplates(templates));
    }

    @Test
    void biasesOfTheFirstThreeClassesBelongToNoOthers() {
        PlantedPlane planted = trained(5);
        double[][] templates = planted.copyOfTemplates();
        for (int place = 0; place < 3; place++) {
            templates[TRIPLE.at(place)][WIDTH] = planted.templates()[place][WIDTH];
        }
        assertAnotherPlane(planted, planted.withTemplates(templates));
    }

    private static void assertAnotherPlane(PlantedPlane planted, PlantedPlane faulty) {
        ClassPlane plane = planted.plane(TRIPLE);
        LogitDifferences ours = plane.logitDifferences();
        LogitDifferences theirs = faulty.plane(TRIPLE).logitDifferences();
        double worst = 0;
        for (int i : picture(0)) {
            double truth = planted.logit(i, TRIPLE.b()) - planted.logit(i, TRIPLE.a());
            Point right = planted.point(plane, i);
            Point wrong = faulty.point(faulty.plane(TRIPLE), i);
            assertEquals(truth, ours.ba().at(right.u(), right.v()), 1e-9);
            worst = Math.max(worst, Math.abs(truth - theirs.ba().at(wrong.u(), wrong.v())));
        }
        double shift = Math.abs((planted.templates()[TRIPLE.b()][WIDTH] - planted.templates()[TRIPLE.a()][WIDTH])
                - (faulty.templates()[TRIPLE.b()][WIDTH] - faulty.templates()[TRIPLE.a()][WIDTH]));
        double tilt = tilt(faulty.basis(TRIPLE), planted.basis(TRIPLE));
        assertEquals(shift, worst, 1e-9, "every logit difference is off by the biases that are not its own");
        assertTrue(shift > 0.1, "a case without a shift tells nothing");
        assertTrue(tilt > 3, "tilted by " + tilt + "°");
    }

    // Classes written into the code.

    @Test
    void anyThreeClassesInAnyOrderHaveTheirPlane() {
        PlantedPlane planted = trained(1);
        for (int a = 0; a < CLASSES; a++) {
            for (int b = 0; b < CLASSES; b++) {
                for (int c = 0; c < CLASSES; c++) {
                    if (a != b && b != c && a != c) {
                        ClassPlane plane = planted.plane(new ClassTriple(a, b, c));
                        Point point = planted.point(plane, a + b + c);
                        double truth = planted.logit(a + b + c, c) - planted.logit(a + b + c, a);
                        assertEquals(truth, plane.logitDifferences().ca().at(point.u(), point.v()), 1e-9);
                    }
                }
            }
        }
    }
}
