package smoothscope.figure;

import java.util.ArrayList;
import java.util.List;
import smoothscope.plane.Ellipse;
import smoothscope.snapshot.Projection;

/**
 * Where half of a cluster lies.
 *
 * @param slot 0, 1, 2 for class A, B, C
 */
public record Contour(int slot, Ellipse outline) {
    /** Those of the three classes' clusters. */
    public static List<Contour> of(Projection projection) {
        List<Contour> contours = new ArrayList<>();
        for (int slot = 0; slot < Projection.OTHER; slot++) {
            int asked = slot;
            double[] u = new double[projection.count(slot)];
            double[] v = new double[u.length];
            int next = 0;
            for (int i = 0; i < projection.size(); i++) {
                if (projection.slots()[i] == slot) {
                    u[next] = projection.u(i);
                    v[next++] = projection.v(i);
                }
            }
            Ellipse.halfOf(u, v).ifPresent(ellipse -> contours.add(new Contour(asked, ellipse)));
        }
        return contours;
    }
}
