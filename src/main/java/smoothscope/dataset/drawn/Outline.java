package smoothscope.dataset.drawn;

/**
 * A flat shape about the origin, of about unit radius, as a signed distance: negative inside, zero on the line, positive outside.
 *
 * <p>Only the four operations and the square root are used, which every machine rounds alike.
 */
@FunctionalInterface
interface Outline {
    double distance(double x, double y);

    static Outline circle(double centreX, double centreY, double radius) {
        return (x, y) -> length(x - centreX, y - centreY) - radius;
    }

    /** An ellipse with half-axes a and b; near its line the distance is right to first order. */
    static Outline oval(double a, double b) {
        return (x, y) -> {
            double level = length(x / a, y / b);
            double slope = length(x / (a * a), y / (b * b));
            return slope == 0 ? -Math.min(a, b) : level * (level - 1) / slope;
        };
    }

    /** A rectangle of half-width a and half-height b with corners rounded by a radius. */
    static Outline box(double a, double b, double corner) {
        return (x, y) -> {
            double right = Math.abs(x) - (a - corner);
            double below = Math.abs(y) - (b - corner);
            return length(Math.max(right, 0), Math.max(below, 0)) + Math.min(Math.max(right, below), 0) - corner;
        };
    }

    /** A closed polygon, given as x and y of its corners in turn. */
    static Outline polygon(double... corners) {
        return (x, y) -> {
            double nearest = Double.MAX_VALUE;
            boolean inside = false;
            for (int i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
                double edgeX = corners[j] - corners[i];
                double edgeY = corners[j + 1] - corners[i + 1];
                double toX = x - corners[i];
                double toY = y - corners[i + 1];
                double along = (toX * edgeX + toY * edgeY) / (edgeX * edgeX + edgeY * edgeY);
                double foot = Math.max(0, Math.min(1, along));
                double offX = toX - edgeX * foot;
                double offY = toY - edgeY * foot;
                nearest = Math.min(nearest, offX * offX + offY * offY);
                boolean crosses = corners[i + 1] > y != corners[j + 1] > y;
                if (crosses && toX < edgeX * toY / edgeY) {
                    inside = !inside;
                }
            }
            return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
        };
    }

    /** A star whose points reach the outer radius and whose notches reach the inner one. */
    static Outline star(int points, double outer, double inner) {
        double[] corners = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double angle = Math.PI * (i / (double) points - 0.5);
            double radius = i % 2 == 0 ? outer : inner;
            corners[2 * i] = radius * StrictMath.cos(angle);
            corners[2 * i + 1] = radius * StrictMath.sin(angle);
        }
        return polygon(corners);
    }

    /** What lies in either. */
    default Outline or(Outline other) {
        return (x, y) -> Math.min(distance(x, y), other.distance(x, y));
    }

    /** What lies in this one but not in the other. */
    default Outline without(Outline other) {
        return (x, y) -> Math.max(distance(x, y), -other.distance(x, y));
    }

    /** A band of this width on both sides of the line. */
    default Outline band(double width) {
        return (x, y) -> Math.abs(distance(x, y)) - width;
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
