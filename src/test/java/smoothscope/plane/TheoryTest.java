package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the optimum every wrong logit lies g* below the right one: what the plane shows of that. */
class TheoryTest {
    private static final int CLASSES = 10;
    private static final int WIDTH = 24;
    private static final int PER_CLASS = 40;

    /**
     * A network at the optimum, though its templates are of unequal length and at odd angles: each example's activation solves
     * {@code W̃x̃ = logits} with the right logit g* above the others, and moves freely where no template looks.
     */
    private static PlantedPlane optimum(double gap) {
        Random random = new Random(17);
        PlantedPlane drawn = PlantedPlane.random(17, CLASSES, WIDTH, CLASSES * PER_CLASS);
        RealMatrix weights = MatrixUtils.createRealMatrix(drawn.templates()).getSubMatrix(0, CLASSES - 1, 0, WIDTH - 1);
        SingularValueDecomposition svd = new SingularValueDecomposition(weights);
        double[][] examples = drawn.examples();
        for (int i = 0; i < examples.length; i++) {
            double level = random.nextGaussian();
            double[] wanted = new double[CLASSES];
            for (int k = 0; k < CLASSES; k++) {
                wanted[k] = level + (k == i % CLASSES ? gap : 0) - drawn.templates()[k][WIDTH];
            }
            double[] noise = random.doubles(WIDTH, -3, 3).toArray();
            double[] seen = weights.operate(noise);
            for (int k = 0; k < CLASSES; k++) {
                wanted[k] -= seen[k];
            }
            double[] solved =
                    svd.getSolver().solve(MatrixUtils.createRealVector(wanted)).toArray();
            for (int d = 0; d < WIDTH; d++) {
                examples[i][d] = noise[d] + solved[d];
            }
        }
        return drawn;
    }

    @ParameterizedTest
    @CsvSource({"0.1, 9.02", "0.3, 6.38"})
    void templateAndCentroidDifferencesMeetInTwiceTheGap(double alpha, double predicted) {
        double gap = Math.log(1 + CLASSES * (1 - alpha) / alpha);
        PlantedPlane planted = optimum(gap);
        for (ClassTriple triple : List.of(new ClassTriple(0, 1, 2), new ClassTriple(9, 4, 6))) {
            ClassPlane plane = planted.plane(triple);
            Point[] centroids = centroids(planted, plane);
            for (int i = 0; i < 3; i++) {
                int j = (i + 1) % 3;
                Point w = minus(plane.templates().get(i), plane.templates().get(j));
                Point c = minus(centroids[i], centroids[j]);
                double product = w.u() * c.u() + w.v() * c.v();
                assertEquals(2 * gap, product, 1e-8);
                assertEquals(predicted, product, 5e-3);
            }
        }
    }

    private static Point[] centroids(PlantedPlane planted, ClassPlane plane) {
        Point[] centroids = {Point.ORIGIN, Point.ORIGIN, Point.ORIGIN};
        for (int i = 0; i < planted.examples().length; i++) {
            int place = plane.triple().place(i % CLASSES);
            if (place >= 0) {
                Point point = planted.point(plane, i);
                centroids[place] = new Point(
                        centroids[place].u() + point.u() / PER_CLASS, centroids[place].v() + point.v() / PER_CLASS);
            }
        }
        return centroids;
    }

    private static Point minus(Point from, Point to) {
        return new Point(from.u() - to.u(), from.v() - to.v());
    }
}
