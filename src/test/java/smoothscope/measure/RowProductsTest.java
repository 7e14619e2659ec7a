package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowProductsTest {
    @Test
    void productsAreThoseOfEachVectorWithEachRow() {
        double[][] matrix = {{1, 2, 3}, {-1, 0.5, 4}};
        double[][] vectors = {{1, 0, 0}, {0, 1, 0}, {2, -1, 0.25}};

        double[][] products = RowProducts.of(matrix, 3).with(vectors);

        for (int v = 0; v < vectors.length; v++) {
            for (int r = 0; r < matrix.length; r++) {
                assertEquals(Vectors.dot(matrix[r], vectors[v]), products[v][r], 1e-15);
            }
        }
    }

    @Test
    void floatsRowByRowAreTheSameMatrix() {
        double[][] vectors = {{1, 5}, {-3, 2}};

        double[][] floats = RowProducts.of(new float[] {1, 2, 3, 4, 5, 6}, 2).with(vectors);

        assertArrayEquals(
                RowProducts.of(new double[][] {{1, 2}, {3, 4}, {5, 6}}, 2).with(vectors), floats);
    }
}
