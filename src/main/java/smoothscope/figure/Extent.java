package smoothscope.figure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

/** A rectangle of the class plane, in the layer's units; it may be flat, it is never empty. */
public record Extent(double minU, double maxU, double minV, double maxV) {
    public Extent {
        if (!(minU <= maxU && minV <= maxV) || !Double.isFinite(maxU - minU) || !Double.isFinite(maxV - minV)) {
            throw new IllegalArgumentException(
                    "no rectangle: u " + minU + " to " + maxU + ", v " + minV + " to " + maxV);
        }
    }

    /** The least rectangle around all points; around the templates where there is no point. */
    public static Extent of(Projection projection) {
        if (projection.size() > 0) {
            return ofPoints(projection);
        }
        List<Point> corners = projection.templates();
        double[] u = corners.stream().mapToDouble(Point::u).toArray();
        double[] v = corners.stream().mapToDouble(Point::v).toArray();
        return new Extent(least(u), greatest(u), least(v), greatest(v));
    }

    private static Extent ofPoints(Projection projection) {
        double minU = Double.POSITIVE_INFINITY;
        double maxU = Double.NEGATIVE_INFINITY;
        double minV = Double.POSITIVE_INFINITY;
        double maxV = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < projection.size(); i++) {
            double u = projection.u(i);
            double v = projection.v(i);
            minU = Math.min(minU, u);
            maxU = Math.max(maxU, u);
            minV = Math.min(minV, v);
            maxV = Math.max(maxV, v);
        }
        return new Extent(minU, maxU, minV, maxV);
    }

    /** The least rectangle around all points of all projections, for instance of a whole sweep over α. */
    public static Extent of(Collection<Projection> projections) {
        List<Projection> seen =
                projections.stream().filter(projection -> projection.size() > 0).toList();
        return (seen.isEmpty() ? projections : seen)
                .stream().map(Extent::of).reduce(Extent::union).orElseThrow();
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double greatest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    public Extent union(Extent other) {
        return new Extent(
                Math.min(minU, other.minU),
                Math.max(maxU, other.maxU),
                Math.min(minV, other.minV),
                Math.max(maxV, other.maxV));
    }

    /** The rectangle seen from a point as origin, in multiples of a unit. */
    public Extent relative(Point origin, double unit) {
        return new Extent(
                (minU - origin.u()) / unit,
                (maxU - origin.u()) / unit,
                (minV - origin.v()) / unit,
                (maxV - origin.v()) / unit);
    }

    public double width() {
        return maxU - minU;
    }

    public double height() {
        return maxV - minV;
    }

    public Point centre() {
        return new Point((minU + maxU) / 2, (minV + maxV) / 2);
    }
}
