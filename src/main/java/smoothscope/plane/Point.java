package smoothscope.plane;

/**
 * A point of the class plane, in units of the penultimate layer.
 *
 * @param u along {@code w_B − w_A}
 * @param v at a right angle to u, towards class C
 */
public record Point(double u, double v) {
    public static final Point ORIGIN = new Point(0, 0);

    public double distance(Point other) {
        return Math.hypot(u - other.u, v - other.v);
    }

    /** The point a share {@code t} of the way from here to there. */
    public Point towards(Point there, double t) {
        return new Point(u + t * (there.u - u), v + t * (there.v - v));
    }
}
