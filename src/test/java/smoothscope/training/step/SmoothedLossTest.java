package smoothscope.training.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.target.SmoothedTarget;
import smoothscope.target.SmoothingConvention;

class SmoothedLossTest {
    private static final int EXAMPLES = 7;
    private static final int CLASSES = 10;
    private static final int[] LABELS = {3, 0, 9, 9, 1, 5, 2};

    private final float[] logits = logits();

    private record Result(double loss, float[] gradient) {}

    @Test
    void withoutSmoothingValueAndGradientAreThoseOfCrossEntropy() {
        double expected = 0;
        float[] gradient = new float[logits.length];
        for (int i = 0; i < EXAMPLES; i++) {
            double[] p = softmax(i);
            expected -= Math.log(p[LABELS[i]]) / EXAMPLES;
            for (int k = 0; k < CLASSES; k++) {
                gradient[i * CLASSES + k] = (float) ((p[k] - (k == LABELS[i] ? 1 : 0)) / EXAMPLES);
            }
        }
        for (SmoothingConvention convention : SmoothingConvention.values()) {
            Result result = loss(logits, LABELS, CLASSES, convention, 0);
            assertEquals(expected, result.loss(), 1e-5);
            assertArrayEquals(gradient, result.gradient(), 1e-6f);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.05", "0.1", "0.3", "0.9"})
    void uniformIsOneMinusAlphaOfCrossEntropyAndAlphaOfTheMeanOverAllClasses(double alpha) {
        double expected = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            double[] p = softmax(i);
            expected -= (1 - alpha) * Math.log(p[LABELS[i]]) / EXAMPLES;
            for (int k = 0; k < CLASSES; k++) {
                expected -= alpha / CLASSES * Math.log(p[k]) / EXAMPLES;
            }
        }
        assertEquals(
                expected,
                loss(logits, LABELS, CLASSES, SmoothingConvention.UNIFORM, alpha)
                        .loss(),
                1e-5);
    }

    @Test
    void theNormalizedConventionDiffersFromOthersByTheTargetsEntropyAlone() {
        Result others = loss(logits, LABELS, CLASSES, SmoothingConvention.OTHERS, 0.1);
        Result normalized = loss(logits, LABELS, CLASSES, SmoothingConvention.OTHERS_NORMALIZED, 0.1);
        assertEquals(0.5448, others.loss() - normalized.loss(), 5e-5);
        assertArrayEquals(others.gradient(), normalized.gradient());
    }

    /** The reference's table: at logits apart by the gap the loss stands on its floor, and nothing pulls any more. */
    @ParameterizedTest
    @CsvSource({
        "UNIFORM, 10, 0.05, 5.252, 0.2824",
        "UNIFORM, 10, 0.10, 4.511, 0.5003",
        "UNIFORM, 10, 0.30, 3.192, 1.1765",
        "UNIFORM, 100, 0.05, 7.550, 0.4245",
        "UNIFORM, 100, 0.10, 6.804, 0.7778",
        "UNIFORM, 1000, 0.10, 9.105, 1.0148",
        "OTHERS, 10, 0.05, 5.142, 0.3084",
        "OTHERS, 10, 0.10, 4.394, 0.5448",
        "OTHERS, 10, 0.30, 3.045, 1.2700",
        "OTHERS, 100, 0.05, 7.540, 0.4283",
        "OTHERS, 100, 0.10, 6.792, 0.7846",
        "OTHERS, 1000, 0.10, 9.104, 1.0158",
        "OTHERS_NORMALIZED, 10, 0.10, 4.394, 0",
        "OTHERS_NORMALIZED, 1000, 0.10, 9.104, 0"
    })
    void atTheGapTheLossStandsOnItsFloor(
            SmoothingConvention convention, int classes, double alpha, double gap, double floor) {
        SmoothedTarget target = convention.target(alpha, classes);
        assertEquals(gap, target.gap(), 5e-4);
        assertEquals(floor, target.floor(), 5e-5);
        float[] apart = new float[classes];
        apart[2] = (float) target.gap();
        Result result = loss(apart, new int[] {2}, classes, convention, alpha);
        assertEquals(target.floor(), result.loss(), 2e-5);
        assertArrayEquals(new float[classes], result.gradient(), 5e-6f);
    }

    private static Result loss(
            float[] logits, int[] labels, int classes, SmoothingConvention convention, double alpha) {
        return smoothscope.engine.Engine.shared()
                .submit((memory, progress) -> evaluate(memory, logits, labels, classes, convention, alpha))
                .outcome()
                .join();
    }

    private static Result evaluate(
            NDManager memory, float[] logits, int[] labels, int classes, SmoothingConvention convention, double alpha) {
        NDArray z = memory.create(logits, new Shape(labels.length, classes));
        z.setRequiresGradient(true);
        try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
            NDArray loss = SmoothedLoss.of(z, labels, convention, alpha);
            gradients.backward(loss);
            return new Result(loss.getFloat(), z.getGradient().toFloatArray());
        }
    }

    private double[] softmax(int example) {
        double[] p = new double[CLASSES];
        double sum = 0;
        for (int k = 0; k < CLASSES; k++) {
            p[k] = Math.exp(logits[example * CLASSES + k]);
            sum += p[k];
        }
        for (int k = 0; k < CLASSES; k++) {
            p[k] /= sum;
        }
        return p;
    }

    private static float[] logits() {
        Random random = new Random(4);
        float[] logits = new float[EXAMPLES * CLASSES];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) (3 * random.nextGaussian());
        }
        return logits;
    }
}
