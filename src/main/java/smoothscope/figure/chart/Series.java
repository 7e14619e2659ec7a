package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import smoothscope.plane.Point;

/**
 * One line of a chart.
 *
 * @param label what stands at its end; may be empty
 * @param points in the axes' units
 * @param dots whether its points are measured, and so marked
 */
public record Series(String label, List<Point> points, Color color, BasicStroke stroke, boolean dots) {
    public static final BasicStroke SOLID = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    public static final BasicStroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
    public static final BasicStroke DOTTED =
            new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {0.1f, 4.5f}, 0);

    public Series {
        points = List.copyOf(points);
    }
}
