package smoothscope.session;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * One example as each of the networks on the screen sees it.
 *
 * @param row its row in the recording
 * @param label its true class
 * @param image the index of its image in its data set's split
 * @param opinions one a row of panels, in their order
 */
public record ExampleDetails(int row, int label, Split split, int image, List<Opinion> opinions) {
    /**
     * What one network, as measured, says of the example.
     *
     * @param alpha the network's α
     * @param predicted the class of the largest logit
     * @param probabilities softmax over all K classes
     * @param toTemplates distances {@code ‖x̃ − w̃‖} to the templates of A, B and C; empty where the file holds no norms
     * @param fromPlane distance from the plane; empty where the file holds no norms
     */
    public record Opinion(
            double alpha,
            int predicted,
            List<Double> probabilities,
            List<Double> toTemplates,
            OptionalDouble fromPlane) {
        /** The probability of the predicted class. */
        public double confidence() {
            return probabilities.get(predicted);
        }
    }

    public static ExampleDetails of(Examples examples, int row, ClassTriple triple, List<Snapshot> networks) {
        return new ExampleDetails(
                row,
                examples.label(row),
                examples.split(row),
                examples.image(row),
                networks.stream().map(network -> opinion(network, row, triple)).toList());
    }

    private static Opinion opinion(Snapshot network, int row, ClassTriple triple) {
        double[] logits = new double[network.logits().classes()];
        network.logits().row(row, logits);
        List<Double> toTemplates = List.of();
        OptionalDouble fromPlane = OptionalDouble.empty();
        if (network.squaredNorms().isPresent()) {
            double squaredNorm = network.squaredNorms().get()[row];
            toTemplates = List.of(
                    toTemplate(network, triple.a(), squaredNorm, logits),
                    toTemplate(network, triple.b(), squaredNorm, logits),
                    toTemplate(network, triple.c(), squaredNorm, logits));
            fromPlane = OptionalDouble.of(new ClassPlane(network.templates(), triple)
                    .distance(squaredNorm, logits[triple.a()], logits[triple.b()], logits[triple.c()]));
        }
        return new Opinion(network.alpha(), network.predicted()[row], softmax(logits), toTemplates, fromPlane);
    }

    /** {@code ‖x̃ − w̃‖ = √(‖x̃‖² − 2z + ‖w̃‖²)}. */
    private static double toTemplate(Snapshot network, int label, double squaredNorm, double[] logits) {
        double squared = squaredNorm - 2 * logits[label] + network.templates().inner(label, label);
        return Math.sqrt(Math.max(0, squared));
    }

    private static List<Double> softmax(double[] logits) {
        double top = DoubleStream.of(logits).max().orElse(0);
        double sum = DoubleStream.of(logits).map(logit -> Math.exp(logit - top)).sum();
        return DoubleStream.of(logits)
                .map(logit -> Math.exp(logit - top) / sum)
                .boxed()
                .toList();
    }
}
