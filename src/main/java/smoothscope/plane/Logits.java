package smoothscope.plane;

/**
 * The logits of N examples over K classes, class by class: what the geometry of any three classes needs lies in three columns.
 *
 * <p>The columns are handed over, not copied, and must not be changed afterwards.
 */
public final class Logits {
    private final float[][] columns;
    private final int examples;

    /** @param columns {@code [K][N]}, one column a class */
    public Logits(float[][] columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("logits of no class");
        }
        this.columns = columns;
        this.examples = columns[0].length;
        for (float[] column : columns) {
            if (column.length != examples) {
                throw new IllegalArgumentException("columns of " + examples + " and " + column.length + " examples");
            }
        }
    }

    /** @param rows {@code [N, K]} example by example */
    public static Logits ofRows(float[] rows, int classes) {
        if (classes < 1 || rows.length % classes != 0) {
            throw new IllegalArgumentException(rows.length + " logits do not divide into rows of " + classes);
        }
        int examples = rows.length / classes;
        float[][] columns = new float[classes][examples];
        for (int k = 0; k < classes; k++) {
            for (int i = 0; i < examples; i++) {
                columns[k][i] = rows[i * classes + k];
            }
        }
        return new Logits(columns);
    }

    /** N. */
    public int examples() {
        return examples;
    }

    /** K. */
    public int classes() {
        return columns.length;
    }

    public float at(int example, int label) {
        return columns[label][example];
    }

    /** The logits of one class for all examples; not a copy. */
    public float[] column(int label) {
        return columns[label];
    }

    /** The logits of one example, into {@code row[0..K)}. */
    public void row(int example, double[] row) {
        for (int k = 0; k < columns.length; k++) {
            row[k] = columns[k][example];
        }
    }

    /** For each example the class of the largest logit; the first of equals. */
    public int[] predicted() {
        int[] predicted = new int[examples];
        float[] top = columns[0].clone();
        for (int k = 1; k < columns.length; k++) {
            float[] column = columns[k];
            for (int i = 0; i < examples; i++) {
                if (column[i] > top[i]) {
                    top[i] = column[i];
                    predicted[i] = k;
                }
            }
        }
        return predicted;
    }
}
