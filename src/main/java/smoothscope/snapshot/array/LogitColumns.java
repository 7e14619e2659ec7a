package smoothscope.snapshot.array;

import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpyElements;

/**
 * Logits on their way from a file, where they lie example by example, into columns, class by class. They are turned over in blocks that
 * fit a processor's cache, so that no second copy of a large array ever stands in memory.
 */
public final class LogitColumns {
    private static final int BLOCK = 1 << 16;
    private static final int EXPONENT = 0x7F800000;

    private final NpyArray array;
    private final int examples;
    /** {@code [S][K][N]}. */
    private final float[][][] columns;

    private LogitColumns(NpyArray array, int snapshots, int examples, int classes) {
        this.array = array;
        this.examples = examples;
        this.columns = new float[snapshots][classes][examples];
    }

    /**
     * Reads logits {@code [S, N, K]}, or {@code [N, K]} of one snapshot.
     *
     * @return {@code [S][K][N]}
     * @throws WrongContents where one is not finite
     */
    public static float[][][] read(NpyArray array) {
        int axes = array.axes();
        int snapshots = axes == 3 ? array.size(0) : 1;
        LogitColumns logits = new LogitColumns(array, snapshots, array.size(axes - 2), array.size(axes - 1));
        try (NpyElements elements = array.elements()) {
            // One kernel serves both orders: the middle axis, the examples, is the same in C and Fortran order.
            if (array.isFortran()) {
                for (int k = 0; k < logits.columns[0].length; k++) {
                    logits.turn(elements, logits.ofClass(k));
                }
            } else {
                for (float[][] snapshot : logits.columns) {
                    logits.turn(elements, snapshot);
                }
            }
        }
        return logits.columns;
    }

    private float[][] ofClass(int k) {
        float[][] each = new float[columns.length][];
        for (int s = 0; s < columns.length; s++) {
            each[s] = columns[s][k];
        }
        return each;
    }

    /** Reads {@code [N, targets]} and turns it into {@code [targets][N]}. */
    private void turn(NpyElements elements, float[][] targets) {
        int width = targets.length;
        int rows = Math.min(examples, Math.max(1, BLOCK / width));
        float[] block = new float[rows * width];
        for (int from = 0; from < examples; from += rows) {
            int taken = Math.min(rows, examples - from);
            elements.read(block, taken * width);
            requireFinite(block, taken * width);
            for (int t = 0; t < width; t++) {
                float[] target = targets[t];
                for (int i = 0; i < taken; i++) {
                    target[from + i] = block[i * width + t];
                }
            }
        }
    }

    private void requireFinite(float[] block, int count) {
        boolean finite = true;
        for (int i = 0; i < count; i++) {
            finite &= (Float.floatToRawIntBits(block[i]) & EXPONENT) != EXPONENT;
        }
        if (!finite) {
            throw array.notFinite();
        }
    }
}
