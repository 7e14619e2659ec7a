package smoothscope.plane;

import java.util.Optional;

/**
 * An ellipse of the class plane.
 *
 * @param uu the u of its longer half axis's end, seen from the centre
 * @param uv the v of it
 * @param vu the u of its shorter half axis's end
 * @param vv the v of it
 */
public record Ellipse(Point centre, double uu, double uv, double vu, double vv) {
    /** Where half of a normal distribution in the plane lies within so many standard deviations: √(2 ln 2). */
    private static final double HALF = Math.sqrt(2 * Math.log(2));

    /**
     * Within which half of the normal distribution lies that has the mean and the covariance of some points; empty for fewer than two points.
     *
     * @param u their first coordinates
     * @param v their second coordinates
     */
    public static Optional<Ellipse> halfOf(double[] u, double[] v) {
        int n = u.length;
        if (n < 2) {
            return Optional.empty();
        }
        double meanU = 0;
        double meanV = 0;
        for (int i = 0; i < n; i++) {
            meanU += u[i] / n;
            meanV += v[i] / n;
        }
        double varianceU = 0;
        double varianceV = 0;
        double covariance = 0;
        for (int i = 0; i < n; i++) {
            varianceU += (u[i] - meanU) * (u[i] - meanU) / (n - 1);
            varianceV += (v[i] - meanV) * (v[i] - meanV) / (n - 1);
            covariance += (u[i] - meanU) * (v[i] - meanV) / (n - 1);
        }
        double middle = (varianceU + varianceV) / 2;
        double half = Math.hypot((varianceU - varianceV) / 2, covariance);
        double angle = Math.atan2(2 * covariance, varianceU - varianceV) / 2;
        double longer = HALF * Math.sqrt(middle + half);
        double shorter = HALF * Math.sqrt(Math.max(0, middle - half));
        return Double.isFinite(longer)
                ? Optional.of(new Ellipse(
                        new Point(meanU, meanV),
                        longer * Math.cos(angle),
                        longer * Math.sin(angle),
                        -shorter * Math.sin(angle),
                        shorter * Math.cos(angle)))
                : Optional.empty();
    }

    /** The point of its outline at an angle from the longer axis, in radians. */
    public Point at(double angle) {
        double along = Math.cos(angle);
        double across = Math.sin(angle);
        return new Point(centre.u() + along * uu + across * vu, centre.v() + along * uv + across * vv);
    }
}
