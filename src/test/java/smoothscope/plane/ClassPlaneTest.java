package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.plane.PlantedNetwork.EXAMPLES;
import static smoothscope.plane.PlantedNetwork.dot;
import static smoothscope.plane.PlantedNetwork.minus;

import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.problem.DegenerateTemplates;
import smoothscope.problem.InvalidSetting;
import smoothscope.target.SmoothingConvention;

class ClassPlaneTest {
    private static final double EXACT = 1e-9;

    private final PlantedNetwork network = new PlantedNetwork(3);
    private final ClassTriple triple = new ClassTriple(4, 1, 6);
    private final ClassPlane plane = new ClassPlane(network.gram(), triple);

    @Test
    void coordinatesFromLogitsAreThoseOfTheExplicitVectors() {
        double[][] basis = network.basis(triple);
        double[] origin = network.origin(triple);
        for (int i = 0; i < EXAMPLES; i++) {
            double[] fromOrigin = minus(network.activations[i], origin);
            Point point = network.project(plane, i);
            assertEquals(dot(fromOrigin, basis[0]), point.u(), EXACT);
            assertEquals(dot(fromOrigin, basis[1]), point.v(), EXACT);
        }
    }

    @Test
    void logitDifferencesAreAffineInThePlane() {
        LogitDifferences differences = plane.logitDifferences();
        for (int i = 0; i < EXAMPLES; i++) {
            Point point = network.project(plane, i);
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    double expected = network.logit(i, triple.at(to)) - network.logit(i, triple.at(from));
                    assertEquals(expected, differences.difference(from, to).at(point.u(), point.v()), EXACT);
                }
            }
        }
    }

    @Test
    void theDistanceFromThePlaneIsWhatTheCoordinatesLeave() {
        double[] origin = network.origin(triple);
        for (int i = 0; i < EXAMPLES; i++) {
            double[] fromOrigin = minus(network.activations[i], origin);
            Point point = network.project(plane, i);
            double left = dot(fromOrigin, fromOrigin) - point.u() * point.u() - point.v() * point.v();
            double distance = plane.distance(
                    dot(network.activations[i], network.activations[i]),
                    network.logit(i, triple.a()),
                    network.logit(i, triple.b()),
                    network.logit(i, triple.c()));
            assertEquals(Math.sqrt(left), distance, EXACT);
        }
    }

    @Test
    void theTemplatesLieInThePlaneInTheCanonicalPose() {
        List<Point> templates = plane.templates();
        Point a = templates.get(0);
        Point b = templates.get(1);
        Point c = templates.get(2);
        assertEquals(a.v(), b.v(), EXACT, "A→B is level");
        assertTrue(b.u() > a.u(), "B lies to the right");
        assertTrue(c.v() > a.v(), "C lies above");
        assertEquals(0, a.u() + b.u() + c.u(), EXACT, "the origin is their centroid");
        assertEquals(0, a.v() + b.v() + c.v(), EXACT, "the origin is their centroid");
        for (int i = 0; i < 3; i++) {
            double[] side = minus(network.templates[triple.at(i)], network.templates[triple.at((i + 1) % 3)]);
            double seen = templates.get(i).distance(templates.get((i + 1) % 3));
            assertEquals(Math.sqrt(dot(side, side)), seen, EXACT, "true lengths");
        }
    }

    @Test
    void nothingFlipsWhileTheTemplatesMove() {
        PlantedNetwork moving = new PlantedNetwork(3);
        PlantedNetwork end = new PlantedNetwork(11);
        Point before = moving.project(new ClassPlane(moving.gram(), triple), 0);
        int steps = 500;
        for (int step = 0; step < steps; step++) {
            for (int k = 0; k < PlantedNetwork.CLASSES; k++) {
                for (int d = 0; d <= PlantedNetwork.WIDTH; d++) {
                    moving.templates[k][d] += (end.templates[k][d] - network.templates[k][d]) / steps;
                }
            }
            Point after = moving.project(new ClassPlane(moving.gram(), triple), 0);
            assertTrue(before.distance(after) < 0.5, "a jump of " + before.distance(after) + " at step " + step);
            before = after;
        }
    }

    @Test
    void theShadingIsTheModelsSoftmaxAmongTheThree() {
        double[] probabilities = new double[3];
        for (int i = 0; i < EXAMPLES; i++) {
            Point point = network.project(plane, i);
            plane.logitDifferences().softmax(point.u(), point.v(), probabilities);
            double sum = 0;
            int best = 0;
            for (int place = 0; place < 3; place++) {
                sum += Math.exp(network.logit(i, triple.at(place)));
                if (network.logit(i, triple.at(place)) > network.logit(i, triple.at(best))) {
                    best = place;
                }
            }
            for (int place = 0; place < 3; place++) {
                assertEquals(Math.exp(network.logit(i, triple.at(place))) / sum, probabilities[place], EXACT);
            }
            assertEquals(best, plane.logitDifferences().winner(point.u(), point.v()));
        }
    }

    @Test
    void allThreeLogitsAreEqualWhereTheDecisionLinesMeet() {
        Point meeting = plane.logitDifferences().meeting();
        double[] probabilities = new double[3];
        plane.logitDifferences().softmax(meeting.u(), meeting.v(), probabilities);
        for (double probability : probabilities) {
            assertEquals(1 / 3.0, probability, EXACT);
        }
    }

    @Test
    void atTheOptimumTheTemplatesAndCentroidsHoldTwiceTheGap() {
        double[] published = {9.02, 6.38};
        double[] alphas = {0.1, 0.3};
        for (int i = 0; i < alphas.length; i++) {
            double gap = SmoothingConvention.UNIFORM.target(alphas[i], 10).gap();
            // centroids of A and B at the optimum: the own logit stands g* above every other
            Point a = plane.project(gap, 0, 0);
            Point b = plane.project(0, gap, 0);
            Affine ab = plane.logitDifferences().difference(1, 0);
            assertEquals(2 * gap, ab.at(a.u(), a.v()) - ab.at(b.u(), b.v()), EXACT);
            assertEquals(published[i], 2 * gap, 0.005);
        }
    }

    @Test
    void templatesThatSpanNoPlaneAreRefused() {
        PlantedNetwork equal = new PlantedNetwork(5);
        equal.templates[1] = equal.templates[4].clone();
        assertThrows(DegenerateTemplates.class, () -> new ClassPlane(equal.gram(), triple));

        PlantedNetwork collinear = new PlantedNetwork(5);
        for (int d = 0; d <= PlantedNetwork.WIDTH; d++) {
            collinear.templates[6][d] = 3 * collinear.templates[4][d] - 2 * collinear.templates[1][d];
        }
        assertThrows(DegenerateTemplates.class, () -> new ClassPlane(collinear.gram(), triple));

        for (double broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            PlantedNetwork infinite = new PlantedNetwork(5);
            infinite.templates[6][0] = broken;
            assertThrows(DegenerateTemplates.class, () -> new ClassPlane(infinite.gram(), triple));
        }
    }

    @Test
    void threeDifferentClassesAreNeeded() {
        assertThrows(InvalidSetting.class, () -> new ClassTriple(1, 2, 1));
        assertThrows(InvalidSetting.class, () -> new ClassTriple(0, -1, 2));
    }
}
