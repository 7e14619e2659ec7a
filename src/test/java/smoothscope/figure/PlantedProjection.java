package smoothscope.figure;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import smoothscope.plane.Affine;
import smoothscope.plane.LogitDifferences;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

/** A projection of as many examples as wanted, three gaussian clusters around the corners of a regular triangle. */
public final class PlantedProjection {
    private PlantedProjection() {}

    /** @param size distance of the clusters' means from the origin */
    public static Projection of(int examples, double size, long seed) {
        Random random = new Random(seed);
        byte[] slots = new byte[examples];
        double[] u = new double[examples];
        double[] v = new double[examples];
        boolean[] wrong = new boolean[examples];
        List<Point> corners = List.of(corner(210, size), corner(330, size), corner(90, size));
        for (int i = 0; i < examples; i++) {
            slots[i] = (byte) (i % 3);
            Point corner = corners.get(slots[i]);
            u[i] = corner.u() + random.nextGaussian() * size / 3;
            v[i] = corner.v() + random.nextGaussian() * size / 3;
            wrong[i] = random.nextInt(10) == 0;
        }
        LogitDifferences differences = new LogitDifferences(new Affine(2, 0, 0), new Affine(1, Math.sqrt(3), 0));
        int[] rows = IntStream.range(0, examples).toArray();
        return new Projection(rows, slots, u, v, wrong, corners, corners, differences);
    }

    private static Point corner(double degrees, double size) {
        double angle = Math.toRadians(degrees);
        return new Point(size * Math.cos(angle), size * Math.sin(angle));
    }
}
