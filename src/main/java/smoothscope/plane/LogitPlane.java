package smoothscope.plane;

/**
 * The plane of three logits alone: what three classes' scores differ in, as an orthonormal pair of coordinates. It needs no templates, so that
 * networks of different widths share it; a common shift of the logits does not show. A lies to the left, B to the right, C above; where two
 * of the three are equal, a line leads to the origin, in every network alike.
 */
public final class LogitPlane {
    private static final double ROOT_2 = Math.sqrt(2);
    private static final double ROOT_6 = Math.sqrt(6);

    private LogitPlane() {}

    /** {@code (z_b − z_a)/√2}. */
    public static double u(double a, double b) {
        return (b - a) / ROOT_2;
    }

    /** {@code (2z_c − z_a − z_b)/√6}. */
    public static double v(double a, double b, double c) {
        return (2 * c - a - b) / ROOT_6;
    }
}
