package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.problem.DegenerateTemplates;

class ClassPlaneTest {
    private static final ClassTriple TRIPLE = new ClassTriple(4, 1, 2);

    @ParameterizedTest
    @CsvSource({"1, 5, 3", "2, 10, 192", "3, 100, 64", "4, 1000, 20", "5, 5, 2048"})
    void coordinatesAreThoseOfExplicitVectors(long seed, int classes, int width) {
        PlantedPlane planted = PlantedPlane.random(seed, classes, width, 60);
        ClassPlane plane = planted.plane(TRIPLE);
        RealVector[] basis = planted.basis(TRIPLE);
        RealVector origin = planted.centroid(TRIPLE);

        for (int i = 0; i < 60; i++) {
            RealVector fromOrigin = planted.example(i).subtract(origin);
            Point point = planted.point(plane, i);
            assertEquals(fromOrigin.dotProduct(basis[0]), point.u(), 1e-9);
            assertEquals(fromOrigin.dotProduct(basis[1]), point.v(), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 3", "2, 10, 192", "3, 100, 64"})
    void theBasisIsOrthonormal(long seed, int classes, int width) {
        PlantedPlane planted = PlantedPlane.random(seed, classes, width, 0);
        RealVector[] ours = planted.ourBasis(planted.plane(TRIPLE));

        assertEquals(1, ours[0].getNorm(), 1e-9);
        assertEquals(1, ours[1].getNorm(), 1e-9);
        assertEquals(0, ours[0].dotProduct(ours[1]), 1e-9);
    }

    @Test
    void theDistanceFromThePlaneIsWhatTheTwoCoordinatesLeave() {
        PlantedPlane planted = PlantedPlane.random(6, 8, 30, 50);
        ClassPlane plane = planted.plane(TRIPLE);
        RealVector[] basis = planted.basis(TRIPLE);

        for (int i = 0; i < 50; i++) {
            RealVector rest = planted.example(i).subtract(planted.centroid(TRIPLE));
            for (RealVector direction : basis) {
                rest = rest.subtract(direction.mapMultiply(rest.dotProduct(direction)));
            }
            assertEquals(rest.getNorm(), planted.distance(plane, i), 1e-9);
        }
    }

    @Test
    void aTemplateLiesInThePlaneWhereThePlaneSaysItDoes() {
        PlantedPlane planted = PlantedPlane.random(7, 6, 12, 0);
        PlantedPlane asExamples = new PlantedPlane(planted.templates(), planted.templates());
        ClassPlane plane = planted.plane(TRIPLE);

        List<Point> templates = plane.templates();

        for (int place = 0; place < 3; place++) {
            Point point = asExamples.point(plane, TRIPLE.at(place));
            assertEquals(0, templates.get(place).distance(point), 1e-9);
            // A distance is the root of a difference of squares: rounding of 1e-15 shows as 1e-7.
            assertEquals(0, asExamples.distance(plane, TRIPLE.at(place)), 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePoseIsCanonical(long seed) {
        PlantedPlane planted = PlantedPlane.random(seed, 6, 9, 0);
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                for (int c = 0; c < 6; c++) {
                    if (a != b && b != c && a != c) {
                        assertCanonical(planted.plane(new ClassTriple(a, b, c)).templates());
                    }
                }
            }
        }
    }

    /** A→B along +u, C above, the origin at the centroid. */
    private static void assertCanonical(List<Point> templates) {
        Point a = templates.get(0);
        Point b = templates.get(1);
        Point c = templates.get(2);
        assertTrue(b.u() > a.u(), "A is left of B");
        assertEquals(a.v(), b.v(), 1e-12);
        assertTrue(c.v() > 0 && c.v() > a.v(), "C is above");
        assertEquals(0, a.u() + b.u() + c.u(), 1e-12);
        assertEquals(0, a.v() + b.v() + c.v(), 1e-12);
    }

    /** Weights that drift from one network to another, as they do along α: the picture follows without a jump or a flip. */
    @Test
    void nothingFlipsAlongAPathOfNetworks() {
        PlantedPlane from = PlantedPlane.random(1, 5, 10, 25);
        PlantedPlane to = PlantedPlane.random(2, 5, 10, 25);
        int steps = 2000;
        double largestStep = 0;
        List<Point> last = List.of();
        for (int step = 0; step <= steps; step++) {
            double[][] templates = from.copyOfTemplates();
            for (int k = 0; k < templates.length; k++) {
                for (int d = 0; d < templates[k].length; d++) {
                    templates[k][d] += step / (double) steps * (to.templates()[k][d] - templates[k][d]);
                }
            }
            PlantedPlane here = from.withTemplates(templates);
            ClassPlane plane = here.plane(TRIPLE);
            assertCanonical(plane.templates());
            List<Point> points =
                    IntStream.range(0, 25).mapToObj(i -> here.point(plane, i)).toList();
            for (int i = 0; i < last.size(); i++) {
                largestStep = Math.max(largestStep, points.get(i).distance(last.get(i)));
            }
            last = points;
        }
        assertTrue(largestStep < 0.05, "a point jumped by " + largestStep);
    }

    @Test
    void theOrderOfTheClassesTurnsThePictureButKeepsItsShape() {
        PlantedPlane planted = PlantedPlane.random(9, 5, 14, 30);
        ClassPlane abc = planted.plane(new ClassTriple(0, 1, 2));
        ClassPlane cab = planted.plane(new ClassTriple(2, 0, 1));

        for (int i = 1; i < 30; i++) {
            double before = planted.point(abc, i).distance(planted.point(abc, 0));
            double after = planted.point(cab, i).distance(planted.point(cab, 0));
            assertEquals(before, after, 1e-9);
        }
    }

    /** The layer's width does not enter, and nothing is lost by keeping logits in place of activations. */
    @Test
    void theScaleOfTheTemplatesDoesNotMoveTheExamples() {
        PlantedPlane planted = PlantedPlane.random(10, 5, 6, 10);
        double[][] large = planted.copyOfTemplates();
        for (double[] template : large) {
            for (int d = 0; d < template.length; d++) {
                template[d] *= 50;
            }
        }
        PlantedPlane scaled = planted.withTemplates(large);
        ClassPlane plane = planted.plane(TRIPLE);
        ClassPlane far = scaled.plane(TRIPLE);

        for (int i = 1; i < 10; i++) {
            Point near = planted.point(plane, i);
            Point first = planted.point(plane, 0);
            Point nearToo = scaled.point(far, i);
            Point firstToo = scaled.point(far, 0);
            assertEquals(near.u() - first.u(), nearToo.u() - firstToo.u(), 1e-9);
            assertEquals(near.v() - first.v(), nearToo.v() - firstToo.v(), 1e-9);
        }
    }

    @Test
    void equalTemplatesAreRefused() {
        for (int[] pair : new int[][] {{4, 1}, {4, 2}, {1, 2}}) {
            PlantedPlane planted = PlantedPlane.random(11, 5, 6, 0);
            double[][] templates = planted.copyOfTemplates();
            templates[pair[1]] = templates[pair[0]].clone();
            assertRefused(planted.withTemplates(templates), "equal");
        }
        assertRefused(PlantedPlane.random(11, 5, 6, 0).withTemplates(new double[5][7]), "equal");
    }

    @Test
    void templatesOnOneLineAreRefused() {
        for (double share : new double[] {-3, 0.25, 0.5, 4}) {
            PlantedPlane planted = PlantedPlane.random(12, 5, 6, 0);
            double[][] templates = planted.copyOfTemplates();
            for (int d = 0; d < 7; d++) {
                templates[2][d] = templates[4][d] + share * (templates[1][d] - templates[4][d]);
            }
            assertRefused(planted.withTemplates(templates), "on one line");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e200})
    void templatesThatAreNotFiniteAreRefused(double broken) {
        for (int label : new int[] {4, 1, 2}) {
            PlantedPlane planted = PlantedPlane.random(13, 5, 6, 0);
            double[][] templates = planted.copyOfTemplates();
            templates[label][3] = broken;
            assertRefused(planted.withTemplates(templates), "not finite");
        }
    }

    /** One inner product that is no number is enough to spoil the plane, wherever it stands. */
    @Test
    void aGramMatrixWithAHoleIsRefused() {
        for (int i : new int[] {4, 1, 2}) {
            for (int j : new int[] {4, 1, 2}) {
                double[] gram = PlantedPlane.random(14, 5, 6, 0).gram().gram();
                gram[5 * i + j] = Double.NaN;
                gram[5 * j + i] = Double.NaN;
                assertThrows(DegenerateTemplates.class, () -> new ClassPlane(new Templates(gram), TRIPLE));
            }
        }
    }

    @Test
    void aBrokenTemplateOfAnotherClassDoesNoHarm() {
        PlantedPlane planted = PlantedPlane.random(15, 5, 6, 3);
        double[][] templates = planted.copyOfTemplates();
        templates[0][2] = Double.NaN;

        Point point = planted.point(planted.withTemplates(templates).plane(TRIPLE), 1);

        assertEquals(planted.point(planted.plane(TRIPLE), 1), point);
    }

    private static void assertRefused(PlantedPlane planted, String why) {
        DegenerateTemplates refused = assertThrows(DegenerateTemplates.class, () -> planted.plane(TRIPLE));
        assertTrue(refused.sentence().contains(why), refused.sentence());
    }

    @Test
    void aClassThatDoesNotExistIsADefectOfTheCaller() {
        Templates templates = PlantedPlane.random(16, 4, 6, 0).gram();
        assertThrows(IndexOutOfBoundsException.class, () -> new ClassPlane(templates, new ClassTriple(0, 1, 4)));
    }
}
