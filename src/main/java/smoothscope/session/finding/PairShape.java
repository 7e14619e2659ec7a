package smoothscope.session.finding;

import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

/**
 * How the examples of A and B, two similar classes, lie in the plane, in units of the layer.
 *
 * @param along standard deviation along the line through the means of A and B; NaN where one of them has no example
 * @param across standard deviation across that line
 */
public record PairShape(double along, double across) {
    /** A width at most this share of another one is plainly seen to be narrower. */
    public static final double NARROWER = 0.75;

    /** The shape of A and B together, third class aside. */
    public static PairShape of(Projection projection) {
        Point a = projection.centroids().get(0);
        Point b = projection.centroids().get(1);
        double length = a.distance(b);
        double eu = (b.u() - a.u()) / length;
        double ev = (b.v() - a.v()) / length;
        double[] sums = new double[4];
        int count = 0;
        for (int i = 0; i < projection.size(); i++) {
            if (projection.slots()[i] < 2) {
                double u = projection.u(i) - a.u();
                double v = projection.v(i) - a.v();
                double along = u * eu + v * ev;
                double across = v * eu - u * ev;
                sums[0] += along;
                sums[1] += along * along;
                sums[2] += across;
                sums[3] += across * across;
                count++;
            }
        }
        return new PairShape(deviation(sums[0], sums[1], count), deviation(sums[2], sums[3], count));
    }

    private static double deviation(double sum, double squares, int count) {
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    /** How wide the pair is, as a share of its length: the smaller, the more a band. */
    public double width() {
        return across / along;
    }
}
