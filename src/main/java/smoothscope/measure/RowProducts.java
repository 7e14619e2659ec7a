package smoothscope.measure;

/**
 * The inner products of vectors with each row of a matrix, in double precision. The matrix is kept by columns, so that a thousand rows
 * are one run through memory, and vectors come in blocks, so that a column serves several while it is in the cache.
 */
final class RowProducts {
    private static final int TOGETHER = 4;

    private final double[][] columns;
    private final int rows;

    private RowProducts(int rows, int width) {
        this.rows = rows;
        this.columns = new double[width][rows];
    }

    /** @param matrix {@code [R][D]} */
    static RowProducts of(double[][] matrix, int width) {
        RowProducts products = new RowProducts(matrix.length, width);
        for (int r = 0; r < matrix.length; r++) {
            for (int d = 0; d < width; d++) {
                products.columns[d][r] = matrix[r][d];
            }
        }
        return products;
    }

    /** @param matrix {@code [R, D]} row by row */
    static RowProducts of(float[] matrix, int width) {
        RowProducts products = new RowProducts(matrix.length / width, width);
        for (int r = 0; r < products.rows; r++) {
            for (int d = 0; d < width; d++) {
                products.columns[d][r] = matrix[r * width + d];
            }
        }
        return products;
    }

    /**
     * The products of some vectors.
     *
     * @param vectors {@code [B][D]}
     * @return {@code [B][R]}
     */
    double[][] with(double[][] vectors) {
        double[][] products = new double[vectors.length][rows];
        int d = 0;
        for (; d + TOGETHER <= columns.length; d += TOGETHER) {
            for (int b = 0; b < vectors.length; b++) {
                addFour(vectors[b], d, products[b]);
            }
        }
        for (; d < columns.length; d++) {
            for (int b = 0; b < vectors.length; b++) {
                addScaled(vectors[b][d], columns[d], products[b]);
            }
        }
        return products;
    }

    /** Four columns in one run through the sums, added in their order: fetching the sums takes longer than adding to them. */
    private void addFour(double[] vector, int d, double[] sums) {
        double first = vector[d];
        double second = vector[d + 1];
        double third = vector[d + 2];
        double fourth = vector[d + 3];
        double[] ofFirst = columns[d];
        double[] ofSecond = columns[d + 1];
        double[] ofThird = columns[d + 2];
        double[] ofFourth = columns[d + 3];
        for (int r = 0; r < sums.length; r++) {
            sums[r] = sums[r] + first * ofFirst[r] + second * ofSecond[r] + third * ofThird[r] + fourth * ofFourth[r];
        }
    }

    private static void addScaled(double factor, double[] column, double[] sums) {
        for (int r = 0; r < sums.length; r++) {
            sums[r] += factor * column[r];
        }
    }
}
