package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiteningTest {
    /** Of these the last three lie below 1e-5 of the largest. */
    private static final double[] SINGULAR = {3, 2, 0.5, 1e-2, 3e-4, 5e-5, 2e-5, 1e-8, 0};

    @ParameterizedTest
    @CsvSource({"9, 30", "30, 9", "9, 9", "12, 40"})
    void plantedSingularValuesAreFoundAndTheLeastLeftOut(int classes, int width) {
        RealMatrix left = orthonormal(width, 1);
        RealMatrix means = planted(left, orthonormal(classes, 2));

        double[][] found = Whitening.of(means.transpose().getData(), width);

        assertEquals(6, found.length);
        for (int r = 0; r < found.length; r++) {
            double along = left.getColumnVector(r).dotProduct(MatrixUtils.createRealVector(found[r]));
            assertEquals(1, Math.abs(along) * SINGULAR[r], 1e-5, "σ = " + SINGULAR[r]);
            assertEquals(1, Math.sqrt(Vectors.dot(found[r], found[r])) * SINGULAR[r], 1e-5, "σ = " + SINGULAR[r]);
        }
    }

    /** The scale of the activations is the network's own affair. */
    @ParameterizedTest
    @CsvSource({"1e-30", "1e-8", "1e8", "1e30"})
    void theScaleMakesNoDifference(double scale) {
        RealMatrix means = planted(orthonormal(30, 1), orthonormal(9, 2));

        double[][] found = Whitening.of(means.scalarMultiply(scale).transpose().getData(), 30);

        assertEquals(6, found.length);
        for (int r = 0; r < found.length; r++) {
            double length = Math.sqrt(Vectors.dot(found[r], found[r])) * scale;
            assertEquals(1, length * SINGULAR[r], 1e-5, "σ = " + SINGULAR[r]);
        }
    }

    private static RealMatrix planted(RealMatrix left, RealMatrix right) {
        RealMatrix sum = new Array2DRowRealMatrix(left.getRowDimension(), right.getRowDimension());
        for (int r = 0; r < SINGULAR.length; r++) {
            sum = sum.add(left.getColumnVector(r)
                    .outerProduct(right.getColumnVector(r))
                    .scalarMultiply(SINGULAR[r]));
        }
        return sum;
    }

    private static RealMatrix orthonormal(int size, long seed) {
        Random random = new Random(seed);
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.setEntry(i, j, random.nextGaussian());
            }
        }
        return new QRDecomposition(matrix).getQ();
    }
}
