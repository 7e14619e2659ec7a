package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EllipseTest {
    /** Normal points with deviations 3 and 1, turned by 30°, about (5, −2). */
    private static double[][] points(int count) {
        Random random = new Random(4);
        double[][] points = new double[2][count];
        for (int i = 0; i < count; i++) {
            double along = 3 * random.nextGaussian();
            double across = random.nextGaussian();
            points[0][i] = 5 + along * Math.cos(Math.PI / 6) - across * Math.sin(Math.PI / 6);
            points[1][i] = -2 + along * Math.sin(Math.PI / 6) + across * Math.cos(Math.PI / 6);
        }
        return points;
    }

    @Test
    void halfOfNormalPointsLiesWithin() {
        double[][] points = points(20_000);
        Ellipse half = Ellipse.halfOf(points[0], points[1]).orElseThrow();
        double determinant = half.uu() * half.vv() - half.uv() * half.vu();
        int within = 0;
        for (int i = 0; i < points[0].length; i++) {
            double u = points[0][i] - half.centre().u();
            double v = points[1][i] - half.centre().v();
            within += Math.hypot(u * half.vv() - v * half.vu(), v * half.uu() - u * half.uv()) < determinant ? 1 : 0;
        }
        assertEquals(0.5, within / 20_000.0, 0.01);
        assertEquals(Math.PI / 6, Math.atan2(half.uv(), half.uu()), 0.02);
        assertEquals(3 * Math.sqrt(2 * Math.log(2)), Math.hypot(half.uu(), half.uv()), 0.06);
    }

    @Test
    void pointsOnALineHaveAnEllipseWithoutWidthAndOnePointNone() {
        Ellipse flat =
                Ellipse.halfOf(new double[] {0, 1, 2}, new double[] {0, 1, 2}).orElseThrow();
        assertEquals(0, Math.hypot(flat.vu(), flat.vv()), 1e-9);
        assertEquals(flat.centre().u() + flat.uu(), flat.at(0).u(), 1e-12);
        assertTrue(Ellipse.halfOf(new double[] {1}, new double[] {1}).isEmpty());
    }
}
