package smoothscope.figure.paint;

import smoothscope.snapshot.Projection;

/** Which mistakes are ringed: of an untrained network all would be, and the rings would hide the examples. They are counted then. */
final class Mistakes {
    /** Share of a panel's examples beyond which rings hide more than they show. */
    private static final double MOST = 0.25;

    private Mistakes() {}

    static boolean areRinged(Projection projection) {
        return count(projection) <= MOST * projection.size();
    }

    /** Share of a panel's examples that the network gets wrong, in whole percent, for instance {@code "41 %"}. */
    static String share(Projection projection) {
        return Math.round(100.0 * count(projection) / Math.max(1, projection.size())) + " %";
    }

    private static int count(Projection projection) {
        int count = 0;
        for (boolean wrong : projection.wrong()) {
            count += wrong ? 1 : 0;
        }
        return count;
    }
}
