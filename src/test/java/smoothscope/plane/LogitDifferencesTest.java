package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogitDifferencesTest {
    private static final ClassTriple TRIPLE = new ClassTriple(3, 0, 2);
    private static final PlantedPlane PLANTED = PlantedPlane.random(5, 6, 20, 300);
    private static final ClassPlane PLANE = PLANTED.plane(TRIPLE);
    private static final LogitDifferences DIFFERENCES = PLANE.logitDifferences();

    @ParameterizedTest
    @CsvSource({"1, 5, 3", "2, 10, 192", "3, 100, 64", "5, 5, 2048"})
    void logitDifferencesAreRecoveredFromThePlane(long seed, int classes, int width) {
        PlantedPlane planted = PlantedPlane.random(seed, classes, width, 60);
        ClassPlane plane = planted.plane(TRIPLE);
        LogitDifferences differences = plane.logitDifferences();
        for (int i = 0; i < 60; i++) {
            Point point = planted.point(plane, i);
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    double expected = planted.logit(i, TRIPLE.at(to)) - planted.logit(i, TRIPLE.at(from));
                    assertEquals(expected, differences.difference(from, to).at(point.u(), point.v()), 1e-9);
                }
            }
        }
    }

    @Test
    void onADecisionLineTwoLogitsAreEqualAndItsNormalIsTheTemplatesDifference() {
        for (int[] pair : new int[][] {{0, 1}, {1, 2}, {2, 0}}) {
            Affine line = DIFFERENCES.difference(pair[0], pair[1]);
            double slope = Math.hypot(line.du(), line.dv());
            Point foot = new Point(
                    -line.constant() * line.du() / (slope * slope), -line.constant() * line.dv() / (slope * slope));
            for (double along = -20; along <= 20; along += 5) {
                double u = foot.u() - along * line.dv() / slope;
                double v = foot.v() + along * line.du() / slope;
                double[] probabilities = new double[3];
                DIFFERENCES.softmax(u, v, probabilities);
                assertEquals(0, line.at(u, v), 1e-9);
                assertEquals(probabilities[pair[0]], probabilities[pair[1]], 1e-9);
            }
            Point from = PLANE.templates().get(pair[0]);
            Point to = PLANE.templates().get(pair[1]);
            assertEquals(to.u() - from.u(), line.du(), 1e-9);
            assertEquals(to.v() - from.v(), line.dv(), 1e-9);
        }
    }

    @Test
    void theThreeLinesMeetWhereAllLogitsAreEqual() {
        Point meeting = DIFFERENCES.meeting();
        double[] probabilities = new double[3];
        DIFFERENCES.softmax(meeting.u(), meeting.v(), probabilities);
        for (double probability : probabilities) {
            assertEquals(1 / 3.0, probability, 1e-9);
        }
    }

    @Test
    void theShadingIsTheModelsSoftmaxAmongTheThree() {
        double[] shading = new double[3];
        for (int i = 0; i < 300; i++) {
            Point point = PLANTED.point(PLANE, i);
            DIFFERENCES.softmax(point.u(), point.v(), shading);
            double sum = 0;
            for (int place = 0; place < 3; place++) {
                sum += Math.exp(PLANTED.logit(i, TRIPLE.at(place)));
            }
            double total = 0;
            for (int place = 0; place < 3; place++) {
                assertEquals(Math.exp(PLANTED.logit(i, TRIPLE.at(place))) / sum, shading[place], 1e-9);
                total += shading[place];
            }
            assertEquals(1, total, 1e-15);
        }
    }

    @Test
    void theShadingSumsToOneHoweverFarAway() {
        double[] shading = new double[3];
        for (double u : new double[] {-1e6, -300, 0, 300, 1e6}) {
            for (double v : new double[] {-1e6, 0, 1e6}) {
                DIFFERENCES.softmax(u, v, shading);
                assertEquals(1, shading[0] + shading[1] + shading[2], 1e-12);
            }
        }
    }

    @Test
    void theWinnerIsTheLargestOfTheThreeLogits() {
        int[] won = new int[3];
        for (int i = 0; i < 300; i++) {
            Point point = PLANTED.point(PLANE, i);
            int best = 0;
            for (int place = 1; place < 3; place++) {
                best = PLANTED.logit(i, TRIPLE.at(place)) > PLANTED.logit(i, TRIPLE.at(best)) ? place : best;
            }
            assertEquals(best, DIFFERENCES.winner(point.u(), point.v()));
            won[best]++;
        }
        assertTrue(won[0] > 0 && won[1] > 0 && won[2] > 0, "a case in which one class never wins tells nothing");
    }

    @Test
    void ofEqualLogitsTheFirstWins() {
        LogitDifferences flat = new LogitDifferences(new Affine(0, 0, 0), new Affine(0, 0, 0));
        assertEquals(0, flat.winner(3, 4));
        assertEquals(1, new LogitDifferences(new Affine(0, 0, 1), new Affine(0, 0, 1)).winner(0, 0));
    }

    @Test
    void betweenTwoNetworksTheDifferencesAreInterpolated() {
        LogitDifferences there = new LogitDifferences(new Affine(2, 4, 6), new Affine(8, 10, 12));
        LogitDifferences here = new LogitDifferences(new Affine(0, 0, 0), new Affine(4, 4, 4));

        assertEquals(here, here.towards(there, 0));
        assertEquals(there, here.towards(there, 1));
        assertEquals(new LogitDifferences(new Affine(0.5, 1, 1.5), new Affine(5, 5.5, 6)), here.towards(there, 0.25));
    }

    @Test
    void thereIsNoFourthPlace() {
        assertThrows(IndexOutOfBoundsException.class, () -> DIFFERENCES.difference(0, 3));
    }
}
