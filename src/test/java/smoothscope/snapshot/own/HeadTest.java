package smoothscope.snapshot.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.job.Progress;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

class HeadTest {
    private static final int K = 3;

    private static double[] drawn(int seed, int count) {
        return new Random(seed).doubles(count, -2, 2).toArray();
    }

    /** Around the size of a block, and of inputs that are taken together. */
    @ParameterizedTest
    @CsvSource({"1, 1", "15, 3", "16, 4", "17, 5", "33, 8", "32, 7"})
    void logitsAreProductsWithTheWeightsPlusTheBiasForAnyNumberOfExamplesAndInputs(int examples, int width) {
        double[] weights = drawn(1, K * width);
        double[] bias = drawn(2, K);
        double[] drawn = drawn(3, examples * width);
        float[] x = new float[drawn.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) drawn[i];
        }
        Progress progress = new Progress();
        Logits logits = new Head(weights, bias, width).logits(x, progress);
        for (int i = 0; i < examples; i++) {
            for (int k = 0; k < K; k++) {
                double sum = bias[k];
                for (int d = 0; d < width; d++) {
                    sum += x[i * width + d] * weights[k * width + d];
                }
                assertEquals(sum, logits.at(i, k), 1e-6);
            }
        }
        assertEquals("Computing logits", progress.state().task().toString());
        assertEquals(examples, progress.state().total());
        assertEquals(examples, progress.state().done());
    }

    @Test
    void whoCallsItOffIsHeard() {
        Progress progress = new Progress();
        progress.cancel();
        Head head = new Head(drawn(1, 6), drawn(2, 3), 2);
        assertThrows(CancellationException.class, () -> head.logits(new float[8], progress));
    }

    @Test
    void innerProductsOfTemplatesAreSymmetricAndHoldTheBias() {
        double[] weights = {1, 2, 3, 4, 5, 6};
        double[] bias = {0.5, -1, 2};
        Templates templates = new Head(weights, bias, 2).gram();
        double[][] expected = {
            {1 + 4 + 0.25, 3 + 8 - 0.5, 5 + 12 + 1}, {10.5, 9 + 16 + 1, 15 + 24 - 2}, {18, 37, 25 + 36 + 4}
        };
        for (int i = 0; i < K; i++) {
            for (int j = 0; j < K; j++) {
                assertEquals(expected[i][j], templates.inner(i, j));
            }
        }
    }
}
