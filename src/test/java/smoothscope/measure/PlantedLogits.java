package smoothscope.measure;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import smoothscope.plane.Logits;

/** Logits made up for tests, with the slow probabilities that the textbook gives. */
record PlantedLogits(float[] rows, int[] labels, int classes) {
    /** Gaussian logits, the label's raised by {@code lift}. */
    static PlantedLogits random(long seed, int examples, int classes, double deviation, double lift) {
        Random random = new Random(seed);
        float[] rows = new float[examples * classes];
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = i < classes ? i : random.nextInt(classes);
            for (int k = 0; k < classes; k++) {
                rows[i * classes + k] = (float) (deviation * random.nextGaussian() + (k == labels[i] ? lift : 0));
            }
        }
        return new PlantedLogits(rows, labels, classes);
    }

    /** Each example's logits are the same but for its label's, which stands {@code gap} above. */
    static PlantedLogits margin(int examples, int classes, double gap) {
        return random(0, examples, classes, 0, gap);
    }

    PlantedLogits withLabels(int[] others) {
        return new PlantedLogits(rows, others, classes);
    }

    int examples() {
        return labels.length;
    }

    int[] all() {
        return IntStream.range(0, labels.length).toArray();
    }

    Logits logits() {
        return Logits.ofRows(rows, classes);
    }

    double[] row(int example) {
        return IntStream.range(0, classes)
                .mapToDouble(k -> rows[example * classes + k])
                .toArray();
    }

    /** Probabilities as the textbook writes them, counted from the largest logit. */
    double[] probabilities(int example, double temperature) {
        double[] exponentials = new double[classes];
        double sum = 0;
        double top = Arrays.stream(row(example)).max().orElseThrow();
        for (int k = 0; k < classes; k++) {
            exponentials[k] = Math.exp((rows[example * classes + k] - top) / temperature);
            sum += exponentials[k];
        }
        for (int k = 0; k < classes; k++) {
            exponentials[k] /= sum;
        }
        return exponentials;
    }

    double nll(double temperature) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= Math.log(probabilities(i, temperature)[labels[i]]);
        }
        return sum / labels.length;
    }
}
