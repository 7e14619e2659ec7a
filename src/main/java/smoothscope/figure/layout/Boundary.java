package smoothscope.figure.layout;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import smoothscope.plane.Affine;
import smoothscope.plane.LogitDifferences;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

/**
 * Between two classes, where the third is no likelier: a half-line from the point at which all three are equal.
 *
 * @param first a class by its slot
 * @param second the other one
 * @param line as far as it lies in the panel's frame, in logical pixels
 */
public record Boundary(int first, int second, Line2D line) {
    /** Those that are seen in a panel; none where no point has three equal logits. */
    public static List<Boundary> of(PanelLayout panel) {
        LogitDifferences differences = panel.projection().differences();
        Point meeting = differences.meeting();
        List<Boundary> seen = new ArrayList<>();
        if (!Double.isFinite(meeting.u() + meeting.v())) {
            return seen;
        }
        for (int third = 0; third < Projection.OTHER; third++) {
            int i = (third + 1) % Projection.OTHER;
            int j = (third + 2) % Projection.OTHER;
            Affine equal = differences.difference(i, j);
            Affine against = differences.difference(i, third);
            double alongU = -equal.dv();
            double alongV = equal.du();
            double sign = against.du() * alongU + against.dv() * alongV > 0 ? -1 : 1;
            panel.frame()
                    .ray(panel.x(meeting.u()), panel.y(meeting.v()), sign * alongU, -sign * alongV)
                    .ifPresent(line -> seen.add(new Boundary(i, j, line)));
        }
        return seen;
    }
}
