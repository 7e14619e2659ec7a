package smoothscope.measure;

import java.util.Random;
import java.util.stream.IntStream;

/** A penultimate layer with a last layer on it, made up so that its measures are known or can be worked out slowly. */
public record PlantedLayer(float[] activations, int[] labels, float[] weights, float[] bias) {
    public int classes() {
        return bias.length;
    }

    public int width() {
        return weights.length / bias.length;
    }

    public int examples() {
        return labels.length;
    }

    public double[] activation(int example) {
        return row(activations, example);
    }

    public double[] weight(int label) {
        return row(weights, label);
    }

    private double[] row(float[] rows, int row) {
        return IntStream.range(0, width())
                .mapToDouble(d -> rows[row * width() + d])
                .toArray();
    }

    public double[] classMean(int label) {
        double[] mean = new double[width()];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label) {
                count++;
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += activations[i * mean.length + d];
                }
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= count;
        }
        return mean;
    }

    /** The mean of the class means, each class with the same weight. */
    public double[] globalMean() {
        double[] mean = new double[width()];
        for (int k = 0; k < classes(); k++) {
            double[] classMean = classMean(k);
            for (int d = 0; d < mean.length; d++) {
                mean[d] += classMean[d] / classes();
            }
        }
        return mean;
    }

    public PlantedLayer withActivations(float[] others) {
        return new PlantedLayer(others, labels, weights, bias);
    }

    public PlantedLayer withLabels(int[] others) {
        return new PlantedLayer(activations, others, weights, bias);
    }

    /**
     * Gaussian activations about Gaussian class centres, at a common offset from the origin, with weights that know something of them;
     * unequal class sizes.
     */
    public static PlantedLayer random(long seed, int classes, int width, int examples, double offset) {
        Random random = new Random(seed);
        float[] weights = gaussian(random, classes * width, 0.4);
        float[] bias = gaussian(random, classes, 1);
        float[] centres = gaussian(random, classes * width, 2);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += 0.1f * centres[i];
        }
        float[] activations = gaussian(random, examples * width, 1);
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = i < 2 * classes ? i % classes : random.nextInt(1 + random.nextInt(classes));
            for (int d = 0; d < width; d++) {
                activations[i * width + d] += (float) (offset + centres[labels[i] * width + d]);
            }
        }
        return new PlantedLayer(activations, labels, weights, bias);
    }

    /** Full neural collapse: each activation is its class's corner of a regular simplex, and the weights are the corners. */
    public static PlantedLayer collapsed(int classes, int perClass, double scale, double offset) {
        int width = classes + 2;
        float[] corners = new float[classes * width];
        float[] bias = new float[classes];
        float[] activations = new float[classes * perClass * width];
        int[] labels = new int[classes * perClass];
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < classes; j++) {
                corners[k * width + j] = (float) (scale * ((j == k ? 1 : 0) - 1.0 / classes));
                bias[k] -= (float) (corners[k * width + j] * offset);
            }
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % classes;
            for (int d = 0; d < width; d++) {
                activations[i * width + d] = (float) (corners[labels[i] * width + d] + offset);
            }
        }
        return new PlantedLayer(activations, labels, corners, bias);
    }

    private static float[] gaussian(Random random, int count, double deviation) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (deviation * random.nextGaussian());
        }
        return numbers;
    }
}
