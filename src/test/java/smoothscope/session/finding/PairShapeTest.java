package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.LogitDifferences;
import smoothscope.plane.Point;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Projection;

class PairShapeTest {
    /** A cross of four points of A and B around the middle between their means; C far off. */
    private static Projection planted(int ofA, double turn) {
        LogitDifferences none = PlantedRecordings.small().snapshots().stream()
                .findFirst()
                .map(each -> new ClassPlane(each.templates(), new ClassTriple(0, 1, 2)).logitDifferences())
                .orElseThrow();
        double[] along = {-4, -4, 4, 4, 90};
        double[] across = {-1, 1, -1, 1, 70};
        double[] u = new double[5];
        double[] v = new double[5];
        for (int i = 0; i < 5; i++) {
            u[i] = 7 + along[i] * Math.cos(turn) - across[i] * Math.sin(turn);
            v[i] = 3 + along[i] * Math.sin(turn) + across[i] * Math.cos(turn);
        }
        byte[] places = ofA == 0 ? new byte[] {1, 1, 1, 1, 2} : new byte[] {0, 0, 1, 1, 2};
        Point nowhere = new Point(Double.NaN, Double.NaN);
        Point a = new Point((u[0] + u[1]) / 2, (v[0] + v[1]) / 2);
        Point b = new Point((u[2] + u[3]) / 2, (v[2] + v[3]) / 2);
        List<Point> centroids = List.of(ofA == 0 ? nowhere : a, b, new Point(u[4], v[4]));
        return new Projection(
                new int[] {0, 1, 2, 3, 4}, places, u, v, new boolean[5], List.of(a, b, Point.ORIGIN), centroids, none);
    }

    @Test
    void deviationsAreTakenAlongAndAcrossTheLineOfMeansHoweverItLies() {
        for (double turn : List.of(0.0, 0.4, 2.0)) {
            PairShape shape = PairShape.of(planted(2, turn));
            assertEquals(4, shape.along(), 1e-12);
            assertEquals(1, shape.across(), 1e-12);
            assertEquals(0.25, shape.width(), 1e-12);
        }
    }

    @Test
    void aPairOfOneHasNoShape() {
        assertTrue(Double.isNaN(PairShape.of(planted(0, 0)).width()));
    }
}
