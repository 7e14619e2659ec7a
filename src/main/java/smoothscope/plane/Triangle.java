package smoothscope.plane;

/** The triangle of the three clusters' centroids. A cluster without examples has no corner, which makes its numbers NaN. */
public record Triangle(Point a, Point b, Point c) {
    /** Shortest over longest side, in {@code [0, 1]}: 1 for the regular triangle that smoothing tends to. */
    public double regularity() {
        double ab = a.distance(b);
        double bc = b.distance(c);
        double ca = c.distance(a);
        return Math.min(ab, Math.min(bc, ca)) / Math.max(ab, Math.max(bc, ca));
    }

    /** Mean length of the sides, the unit of the relative scale. */
    public double meanSide() {
        return (a.distance(b) + b.distance(c) + c.distance(a)) / 3;
    }
}
