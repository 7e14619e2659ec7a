package smoothscope.measure;

import java.util.stream.IntStream;

/**
 * {@code Î(X;Y)} (Müller et al. 2019, section 5): how many nats a network's output tells of <em>which</em> image it was shown, where the
 * images are N, each shown as it is augmented by chance, and {@code Y} is one number, the difference of two logits. It lies between 0 and
 * ln N; what tells two classes apart and no more has ln 2.
 *
 * <p>{@code Î = (1/N) Σ_i [ −(d_i − μ_i)²/2σ² − ln (1/N) Σ_j exp(−(d_i − μ_j)²/2σ²) ]}, {@code d_i} one look at image i,
 * {@code μ_j} the mean of other looks at image j. The paper prints one index for both sums, which would say the same of every network.
 */
public final class MutualInformation {
    private MutualInformation() {}

    /**
     * With {@code σ²} the mean squared deviation of the looks from the means.
     *
     * @param one {@code d_i} {@code [N]}
     * @param mean {@code μ_i} {@code [N]}
     * @return NaN where nothing varies from look to look
     */
    public static double of(double[] one, double[] mean) {
        double variance = 0;
        for (int i = 0; i < one.length; i++) {
            variance += (one[i] - mean[i]) * (one[i] - mean[i]) / one.length;
        }
        return of(one, mean, variance);
    }

    /** @param variance {@code σ²} */
    public static double of(double[] one, double[] mean, double variance) {
        if (!(variance > 0)) {
            return Double.NaN;
        }
        double[] terms = IntStream.range(0, one.length)
                .parallel()
                .mapToDouble(i -> exponent(one[i] - mean[i], variance) - logMean(one[i], mean, variance))
                .toArray();
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum / terms.length;
    }

    private static double exponent(double deviation, double variance) {
        return -deviation * deviation / (2 * variance);
    }

    private static double logMean(double look, double[] mean, double variance) {
        double top = Double.NEGATIVE_INFINITY;
        for (double each : mean) {
            top = Math.max(top, exponent(look - each, variance));
        }
        double sum = 0;
        for (double each : mean) {
            sum += Math.exp(exponent(look - each, variance) - top);
        }
        return top + Math.log(sum / mean.length);
    }
}
