package smoothscope.session.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;
import smoothscope.session.Numbering;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;

/**
 * One example as each of the networks on the screen sees it.
 *
 * @param row its row in the recording
 * @param label its true class
 * @param image the index of its image in its data set's split
 * @param opinions one a row of panels, in their order
 */
public record ExampleDetails(int row, int label, Meta meta, Split split, int image, List<Opinion> opinions) {
    public ExampleDetails {
        opinions = List.copyOf(opinions);
    }

    /**
     * What one network, as measured, says of the example.
     *
     * @param place the row of panels, 0 for the reference
     * @param network whose opinion it is
     * @param predicted the class of the largest logit, by the session's number
     * @param probabilities softmax over all K classes, by the session's number; NaN where the network does not know the class
     * @param toTemplates distances {@code ‖x̃ − w̃‖} to the templates of A, B and C; empty where the file holds no norms
     * @param fromPlane distance from the plane; empty where the file holds no norms
     */
    public record Opinion(
            int place,
            SnapshotKey network,
            int predicted,
            List<Double> probabilities,
            List<Double> toTemplates,
            OptionalDouble fromPlane) {
        /** The probability of the predicted class. */
        public double confidence() {
            return probabilities.get(predicted);
        }
    }

    /**
     * What each network on the screen says of an example.
     *
     * @param example its number in the session; at least one recording holds it
     */
    public static ExampleDetails of(Session session, ViewState state, int example) {
        List<Row> networks = session.measuredRows(state);
        int classes = session.classes().size();
        List<Opinion> opinions = new ArrayList<>();
        Optional<Row> holder = Optional.empty();
        for (int place = 0; place < networks.size(); place++) {
            Row each = networks.get(place);
            OptionalInt row = each.source().numbering().row(example);
            if (row.isPresent()) {
                holder = holder.or(() -> Optional.of(each));
                opinions.add(
                        opinion(place, each, session.triple(each.source(), state.classes()), row.getAsInt(), classes));
            }
        }
        Row held = holder.orElseThrow(() -> new IllegalArgumentException("no row holds example " + example));
        int row = held.source().numbering().row(example).orElseThrow();
        Examples examples = held.recording().examples();
        return new ExampleDetails(
                example,
                held.source().numbering().number(examples.label(row)),
                held.recording().meta(),
                examples.split(row),
                examples.image(row),
                opinions);
    }

    private static Opinion opinion(int place, Row of, ClassTriple triple, int row, int classes) {
        Snapshot network = of.network();
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
        return new Opinion(
                place,
                network.key(),
                of.source().numbering().number(network.predicted()[row]),
                softmax(logits, of.source().numbering(), classes),
                toTemplates,
                fromPlane);
    }

    /** {@code ‖x̃ − w̃‖ = √(‖x̃‖² − 2z + ‖w̃‖²)}. */
    private static double toTemplate(Snapshot network, int label, double squaredNorm, double[] logits) {
        double squared = squaredNorm - 2 * logits[label] + network.templates().inner(label, label);
        return Math.sqrt(Math.max(0, squared));
    }

    private static List<Double> softmax(double[] logits, Numbering numbering, int classes) {
        double top = DoubleStream.of(logits).max().orElse(0);
        double sum = DoubleStream.of(logits).map(logit -> Math.exp(logit - top)).sum();
        double[] shares = new double[classes];
        Arrays.fill(shares, Double.NaN);
        for (int k = 0; k < logits.length; k++) {
            shares[numbering.number(k)] = Math.exp(logits[k] - top) / sum;
        }
        return DoubleStream.of(shares).boxed().toList();
    }
}
