package smoothscope.figure;

import smoothscope.snapshot.Projection;

/** The marks of one figure: small and translucent where many points share a panel. */
final class Marks {
    /** Points in a panel up to which marks have their full size. */
    private static final double FEW = 600;

    private static final double LARGEST = 3.4;
    private static final double SMALLEST = 0.9;

    private final Theme theme;
    private final double radius;
    private final int opacity;

    private Marks(Theme theme, double points) {
        double crowd = Math.max(1, points / FEW);
        this.theme = theme;
        this.radius = Math.max(SMALLEST, LARGEST * Math.pow(crowd, -0.21));
        this.opacity = (int) Math.round(255 * Math.max(0.4, 0.68 * Math.pow(crowd, -0.1)));
    }

    /** Marks for all panels alike, by the fullest of them. */
    static Marks of(Figure figure) {
        int fullest =
                figure.projections().stream().mapToInt(Projection::size).max().orElseThrow();
        return new Marks(figure.options().theme(), fullest);
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
        return new Mark(Mark.Sign.RING, radius + 2, Theme.faded(theme.ink(), opacity * 3 / 4 + 20));
    }
}
