package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.plane.PlantedNetwork.EXAMPLES;
import static smoothscope.plane.PlantedNetwork.WIDTH;
import static smoothscope.plane.PlantedNetwork.dot;
import static smoothscope.plane.PlantedNetwork.minus;
import static smoothscope.plane.PlantedNetwork.times;
import static smoothscope.plane.PlantedNetwork.unit;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;

/** What other implementations of these plots get wrong: each fault is carried out, seen to matter, and seen to be absent here. */
class FaultsOfOthersTest {
    private final PlantedNetwork network = new PlantedNetwork(17);
    private final ClassTriple triple = new ClassTriple(2, 5, 3);
    private final ClassPlane plane = new ClassPlane(network.gram(), triple);

    @Test
    void principalComponentsOfTheTemplatesSpanTiltThePlane() {
        double[][] basis = network.basis(triple);
        double[] a = unit(network.templates[triple.a()]);
        double[] third = minus(a, times(dot(a, basis[0]), basis[0]));
        double[] normal = unit(minus(third, times(dot(third, basis[1]), basis[1])));
        double[][] inSpan = new double[EXAMPLES][];
        for (int i = 0; i < EXAMPLES; i++) {
            double[] x = network.activations[i];
            inSpan[i] = new double[] {dot(x, basis[0]), dot(x, basis[1]), dot(x, normal)};
        }
        EigenDecomposition components =
                new EigenDecomposition(new Covariance(new Array2DRowRealMatrix(inSpan)).getCovarianceMatrix());
        Vector3D least = new Vector3D(components.getEigenvector(2).toArray());
        double angle = Vector3D.angle(least, Vector3D.PLUS_K);
        double tilt = Math.toDegrees(Math.min(angle, Math.PI - angle));
        assertTrue(tilt > 5, "the fitted plane is tilted by " + tilt + "° from the templates'");

        double[] origin = network.origin(triple);
        assertEquals(0, dot(minus(network.templates[triple.b()], origin), normal), 1e-9, "ours holds the templates");
    }

    @Test
    void theWrongSecondVectorGivesAxesThatAreNotAtRightAngles() {
        double[] e1 = network.basis(triple)[0];
        double[] v2 = minus(network.templates[triple.c()], network.templates[triple.a()]);
        double[] wrong = unit(minus(v2, times(dot(e1, v2), v2)));
        assertTrue(Math.abs(dot(e1, wrong)) > 0.2, "the axes meet at " + dot(e1, wrong));

        double[] side = minus(network.templates[triple.c()], network.templates[triple.b()]);
        double truth = Math.sqrt(dot(side, side));
        double asWrong = Math.hypot(dot(side, e1), dot(side, wrong));
        assertTrue(
                Math.abs(asWrong / truth - 1) > 0.02,
                "a distance in the plane is wrong by a factor " + asWrong / truth);
        Point b = plane.templates().get(1);
        Point c = plane.templates().get(2);
        assertEquals(truth, b.distance(c), 1e-9, "ours keeps distances in the plane");
    }

    @Test
    void withoutTheBiasThePlaneIsAnother() {
        PlantedNetwork unbiased = new PlantedNetwork(17);
        for (double[] template : unbiased.templates) {
            template[WIDTH] = 0;
        }
        assertTrue(furthest(unbiased) > 0.1, "points move by " + furthest(unbiased));
    }

    @Test
    void biasesOfTheFirstThreeClassesBelongToNoOthers() {
        PlantedNetwork mixed = new PlantedNetwork(17);
        for (int place = 0; place < 3; place++) {
            mixed.templates[triple.at(place)][WIDTH] = network.templates[place][WIDTH];
        }
        assertTrue(furthest(mixed) > 0.1, "points move by " + furthest(mixed));
    }

    /** How far the faulty network's points lie from where they belong, at most. */
    private double furthest(PlantedNetwork faulty) {
        ClassPlane faultyPlane = new ClassPlane(faulty.gram(), triple);
        double furthest = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            furthest = Math.max(furthest, network.project(plane, i).distance(faulty.project(faultyPlane, i)));
        }
        return furthest;
    }
}
