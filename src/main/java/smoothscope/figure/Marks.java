package smoothscope.figure;

import smoothscope.snapshot.Projection;

/** The marks of one figure: small and translucent where many points share a panel. */
final class Marks {
    /** Points on so many square pixels at which marks have their usual size. */
    private static final double USUAL_POINTS = 600;

    private static final double USUAL_AREA = 540 * 430;
    private static final double USUAL = 3.4;
    private static final double LARGEST = 4.4;
    private static final double SMALLEST = 0.75;
    private static final double OPACITY = 0.68;
    private static final double LEAST_OPACITY = 0.4;
    /** A ring's radius as a multiple of its mark's. */
    private static final double RING = 1.6;

    private final Theme theme;
    private final double radius;
    private final int opacity;

    private Marks(Theme theme, double crowd) {
        this.theme = theme;
        this.radius = Math.min(LARGEST, Math.max(SMALLEST, USUAL * Math.pow(crowd, -0.25)));
        this.opacity =
                (int) Math.round(255 * Math.min(OPACITY, Math.max(LEAST_OPACITY, OPACITY * Math.pow(crowd, -0.1))));
    }

    /** Marks for all panels alike, by the fullest of them. */
    static Marks of(FigureLayout layout) {
        double crowd = layout.panels().stream()
                .mapToDouble(panel -> panel.projection().size()
                        / USUAL_POINTS
                        / (panel.frame().width() * panel.frame().height() / USUAL_AREA))
                .max()
                .orElseThrow();
        return new Marks(layout.figure().options().theme(), crowd);
    }

    double radius() {
        return radius;
    }

    /** An example's mark by its place. */
    Mark of(int place) {
        double size = place == Projection.OTHER ? 0.62 * radius : radius;
        return new Mark(Mark.sign(place), size, Theme.faded(theme.of(place), opacity));
    }

    /** Around an example that the network gets wrong. */
    Mark mistake() {
        return new Mark(Mark.Sign.RING, radius * RING, Theme.faded(theme.ink(), opacity * 3 / 4));
    }
}
