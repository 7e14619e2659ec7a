package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.figure.Theme;
import smoothscope.plane.Point;

/**
 * One line of a chart.
 *
 * @param label what stands at its end; may be empty
 * @param points in the axes' units
 * @param dots whether its points are measured, and so marked
 * @param deviations of each point, drawn as a band around the line; empty where there is none
 */
public record Series(
        String label, List<Point> points, Color color, BasicStroke stroke, boolean dots, List<Double> deviations) {
    public static final BasicStroke SOLID = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    public static final BasicStroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
    public static final BasicStroke DOTTED =
            new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {0.1f, 4.5f}, 0);

    private static final BasicStroke THIN = new BasicStroke(1, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final int FAINT = 110;

    public Series {
        points = List.copyOf(points);
        deviations = List.copyOf(deviations);
        if (!deviations.isEmpty() && deviations.size() != points.size()) {
            throw new IllegalArgumentException(deviations.size() + " deviations of " + points.size() + " points");
        }
    }

    /** One without a band. */
    public Series(String label, List<Point> points, Color color, BasicStroke stroke, boolean dots) {
        this(label, points, color, stroke, dots, List.of());
    }

    /** The same with a band around it. */
    public Series withDeviations(List<Double> others) {
        return new Series(label, points, color, stroke, dots, others);
    }

    /** A single run behind a mean. */
    public static Series faint(List<Point> points, Color color) {
        return new Series("", points, Theme.faded(color, FAINT), THIN, false);
    }

    /** How far the line and its band reach. */
    Stream<Point> reach() {
        return IntStream.range(0, points.size()).boxed().flatMap(i -> {
            Point point = points.get(i);
            double deviation = deviations.isEmpty() ? 0 : deviations.get(i);
            return Stream.of(new Point(point.u(), point.v() - deviation), new Point(point.u(), point.v() + deviation));
        });
    }
}
