package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.plane.Logits;

class TeacherInformationTest {
    private static final int CLASSES = 4;
    private static final int EXAMPLES = 60;

    private final int[] labels =
            IntStream.range(0, EXAMPLES).map(i -> i % CLASSES).toArray();
    private final int[] rows = IntStream.range(0, EXAMPLES).toArray();
    private final float[][] columns = new float[CLASSES][EXAMPLES];

    private void fill(double gap, double spread) {
        Random random = new Random(5);
        for (int k = 0; k < CLASSES; k++) {
            for (int i = 0; i < EXAMPLES; i++) {
                columns[k][i] = (float) ((labels[i] == k ? gap : 0) + spread * random.nextGaussian());
            }
        }
    }

    /** Both sides of the chain rule, each from its definition by a slow way. */
    @Test
    void whatIsToldIsTheSumOfWhatIsToldOfClassAndImage() {
        fill(3, 1.5);
        for (double temperature : new double[] {0.7, 1, 4}) {
            TeacherInformation told = TeacherInformation.of(new Logits(columns), labels, rows, temperature);
            double[][] p = new double[EXAMPLES][];
            double gamma = 0;
            for (int i = 0; i < EXAMPLES; i++) {
                p[i] = softmax(i, temperature);
                gamma += (1 - p[i][labels[i]]) * CLASSES / (CLASSES - 1) / EXAMPLES;
            }
            double[][] means = new double[CLASSES][CLASSES];
            for (int i = 0; i < EXAMPLES; i++) {
                for (int k = 0; k < CLASSES; k++) {
                    means[labels[i]][k] += p[i][k] * CLASSES / EXAMPLES;
                }
            }
            double whole = 0;
            double ofClass = 0;
            double ofImage = 0;
            for (int i = 0; i < EXAMPLES; i++) {
                double[] smoothed = new double[CLASSES];
                for (int k = 0; k < CLASSES; k++) {
                    smoothed[k] = gamma / CLASSES + (k == labels[i] ? 1 - gamma : 0);
                }
                whole += divergence(p[i], smoothed) / EXAMPLES;
                ofClass += divergence(means[labels[i]], smoothed) / EXAMPLES;
                ofImage += divergence(p[i], means[labels[i]]) / EXAMPLES;
            }
            assertEquals(gamma, told.gamma(), 1e-12);
            assertEquals(whole, told.told(), 1e-9);
            assertEquals(ofClass, told.toldClass(), 1e-9);
            assertEquals(ofImage, told.toldImage(), 1e-9);
        }
    }

    private double[] softmax(int example, double temperature) {
        double[] p = new double[CLASSES];
        double sum = 0;
        for (int k = 0; k < CLASSES; k++) {
            p[k] = Math.exp(columns[k][example] / temperature);
            sum += p[k];
        }
        for (int k = 0; k < CLASSES; k++) {
            p[k] /= sum;
        }
        return p;
    }

    private static double divergence(double[] p, double[] q) {
        return IntStream.range(0, p.length)
                .mapToDouble(k -> p[k] * Math.log(p[k] / q[k]))
                .sum();
    }

    /** At the optimum of smoothed labels a network's probabilities are these labels: γ is α, and nothing is told beyond them. */
    @Test
    void smoothedLabelsTellNothingBeyondThemselves() {
        double alpha = 0.3;
        fill(Math.log(1 + CLASSES * (1 - alpha) / alpha), 0);
        TeacherInformation told = TeacherInformation.of(new Logits(columns), labels, rows, 1);
        assertEquals(alpha, told.gamma(), 1e-6);
        assertEquals(0, told.told(), 1e-6);
    }

    /** A network that confuses one class with another in the same way for all its images tells of classes alone. */
    @Test
    void aLikenessThatAllImagesShareIsToldOfTheClassAlone() {
        fill(4, 0);
        for (int i = 0; i < EXAMPLES; i++) {
            columns[(labels[i] + 1) % CLASSES][i] = 2;
        }
        TeacherInformation told = TeacherInformation.of(new Logits(columns), labels, rows, 1);
        assertTrue(told.toldClass() > 0.05, "of the class " + told.toldClass());
        assertEquals(0, told.toldImage(), 1e-9);
    }

    @Test
    void theTemperatureOfASmoothnessGivesIt() {
        fill(9, 1.5);
        Logits logits = new Logits(columns);
        double temperature = TeacherInformation.temperature(0.3, logits, labels, rows);
        assertTrue(temperature > 1, "T = " + temperature);
        assertEquals(
                0.3, TeacherInformation.of(logits, labels, rows, temperature).gamma(), 1e-9);
        assertTrue(Double.isNaN(TeacherInformation.temperature(0.3, logits, labels, new int[0])));
    }

    /** Logits beyond what an exponential can hold, and probabilities that vanish, stay finite. */
    @Test
    void extremeLogitsStayFinite() {
        fill(3000, 1);
        TeacherInformation told = TeacherInformation.of(new Logits(columns), labels, rows, 1);
        assertEquals(0, told.gamma());
        assertEquals(0, told.told());
    }
}
