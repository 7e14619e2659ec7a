package smoothscope.plane;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The logits of N examples over K classes, class by class: what the geometry of any three classes needs lies in three columns. Safe for
 * several threads.
 *
 * <p>The columns are handed over, not copied, and must not be changed afterwards.
 */
public final class Logits {
    private final int examples;
    private final int classes;
    private volatile float @Nullable [][] columns;
    /** What the columns are made of when they are first looked at; guarded by this. */
    private @Nullable Supplier<float[]> rows;

    /** @param columns {@code [K][N]}, one column a class */
    public Logits(float[][] columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("logits of no class");
        }
        this.columns = columns;
        this.classes = columns.length;
        this.examples = columns[0].length;
        for (float[] column : columns) {
            if (column.length != examples) {
                throw new IllegalArgumentException("columns of " + examples + " and " + column.length + " examples");
            }
        }
    }

    /** @param rows {@code [N, K]} example by example, asked for when the first logit is */
    public Logits(int examples, int classes, Supplier<float[]> rows) {
        this.examples = examples;
        this.classes = classes;
        this.rows = rows;
    }

    /** @param rows {@code [N, K]} example by example */
    public static Logits ofRows(float[] rows, int classes) {
        if (classes < 1 || rows.length % classes != 0) {
            throw new IllegalArgumentException(rows.length + " logits do not divide into rows of " + classes);
        }
        return new Logits(turned(rows, classes));
    }

    private static float[][] turned(float[] rows, int classes) {
        int examples = rows.length / classes;
        float[][] columns = new float[classes][examples];
        for (int k = 0; k < classes; k++) {
            for (int i = 0; i < examples; i++) {
                columns[k][i] = rows[i * classes + k];
            }
        }
        return columns;
    }

    private float[][] columns() {
        float[][] known = columns;
        return known != null ? known : made();
    }

    private synchronized float[][] made() {
        float[][] made = columns;
        if (made == null) {
            made = turned(Objects.requireNonNull(rows).get(), classes);
            columns = made;
            rows = null;
        }
        return made;
    }

    /** N. */
    public int examples() {
        return examples;
    }

    /** K. */
    public int classes() {
        return classes;
    }

    public float at(int example, int label) {
        return columns()[label][example];
    }

    /** The logits of one class for all examples; not a copy. */
    public float[] column(int label) {
        return columns()[label];
    }

    /** The logits of one example, into {@code row[0..K)}. */
    public void row(int example, double[] row) {
        float[][] known = columns();
        for (int k = 0; k < classes; k++) {
            row[k] = known[k][example];
        }
    }

    /** For each example the class of the largest logit; the first of equals. */
    public int[] predicted() {
        int[] predicted = new int[examples];
        float[] top = column(0).clone();
        for (int k = 1; k < classes; k++) {
            float[] column = column(k);
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
