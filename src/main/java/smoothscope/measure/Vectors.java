package smoothscope.measure;

/** Inner products of rows, in double precision. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    /** The inner product of a vector with row {@code row} of a matrix. */
    static double dot(double[] a, float[] rows, int row) {
        int offset = row * a.length;
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * rows[offset + d];
        }
        return sum;
    }

    /** The inner product of two rows of a matrix. */
    static double dot(float[] rows, int row, int other, int width) {
        int offset = row * width;
        int otherOffset = other * width;
        double sum = 0;
        for (int d = 0; d < width; d++) {
            sum += (double) rows[offset + d] * rows[otherOffset + d];
        }
        return sum;
    }

    static void add(double[] a, double[] sum) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += a[d];
        }
    }

    /** {@code row − a}, into {@code difference}. */
    static void subtract(float[] rows, int row, double[] a, double[] difference) {
        int offset = row * a.length;
        for (int d = 0; d < a.length; d++) {
            difference[d] = rows[offset + d] - a[d];
        }
    }

    /** The index of the largest, the first of equals. */
    static int largest(double[] values) {
        int largest = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[largest]) {
                largest = k;
            }
        }
        return largest;
    }
}
