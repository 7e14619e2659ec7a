package smoothscope.measure;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import smoothscope.plane.Logits;

/**
 * What a network's soft targets {@code p(T) = softmax(z/T)} tell a student beyond the label (Müller et al. 2019, section 4), in nats: the mean
 * of {@code KL(p_i ‖ u_γ)}, where {@code u_γ} is the smoothed label of the same γ. By the chain rule it is exactly what they tell of the class,
 * {@code KL(p̄_y ‖ u_γ)} with the class's mean target {@code p̄_y}, and of the single image, {@code KL(p_i ‖ p̄_y)}.
 *
 * @param gamma smoothness of the targets, the mean over the examples of {@code Σ_{k≠y} p_k · K/(K − 1)}; smoothed labels have their α
 * @param toldClass nats about the class's likeness to other classes
 * @param toldImage nats about the image's own likeness
 */
public record TeacherInformation(double gamma, double toldClass, double toldImage) {
    /** The temperatures among which that of a smoothness is looked for. */
    public static final double COOLEST = 0.05;

    public static final double HOTTEST = 200;
    private static final int MOST_STEPS = 200;

    /**
     * Of some examples.
     *
     * @param labels the true classes of all examples {@code [N]}
     * @param rows the examples to measure
     * @param temperature T, positive
     */
    public static TeacherInformation of(Logits logits, int[] labels, int[] rows, double temperature) {
        int classes = logits.classes();
        Softmax softmax = new Softmax(classes);
        double[][] sums = new double[classes][classes];
        int[] counts = new int[classes];
        double wrong = 0;
        double negentropy = 0;
        for (int row : rows) {
            softmax.take(logits, row, 1 / temperature);
            int label = labels[row];
            double[] sum = sums[label];
            counts[label]++;
            double score = 0;
            double others = 0;
            for (int k = 0; k < classes; k++) {
                double p = softmax.probability(k);
                sum[k] += p;
                others += k == label ? 0 : p;
                score += p * softmax.logit(k);
            }
            wrong += others;
            negentropy += score - softmax.logPartition(); // Σ p ln p, since ln p = z/T − ln Σ exp(z/T)
        }
        double gamma = wrong / rows.length * classes / (classes - 1);
        double off = gamma / classes;
        double on = 1 - gamma + off;
        double logOn = Math.log(on);
        double logOff = Math.log(off);
        double ofClasses = 0;
        double ofMeans = 0;
        for (int y = 0; y < classes; y++) {
            for (int k = 0; k < classes && counts[y] > 0; k++) {
                double mean = sums[y][k] / counts[y];
                double known = counts[y] * timesLog(mean);
                ofMeans += known;
                ofClasses += mean == 0 ? 0 : known - counts[y] * mean * (k == y ? logOn : logOff);
            }
        }
        return new TeacherInformation(
                gamma, Math.max(0, ofClasses / rows.length), Math.max(0, (negentropy - ofMeans) / rows.length));
    }

    private static double timesLog(double p) {
        return p == 0 ? 0 : p * Math.log(p);
    }

    /** All that they tell, in nats. */
    public double told() {
        return toldClass + toldImage;
    }

    /**
     * The temperature at which the targets have a smoothness; not a number where none between .05 and 200 gives it.
     *
     * @param gamma in {@code (0, 1)}
     */
    public static double temperature(double gamma, Logits logits, int[] labels, int[] rows) {
        double low = Math.log(COOLEST);
        double high = Math.log(HOTTEST);
        if (rows.length == 0) {
            return Double.NaN;
        }
        UnivariateFunction excess = place -> of(logits, labels, rows, Math.exp(place)).gamma - gamma;
        if (!(excess.value(low) <= 0 && excess.value(high) >= 0)) {
            return Double.NaN;
        }
        return Math.exp(new BrentSolver(1e-12).solve(MOST_STEPS, excess, low, high));
    }
}
