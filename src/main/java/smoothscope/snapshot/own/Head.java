package smoothscope.snapshot.own;

import java.util.Arrays;
import java.util.stream.IntStream;
import smoothscope.job.Progress;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

/** A network's last layer as somebody handed it over, in double precision. */
final class Head {
    /** Examples worked on together: their sums and one column of weights fit a processor's cache. */
    private static final int BLOCK = 16;

    private static final int TOGETHER = 4;

    private final double[] weights;
    private final double[] bias;
    private final int width;

    /**
     * @param weights {@code [K, D]} row by row
     * @param bias {@code [K]}
     * @param width D
     */
    Head(double[] weights, double[] bias, int width) {
        this.weights = weights;
        this.bias = bias;
        this.width = width;
    }

    /** @param templates {@code [K, D + 1]} row by row, the bias last */
    static Head ofTemplates(double[] templates, int classes) {
        int width = templates.length / classes - 1;
        double[] weights = new double[classes * width];
        double[] bias = new double[classes];
        for (int k = 0; k < classes; k++) {
            System.arraycopy(templates, k * (width + 1), weights, k * width, width);
            bias[k] = templates[k * (width + 1) + width];
        }
        return new Head(weights, bias, width);
    }

    /** {@code [K, D]} row by row, from {@code [D, K]}. */
    static double[] turned(double[] weights, int width, int classes) {
        double[] turned = new double[weights.length];
        for (int d = 0; d < width; d++) {
            for (int k = 0; k < classes; k++) {
                turned[k * width + d] = weights[d * classes + k];
            }
        }
        return turned;
    }

    /** The same bias with square weights the other way round. */
    Head turned() {
        return new Head(turned(weights, width, bias.length), bias, width);
    }

    /** D. */
    int width() {
        return width;
    }

    float[] weightsAsFloats() {
        return narrowed(weights);
    }

    float[] biasAsFloats() {
        return narrowed(bias);
    }

    private static float[] narrowed(double[] numbers) {
        float[] narrowed = new float[numbers.length];
        for (int i = 0; i < narrowed.length; i++) {
            narrowed[i] = (float) numbers[i];
        }
        return narrowed;
    }

    /** The inner products of the templates {@code [w_k ; b_k]}. */
    Templates gram() {
        int classes = bias.length;
        double[] gram = new double[classes * classes];
        IntStream.range(0, classes).parallel().forEach(i -> {
            for (int j = 0; j <= i; j++) {
                double sum = bias[i] * bias[j];
                for (int d = 0; d < width; d++) {
                    sum += weights[i * width + d] * weights[j * width + d];
                }
                gram[i * classes + j] = sum;
                gram[j * classes + i] = sum;
            }
        });
        return new Templates(gram);
    }

    /**
     * The logits of some activations.
     *
     * @param activations {@code [N, D]} row by row
     */
    Logits logits(float[] activations, Progress progress) {
        int classes = bias.length;
        int examples = activations.length / width;
        double[][] byInput = new double[width][classes];
        for (int k = 0; k < classes; k++) {
            for (int d = 0; d < width; d++) {
                byInput[d][k] = weights[k * width + d];
            }
        }
        float[][] columns = new float[classes][examples];
        progress.begin("Computing logits", examples, "examples");
        IntStream.range(0, (examples + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            progress.check();
            int from = block * BLOCK;
            int taken = Math.min(BLOCK, examples - from);
            double[][] sums = new double[taken][];
            Arrays.setAll(sums, i -> bias.clone());
            int d = 0;
            for (; d + TOGETHER <= width; d += TOGETHER) {
                for (int i = 0; i < taken; i++) {
                    addFour(sums[i], activations, (from + i) * width + d, byInput, d);
                }
            }
            for (; d < width; d++) {
                for (int i = 0; i < taken; i++) {
                    add(sums[i], activations[(from + i) * width + d], byInput[d]);
                }
            }
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i < taken; i++) {
                    columns[k][from + i] = (float) sums[i][k];
                }
            }
            // Progress counts for one writer at a time.
            synchronized (columns) {
                progress.advance(taken);
            }
        });
        return new Logits(columns);
    }

    /** Four inputs in one run through the sums, added in their order: fetching the sums takes longer than adding to them. */
    private static void addFour(double[] sums, float[] activations, int at, double[][] byInput, int d) {
        double first = activations[at];
        double second = activations[at + 1];
        double third = activations[at + 2];
        double fourth = activations[at + 3];
        double[] ofFirst = byInput[d];
        double[] ofSecond = byInput[d + 1];
        double[] ofThird = byInput[d + 2];
        double[] ofFourth = byInput[d + 3];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = sums[k] + first * ofFirst[k] + second * ofSecond[k] + third * ofThird[k] + fourth * ofFourth[k];
        }
    }

    private static void add(double[] sums, double factor, double[] each) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += factor * each[k];
        }
    }
}
