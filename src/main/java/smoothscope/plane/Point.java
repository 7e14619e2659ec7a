package smoothscope.plane;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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

    /**
     * The nearest of some places, the last of several equally near; empty where none lies within reach.
     *
     * @param indices which places are asked for
     * @param places a place by its index
     */
    public OptionalInt nearest(IntStream indices, IntFunction<Point> places, double reach) {
        double least = reach;
        OptionalInt nearest = OptionalInt.empty();
        for (int index : (Iterable<Integer>) indices::iterator) {
            double distance = distance(places.apply(index));
            if (distance <= least) {
                least = distance;
                nearest = OptionalInt.of(index);
            }
        }
        return nearest;
    }

    /** The point a share {@code t} of the way from here to there. */
    public Point towards(Point there, double t) {
        return new Point(u + t * (there.u - u), v + t * (there.v - v));
    }
}
