package smoothscope.measure;

/**
 * The inner products of vectors with each row of a matrix, in double precision. The matrix is kept by columns, so that a thousand rows
 * are one run through memory, and vectors come in blocks, so that a column serves several while it is in the cache.
 */
final class RowProducts {
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
        for (int d = 0; d < columns.length; d++) {
            for (int b = 0; b < vectors.length; b++) {
                addScaled(vectors[b][d], columns[d], products[b]);
            }
        }
        return products;
    }

    private static void addScaled(double factor, double[] column, double[] sums) {
        for (int r = 0; r < sums.length; r++) {
            sums[r] += factor * column[r];
        }
    }
}
