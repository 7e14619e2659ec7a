package smoothscope.figure.layout;

import java.util.List;
import smoothscope.figure.Extent;
import smoothscope.figure.Viewport;
import smoothscope.snapshot.Projection;

/**
 * How far a panel can look away from its points: as far as anything can still be seen. A view beyond it, from a damaged file or a day of turning the
 * wheel, would show nothing, in numbers that a double no longer tells apart.
 */
record Reach(Extent all, double size) {
    /** Units per logical pixel, in sizes of all points together. */
    private static final double CLOSEST = 1e-10;

    private static final double FARTHEST = 1e3;
    /** Sizes from the points' middle to the view's. */
    private static final double AWAY = 1e4;
    /** Of the points' distance from zero: less of it is hardly resolved. */
    private static final double FLAT = 1e-6;

    static Reach of(List<Projection> projections) {
        Extent all = Extent.of(projections);
        double size = Math.max(all.width(), all.height());
        double place =
                Math.max(Math.abs(all.centre().u()), Math.abs(all.centre().v()));
        return new Reach(all, Math.max(size, Math.max(FLAT * place, Double.MIN_NORMAL / CLOSEST)));
    }

    boolean holds(Viewport view) {
        double units = view.unitsPerPixel();
        double away = Math.max(
                Math.abs(view.centreU() - all.centre().u()),
                Math.abs(view.centreV() - all.centre().v()));
        return units >= CLOSEST * size && units <= FARTHEST * size && away <= AWAY * size;
    }
}
