package smoothscope.snapshot.array;

import smoothscope.snapshot.npz.NpyArray;

/** Tells inner products of vectors from numbers that cannot be any. */
public final class GramMatrix {
    /** Share of the vectors' size by which the two halves may differ. */
    private static final double SYMMETRIC = 1e-4;

    private GramMatrix() {}

    /**
     * Requires finite numbers, squared lengths on the diagonal, and symmetry.
     *
     * @param gram {@code [K, K]} row by row, from this array
     * @throws WrongContents where that is not so
     */
    public static void require(NpyArray array, double[] gram, int classes) {
        for (double inner : gram) {
            if (!Double.isFinite(inner)) {
                throw array.notFinite();
            }
        }
        for (int i = 0; i < classes; i++) {
            double self = gram[i * classes + i];
            if (self < 0) {
                throw array.wrong("holds %s on its diagonal, expected squared lengths", self);
            }
            for (int j = 0; j < i; j++) {
                double difference = Math.abs(gram[i * classes + j] - gram[j * classes + i]);
                if (difference > SYMMETRIC * Math.sqrt(self * gram[j * classes + j])) {
                    throw array.wrong("is not symmetric, as inner products are");
                }
            }
        }
    }
}
