package smoothscope.training.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.target.DistillationLoss;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.input.Batch;

class SoftTargetsTest {
    private static final int EXAMPLES = 5;
    private static final int CLASSES = 4;
    private static final int[] LABELS = {3, 0, 1, 1, 2};
    /** The images' rows in a training set of 20: others have no targets. */
    private static final int[] ROWS = {7, 2, 19, 0, 11};

    private final double[][] student = planted(4);
    private final double[][] teacher = planted(9);

    private record Result(double loss, float[] gradient) {}

    /** Values and gradients of both losses against their definitions, written out one by one. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "0.7, 1", "0.7, 4", "0.25, 2.5"})
    void muellerIsCrossEntropyAgainstTheTeacherAtItsTemperatureAndTheStudentAtOne(double beta, double temperature) {
        double loss = 0;
        float[] gradient = new float[EXAMPLES * CLASSES];
        for (int i = 0; i < EXAMPLES; i++) {
            double[] p = softmax(student[i], 1);
            double[] taught = softmax(teacher[i], temperature);
            for (int k = 0; k < CLASSES; k++) {
                double target = beta * taught[k] + (k == LABELS[i] ? 1 - beta : 0);
                loss -= target * Math.log(p[k]) / EXAMPLES;
                gradient[i * CLASSES + k] = (float) ((p[k] - target) / EXAMPLES);
            }
        }
        Result result = result(DistillationLoss.MUELLER, beta, temperature);
        assertEquals(loss, result.loss(), 1e-5);
        assertArrayEquals(gradient, result.gradient(), 1e-6f);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "0.7, 1", "0.7, 4", "0.25, 2.5"})
    void hintonHeatsBothAndKeepsTheGradientsSizeByTheSquareOfTheTemperature(double beta, double temperature) {
        double loss = 0;
        float[] gradient = new float[EXAMPLES * CLASSES];
        for (int i = 0; i < EXAMPLES; i++) {
            double[] p = softmax(student[i], 1);
            double[] heated = softmax(student[i], temperature);
            double[] taught = softmax(teacher[i], temperature);
            loss -= (1 - beta) * Math.log(p[LABELS[i]]) / EXAMPLES;
            for (int k = 0; k < CLASSES; k++) {
                loss += beta * temperature * temperature * taught[k] * Math.log(taught[k] / heated[k]) / EXAMPLES;
                double ofLabel = (1 - beta) * (p[k] - (k == LABELS[i] ? 1 : 0));
                gradient[i * CLASSES + k] =
                        (float) ((ofLabel + beta * temperature * (heated[k] - taught[k])) / EXAMPLES);
            }
        }
        Result result = result(DistillationLoss.HINTON, beta, temperature);
        assertEquals(loss, result.loss(), 2e-5);
        assertArrayEquals(gradient, result.gradient(), 2e-6f);
    }

    /** A student that says what its teacher says stands on the floor, where nothing pulls any more. */
    @Test
    void whoSaysWhatTheTeacherSaysStandsOnTheFloor() {
        for (DistillationLoss kind : DistillationLoss.values()) {
            SoftTargets targets = targets(kind, 1, kind == DistillationLoss.HINTON ? 3 : 1);
            Result result = evaluated(targets, teacher);
            assertEquals(targets.floor().orElseThrow(), result.loss(), 2e-5);
            assertArrayEquals(new float[EXAMPLES * CLASSES], result.gradient(), 2e-6f);
        }
        assertTrue(targets(DistillationLoss.MUELLER, 0.5, 1).floor().isEmpty());
    }

    /** A teacher that says the smoothed label of every image teaches what smoothing does. */
    @Test
    void smoothedLabelsAsTargetsAreLabelSmoothing() {
        double alpha = 0.2;
        float[][] rows = new float[20][0];
        for (int i = 0; i < EXAMPLES; i++) {
            float[] target = new float[CLASSES];
            for (int k = 0; k < CLASSES; k++) {
                target[k] = (float) (alpha / CLASSES + (k == LABELS[i] ? 1 - alpha : 0));
            }
            rows[ROWS[i]] = target;
        }
        Result taught = evaluated(new SoftTargets(DistillationLoss.MUELLER, 1, 1, rows), student);
        Result smoothed = evaluated(new SmoothedLabels(SmoothingConvention.UNIFORM, alpha, CLASSES), student);
        assertEquals(smoothed.loss(), taught.loss(), 1e-6);
        assertArrayEquals(smoothed.gradient(), taught.gradient(), 1e-7f);
    }

    private Result result(DistillationLoss kind, double beta, double temperature) {
        return evaluated(targets(kind, beta, temperature), student);
    }

    private SoftTargets targets(DistillationLoss kind, double beta, double temperature) {
        float[][] rows = new float[20][0];
        for (int i = 0; i < EXAMPLES; i++) {
            double[] taught = softmax(teacher[i], temperature);
            rows[ROWS[i]] = new float[CLASSES];
            for (int k = 0; k < CLASSES; k++) {
                rows[ROWS[i]][k] = (float) taught[k];
            }
        }
        return new SoftTargets(kind, beta, temperature, rows);
    }

    private static Result evaluated(Objective objective, double[][] logits) {
        return smoothscope.engine.Engine.shared()
                .submit((memory, progress) -> evaluate(memory, objective, logits))
                .outcome()
                .join();
    }

    private static Result evaluate(NDManager memory, Objective objective, double[][] logits) {
        float[] rows = new float[EXAMPLES * CLASSES];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) logits[i / CLASSES][i % CLASSES];
        }
        NDArray z = memory.create(rows, new Shape(EXAMPLES, CLASSES));
        z.setRequiresGradient(true);
        try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
            NDArray loss = objective.loss(z, new Batch(ByteBuffer.allocate(0), ROWS, LABELS));
            gradients.backward(loss);
            return new Result(loss.getFloat(), z.getGradient().toFloatArray());
        }
    }

    private static double[] softmax(double[] logits, double temperature) {
        double[] p = new double[CLASSES];
        double sum = 0;
        for (int k = 0; k < CLASSES; k++) {
            p[k] = Math.exp((float) logits[k] / temperature);
            sum += p[k];
        }
        for (int k = 0; k < CLASSES; k++) {
            p[k] /= sum;
        }
        return p;
    }

    private static double[][] planted(long seed) {
        Random random = new Random(seed);
        double[][] logits = new double[EXAMPLES][CLASSES];
        for (double[] row : logits) {
            for (int k = 0; k < CLASSES; k++) {
                row[k] = 2 * random.nextGaussian();
            }
        }
        return logits;
    }
}
