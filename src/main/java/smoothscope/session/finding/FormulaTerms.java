package smoothscope.session.finding;

import java.util.Map;
import java.util.Optional;
import smoothscope.measure.Measure;
import smoothscope.measure.Softmax;
import smoothscope.plane.Logits;
import smoothscope.plane.Point;
import smoothscope.plane.Triangle;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.target.SmoothedTarget;
import smoothscope.target.SmoothingConvention;

/**
 * What the numbers of one network on one split are made of, to be put into their formulas.
 *
 * @param classes K
 * @param examples n
 * @param right how many examples the network gets right
 * @param meanConfidence mean confidence against accuracy
 * @param rightLogit class-balanced mean of the true logit
 * @param wrongLogit class-balanced mean of the mean wrong logit
 * @param within mean squared distance of an activation from its class mean; NaN where it is not known
 * @param between mean squared distance of a class mean from their mean; NaN where it is not known
 * @param shortest the shortest side of the three centroids' triangle; NaN where a class has no example
 * @param longest the longest side
 * @param target the smoothed target that the network learned; empty of a student, and where the file holds an α that its convention does not
 *     allow
 * @param loss the mean loss of these examples against that target, in nats; NaN where there is none
 */
public record FormulaTerms(
        double alpha,
        int classes,
        int examples,
        int right,
        MeanConfidence meanConfidence,
        double rightLogit,
        double wrongLogit,
        double within,
        double between,
        double shortest,
        double longest,
        Optional<SmoothedTarget> target,
        double loss) {
    /**
     * Takes one network's numbers apart.
     *
     * @param measures the network's measures by name
     * @param seen the three classes' examples in their plane
     */
    static FormulaTerms of(
            Recording recording, Snapshot network, Split split, Map<String, Double> measures, Projection seen) {
        Examples examples = recording.examples();
        int[] rows = examples.rows(split);
        Sums sums = new Sums(recording, network);
        for (int row : rows) {
            sums.add(row, examples.label(row));
        }
        Triangle triangle = seen.triangle();
        double ab = side(triangle.a(), triangle.b());
        double bc = side(triangle.b(), triangle.c());
        double ca = side(triangle.c(), triangle.a());
        return new FormulaTerms(
                network.alpha(),
                recording.classes().size(),
                rows.length,
                sums.right,
                MeanConfidence.of(network, examples, split),
                sums.balanced(sums.rightLogits),
                sums.balanced(sums.wrongLogits),
                known(measures, Measure.WITHIN),
                known(measures, Measure.BETWEEN),
                Math.min(ab, Math.min(bc, ca)),
                Math.max(ab, Math.max(bc, ca)),
                sums.target,
                sums.loss / rows.length - sums.offset);
    }

    private static double side(Point from, Point to) {
        return from.distance(to);
    }

    private static double known(Map<String, Double> measures, Measure measure) {
        return measures.getOrDefault(measure.label(), Double.NaN);
    }

    private static final class Sums {
        private final Logits logits;
        private final int[] predicted;
        private final double[] row;
        private final Softmax softmax;
        private final double[] rightLogits;
        private final double[] wrongLogits;
        private final int[] counts;
        private final Optional<SmoothedTarget> target;
        private final double on;
        private final double off;
        private final double offset;
        private int right;
        private double loss;

        Sums(Recording recording, Snapshot network) {
            int classes = recording.classes().size();
            SmoothingConvention convention = recording.meta().convention();
            logits = network.logits();
            predicted = network.predicted();
            row = new double[classes];
            softmax = new Softmax(classes);
            rightLogits = new double[classes];
            wrongLogits = new double[classes];
            counts = new int[classes];
            target = network.key().isStudent() ? Optional.empty() : target(convention, network.alpha(), classes);
            on = target.map(SmoothedTarget::on).orElse(Double.NaN);
            off = target.map(SmoothedTarget::off).orElse(Double.NaN);
            offset = target.isPresent() ? convention.offset(network.alpha(), classes) : 0;
        }

        private static Optional<SmoothedTarget> target(SmoothingConvention convention, double alpha, int classes) {
            try {
                return Optional.of(convention.target(alpha, classes));
            } catch (InvalidSetting impossible) {
                return Optional.empty();
            }
        }

        void add(int example, int label) {
            logits.row(example, row);
            softmax.take(row);
            double all = 0;
            for (double logit : row) {
                all += logit;
            }
            double own = row[label];
            double others = all - own;
            counts[label]++;
            right += predicted[example] == label ? 1 : 0;
            rightLogits[label] += own;
            wrongLogits[label] += others / (row.length - 1);
            loss += softmax.logPartition() - on * own - off * others;
        }

        /** The mean over the classes of each class's mean. */
        double balanced(double[] sums) {
            double total = 0;
            int present = 0;
            for (int label = 0; label < sums.length; label++) {
                if (counts[label] > 0) {
                    total += sums[label] / counts[label];
                    present++;
                }
            }
            return total / present;
        }
    }
}
