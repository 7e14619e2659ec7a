package smoothscope.snapshot.own;

import java.nio.file.Path;
import java.util.Arrays;
import smoothscope.problem.CountedFromOne;
import smoothscope.snapshot.npz.NpyArray;

/** True classes as people save them: in a column or a row, as whole floating-point numbers, or one-hot. */
final class OwnLabels {
    private OwnLabels() {}

    /** @return {@code [N]} classes in {@code [0, K)} */
    static int[] read(NpyArray array, Path file, int examples, int classes, boolean fromOne) {
        boolean oneHot = array.axes() == 2 && array.size(0) == examples && array.size(1) == classes && classes > 1;
        boolean column = array.axes() == 2 && array.size(0) == examples && array.size(1) == 1;
        if (!oneHot && !column) {
            array.requireShape("[N]", examples);
        }
        double[] numbers = array.requireNumbers().doubles();
        return oneHot ? hot(array, numbers, examples, classes) : whole(array, file, numbers, classes, fromOne ? 1 : 0);
    }

    private static int[] hot(NpyArray array, double[] numbers, int examples, int classes) {
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            int ones = 0;
            for (int k = 0; k < classes; k++) {
                double each = numbers[i * classes + k];
                if (each == 1) {
                    ones++;
                    labels[i] = k;
                } else if (each != 0) {
                    throw array.wrong("holds %s at row %s, expected true classes, one-hot or by number", each, i);
                }
            }
            if (ones != 1) {
                throw array.wrong("marks %s classes at row %s, expected one", ones, i);
            }
        }
        return labels;
    }

    /** @param first the label of the first class */
    private static int[] whole(NpyArray array, Path file, double[] numbers, int classes, int first) {
        double least = Arrays.stream(numbers).min().orElse(0);
        double most = Arrays.stream(numbers).max().orElse(0);
        if (first == 0 && least == 1 && most == classes) {
            throw new CountedFromOne(file, classes);
        }
        int[] labels = new int[numbers.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) numbers[i] - first;
            if (labels[i] + first != numbers[i] || labels[i] < 0 || labels[i] >= classes) {
                throw array.wrong(
                        "holds %s at index %s, expected integers from %s to %s",
                        said(numbers[i]), i, first, classes - 1 + first);
            }
        }
        return labels;
    }

    /** A whole number without a fraction. */
    private static String said(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
