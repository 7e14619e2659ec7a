package smoothscope.plane;

import java.util.Random;

/** Templates and activations as explicit vectors in double precision, against which the way through logits is checked. */
final class PlantedNetwork {
    static final int CLASSES = 7;
    static final int WIDTH = 24;
    static final int EXAMPLES = 60;

    /** {@code [K][D + 1]}, the bias last. */
    final double[][] templates = new double[CLASSES][WIDTH + 1];

    /** {@code [N][D + 1]}, the 1 last. */
    final double[][] activations = new double[EXAMPLES][WIDTH + 1];

    /** Activations cluster about their class's template, as a trained network's do; biases are far from zero. */
    PlantedNetwork(long seed) {
        Random random = new Random(seed);
        for (double[] template : templates) {
            fill(template, random);
            template[WIDTH] = 2 * random.nextGaussian();
        }
        for (int i = 0; i < EXAMPLES; i++) {
            fill(activations[i], random);
            for (int d = 0; d < WIDTH; d++) {
                activations[i][d] += 1.5 * templates[i % CLASSES][d];
            }
            activations[i][WIDTH] = 1;
        }
    }

    private static void fill(double[] vector, Random random) {
        for (int d = 0; d < WIDTH; d++) {
            vector[d] = random.nextGaussian();
        }
    }

    double logit(int example, int label) {
        return dot(activations[example], templates[label]);
    }

    Templates gram() {
        double[] gram = new double[CLASSES * CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            for (int j = 0; j < CLASSES; j++) {
                gram[i * CLASSES + j] = dot(templates[i], templates[j]);
            }
        }
        return new Templates(gram);
    }

    Point project(ClassPlane plane, int example) {
        ClassTriple triple = plane.triple();
        return plane.project(logit(example, triple.a()), logit(example, triple.b()), logit(example, triple.c()));
    }

    /** The two directions of the plane, as the paper has them, from the vectors themselves. */
    double[][] basis(ClassTriple triple) {
        double[] e1 = unit(minus(templates[triple.b()], templates[triple.a()]));
        double[] towardsC = minus(templates[triple.c()], templates[triple.a()]);
        double[] e2 = unit(minus(towardsC, times(dot(towardsC, e1), e1)));
        return new double[][] {e1, e2};
    }

    double[] origin(ClassTriple triple) {
        double[] sum = new double[WIDTH + 1];
        for (int place = 0; place < 3; place++) {
            for (int d = 0; d <= WIDTH; d++) {
                sum[d] += templates[triple.at(place)][d] / 3;
            }
        }
        return sum;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int d = 0; d < a.length; d++) {
            difference[d] = a[d] - b[d];
        }
        return difference;
    }

    static double[] times(double factor, double[] a) {
        double[] product = new double[a.length];
        for (int d = 0; d < a.length; d++) {
            product[d] = factor * a[d];
        }
        return product;
    }

    static double[] unit(double[] a) {
        return times(1 / Math.sqrt(dot(a, a)), a);
    }
}
