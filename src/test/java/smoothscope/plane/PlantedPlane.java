package smoothscope.plane;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;

/**
 * Templates {@code w̃_k} and activations {@code x̃_i} as explicit vectors of width D + 1 in double precision, so that everything the class
 * plane says of them can be worked out the long way.
 *
 * @param templates {@code [K][D + 1]}, bias last
 * @param examples {@code [N][D + 1]}, 1 last
 */
record PlantedPlane(double[][] templates, double[][] examples) {
    /** Gaussian templates, and examples about them: each leans on one template, with noise. */
    static PlantedPlane random(long seed, int classes, int width, int examples) {
        Random random = new Random(seed);
        double[][] templates = new double[classes][];
        for (int k = 0; k < classes; k++) {
            templates[k] = random.doubles(width + 1L, -1, 1).toArray();
        }
        double[][] rows = new double[examples][];
        for (int i = 0; i < examples; i++) {
            double[] row = templates[i % classes].clone();
            for (int d = 0; d < width; d++) {
                row[d] = 2 * row[d] + random.nextGaussian();
            }
            row[width] = 1;
            rows[i] = row;
        }
        return new PlantedPlane(templates, rows);
    }

    Templates gram() {
        int classes = templates.length;
        double[] gram = new double[classes * classes];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                gram[i * classes + j] = template(i).dotProduct(template(j));
            }
        }
        return new Templates(gram);
    }

    ClassPlane plane(ClassTriple triple) {
        return new ClassPlane(gram(), triple);
    }

    RealVector template(int label) {
        return MatrixUtils.createRealVector(templates[label]);
    }

    RealVector example(int i) {
        return MatrixUtils.createRealVector(examples[i]);
    }

    double logit(int example, int label) {
        return example(example).dotProduct(template(label));
    }

    /** Where our plane puts an example, from its three logits alone. */
    Point point(ClassPlane plane, int example) {
        ClassTriple triple = plane.triple();
        return plane.project(logit(example, triple.a()), logit(example, triple.b()), logit(example, triple.c()));
    }

    double distance(ClassPlane plane, int example) {
        ClassTriple triple = plane.triple();
        return plane.distance(
                example(example).dotProduct(example(example)),
                logit(example, triple.a()),
                logit(example, triple.b()),
                logit(example, triple.c()));
    }

    RealVector centroid(ClassTriple triple) {
        return template(triple.a())
                .add(template(triple.b()))
                .add(template(triple.c()))
                .mapDivide(3);
    }

    /** The orthonormal basis by the book: Gram–Schmidt on the explicit difference vectors, orthogonalised twice. */
    RealVector[] basis(ClassTriple triple) {
        RealVector e1 = template(triple.b()).subtract(template(triple.a())).unitVector();
        RealVector rest = template(triple.c()).subtract(template(triple.a()));
        for (int pass = 0; pass < 2; pass++) {
            rest = rest.subtract(e1.mapMultiply(rest.dotProduct(e1)));
        }
        return new RealVector[] {e1, rest.unitVector()};
    }

    /** The directions along which our coordinates grow, found by asking the plane about unit vectors. */
    RealVector[] ourBasis(ClassPlane plane) {
        int width = templates[0].length;
        Point none = plane.project(0, 0, 0);
        RealVector e1 = MatrixUtils.createRealVector(new double[width]);
        RealVector e2 = MatrixUtils.createRealVector(new double[width]);
        ClassTriple triple = plane.triple();
        for (int d = 0; d < width; d++) {
            Point unit = plane.project(templates[triple.a()][d], templates[triple.b()][d], templates[triple.c()][d]);
            e1.setEntry(d, unit.u() - none.u());
            e2.setEntry(d, unit.v() - none.v());
        }
        return new RealVector[] {e1, e2};
    }

    PlantedPlane withTemplates(double[][] others) {
        return new PlantedPlane(others, examples);
    }

    double[][] copyOfTemplates() {
        return Arrays.stream(templates).map(double[]::clone).toArray(double[][]::new);
    }
}
