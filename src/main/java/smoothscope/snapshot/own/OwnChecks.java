package smoothscope.snapshot.own;

import java.util.Arrays;
import smoothscope.plane.Logits;
import smoothscope.snapshot.npz.NpyArray;

/** What every array of somebody's own must be, whatever network it comes from. */
final class OwnChecks {
    /** The products of any two templates must find room. */
    private static final int MOST_CLASSES = 30_000;

    /** How far the sum of a row of probabilities may be from 1: they may have been rounded to half precision. */
    private static final double ONE = 5e-3;

    private OwnChecks() {}

    /** What comes out of a softmax is no logits, and nothing measured on it would be right. */
    static void requireNoProbabilities(NpyArray array, float[][] columns) {
        for (int i = 0; i < columns[0].length; i++) {
            double sum = 0;
            for (float[] column : columns) {
                if (!(column[i] >= 0 && column[i] <= 1)) {
                    return;
                }
                sum += column[i];
            }
            if (Math.abs(sum - 1) > ONE) {
                return;
            }
        }
        throw array.wrong(
                "holds probabilities (each row sums to 1), expected logits: save what the network gives before its softmax,"
                        + " or the logarithm of these");
    }

    /** Whether the exponentials of every row sum to 1. */
    static boolean isLogarithms(float[][] columns) {
        for (int i = 0; i < columns[0].length; i++) {
            double sum = 0;
            for (float[] column : columns) {
                sum += Math.exp(column[i]);
            }
            if (!(Math.abs(sum - 1) <= ONE)) {
                return false;
            }
        }
        return true;
    }

    static double[] finite(NpyArray array) {
        double[] numbers = array.doubles();
        if (!Arrays.stream(numbers).allMatch(number -> Math.abs(number) <= Float.MAX_VALUE)) {
            throw array.notFinite();
        }
        return numbers;
    }

    static void requireFinite(NpyArray array, float[] numbers) {
        for (float number : numbers) {
            if (!(Math.abs(number) <= Float.MAX_VALUE)) {
                throw array.notFinite();
            }
        }
    }

    /** Finite numbers may have a product that is not. */
    static void requireBounded(NpyArray activations, Logits logits, float[] norms) {
        boolean bounded = true;
        for (int k = 0; k < logits.classes(); k++) {
            for (float logit : logits.column(k)) {
                bounded &= Float.isFinite(logit);
            }
        }
        for (float norm : norms) {
            bounded &= Float.isFinite(norm);
        }
        if (!bounded) {
            throw activations.wrong("holds numbers so large that their products with the weights are not finite");
        }
    }

    static void requireFew(NpyArray array, int classes) {
        if (classes > MOST_CLASSES) {
            throw array.wrong("is of %s classes, more than %s", classes, MOST_CLASSES);
        }
    }

    static void requireSome(NpyArray array, int size, int least) {
        if (size < least) {
            throw array.wrong("is too small: an axis is of length %s, expected at least %s", size, least);
        }
    }
}
