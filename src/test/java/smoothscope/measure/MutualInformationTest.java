package smoothscope.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutualInformationTest {
    private static final int N = 600;
    private static final int LOOKS = 5;
    /** From look to look. */
    private static final double NOISE = 0.05;

    /** Two classes far apart, the images of each spread about its centre. */
    private record Planted(double[] one, double[] mean) {
        static Planted of(long seed, double spread) {
            Random random = new Random(seed);
            double[] one = new double[N];
            double[] mean = new double[N];
            for (int i = 0; i < N; i++) {
                double centre = (i < N / 2 ? -1 : 1) + spread * random.nextGaussian();
                for (int look = 0; look < LOOKS; look++) {
                    mean[i] += (centre + NOISE * random.nextGaussian()) / LOOKS;
                }
                one[i] = centre + NOISE * random.nextGaussian();
            }
            return new Planted(one, mean);
        }

        double information() {
            return MutualInformation.of(one, mean);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.63", "0.1, 1.38", "0.3, 2.38"})
    void whatTellsImagesApartIsMeasured(double spread, double expected) {
        double mean = IntStream.range(0, 8)
                .mapToDouble(seed -> Planted.of(seed, spread).information())
                .average()
                .orElseThrow();
        assertEquals(expected, mean, 0.04); // one such sample lies .03 beside the next
    }

    @Test
    void theSlowSumSaysTheSame() {
        Planted planted = Planted.of(4, 0.2);
        double variance = 0;
        for (int i = 0; i < N; i++) {
            variance += Math.pow(planted.one()[i] - planted.mean()[i], 2) / N;
        }
        double sum = 0;
        for (int i = 0; i < N; i++) {
            double inner = 0;
            for (int j = 0; j < N; j++) {
                inner += Math.exp(-Math.pow(planted.one()[i] - planted.mean()[j], 2) / (2 * variance)) / N;
            }
            sum += -Math.pow(planted.one()[i] - planted.mean()[i], 2) / (2 * variance) - Math.log(inner);
        }
        assertEquals(sum / N, planted.information(), 1e-12);
    }

    /** As printed, with one index in both sums, the formula does not see how the images are spread. */
    @Test
    void withOneIndexTheFormulaWouldSayTheSameOfEveryNetwork() {
        assertEquals(oneIndex(Planted.of(1, 0)), oneIndex(Planted.of(1, 0.3)), 1e-9);
        assertTrue(Planted.of(1, 0.3).information() > Planted.of(1, 0).information() + 1.5);
    }

    private static double oneIndex(Planted planted) {
        double variance = 0;
        double inner = 0;
        for (int i = 0; i < N; i++) {
            variance += Math.pow(planted.one()[i] - planted.mean()[i], 2) / N;
        }
        double own = 0;
        for (int i = 0; i < N; i++) {
            double exponent = -Math.pow(planted.one()[i] - planted.mean()[i], 2) / (2 * variance);
            own += exponent / N;
            inner += Math.exp(exponent) / N;
        }
        return own - Math.log(inner);
    }

    /** With exact means, two classes and nothing else are ln 2; images far apart are ln N; images all alike are nothing. */
    @Test
    void theBoundsAreReached() {
        Random random = new Random(2);
        double[] two =
                IntStream.range(0, N).mapToDouble(i -> i % 2 == 0 ? -1 : 1).toArray();
        double[] all = IntStream.range(0, N).mapToDouble(i -> i).toArray();
        double[] none = new double[N];
        assertEquals(Math.log(2), MutualInformation.of(seen(two, random), two), 1e-9);
        assertEquals(Math.log(N), MutualInformation.of(seen(all, random), all), 1e-9);
        assertEquals(0, MutualInformation.of(seen(none, random), none), 1e-9);
        assertTrue(Double.isNaN(MutualInformation.of(two, two)));
    }

    private static double[] seen(double[] centres, Random random) {
        return IntStream.range(0, N)
                .mapToDouble(i -> centres[i] + NOISE * random.nextGaussian())
                .toArray();
    }
}
