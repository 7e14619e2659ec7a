package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.measure.MutualInformation;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.file.RecordingFile;

class LooksTest {
    private static final int K = 3;
    private static final int EACH = 100;
    private static final int N = K * EACH;
    private static final double NOISE = 0.0625;

    @TempDir
    private Path folder;

    private final Examples examples = new Examples(
            IntStream.range(0, N).map(i -> i % K).toArray(),
            new byte[N],
            IntStream.range(0, N).toArray());
    private final float[] mean = new float[N * K];
    private final float[] one = new float[N * K];

    /** Images of class 1 keep places of their own, those of the others do not. */
    LooksTest() {
        Random random = new Random(7);
        for (int i = 0; i < N; i++) {
            double own = i % K == 1 ? 0.5 * random.nextGaussian() : 0;
            for (int k = 0; k < K; k++) {
                double centre = (k == i % K ? 4 + own : 0);
                mean[i * K + k] = (float) (centre + NOISE / 2 * random.nextGaussian());
                one[i * K + k] = (float) (centre + NOISE * random.nextGaussian());
            }
        }
    }

    private Recording recording(Looks looks) {
        Snapshot plain = new Snapshot(
                0.1,
                2,
                Logits.ofRows(one.clone(), K),
                new Templates(new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2}),
                null,
                Map.of());
        Recording recording =
                new Recording(examples, List.of("a", "b", "c"), List.of(plain.withLooks(looks)), Meta.empty());
        Path file = folder.resolve("looks.npz");
        RecordingFile.write(file, recording, false);
        return RecordingFile.read(file);
    }

    private static double information(Recording recording, int a, int b) {
        return SnapshotMeasures.ofPair(recording, recording.snapshots().get(0), Split.TRAIN, a, b)
                .getOrDefault("mutual_information", Double.NaN);
    }

    @Test
    void anyPairCanBeAskedOfAFile() {
        Looks looks = Looks.of(examples, K, mean, one);
        Recording read = recording(looks);
        Recording before = new Recording(
                examples,
                List.of("a", "b", "c"),
                List.of(read.snapshots().get(0).withLooks(looks)),
                Meta.empty());
        for (int[] pair : new int[][] {{0, 1}, {1, 2}, {0, 2}}) {
            // The file keeps them in half precision.
            assertEquals(information(before, pair[0], pair[1]), information(read, pair[0], pair[1]), 0.02);
            assertEquals(information(read, pair[0], pair[1]), information(read, pair[1], pair[0]), 1e-9);
        }
        assertTrue(information(read, 0, 1) > information(read, 0, 2) + 0.4);
        assertTrue(information(read, 0, 2) < Math.log(2));
        assertTrue(SnapshotMeasures.ofPair(read, read.snapshots().get(0), Split.VALIDATION, 0, 1)
                .isEmpty());
    }

    /** Without a look by itself, the examples as they are stand for it, and the covariance tells how looks vary. */
    @Test
    void theMeansAndTheCovarianceDoAlone() {
        Looks whole = Looks.of(examples, K, mean, one);
        double[] covariance = whole.covariance(Split.TRAIN);
        Recording read = recording(new Looks(K, mean, null, Map.of(Split.TRAIN, covariance)));
        // Here the logits are the look itself; σ² is that of all classes' images, and not of the two alone.
        assertEquals(information(recording(whole), 0, 1), information(read, 0, 1), 0.05);
    }

    @Test
    void theCovarianceIsThatOfTheLooksAboutTheirMeans() {
        double[] found = Looks.of(examples, K, mean, one).covariance(Split.TRAIN);
        double[] expected = new double[K * K];
        for (int i = 0; i < N; i++) {
            for (int a = 0; a < K; a++) {
                for (int b = 0; b < K; b++) {
                    expected[a * K + b] += ((double) one[i * K + a] - mean[i * K + a])
                            * ((double) one[i * K + b] - mean[i * K + b])
                            / N;
                }
            }
        }
        assertArrayEquals(expected, found, 1e-12);
    }

    /** Two clusters of points at 4 and −4, seen with this variance. */
    private static double ofTwo(double variance) {
        double[] places = new double[2 * EACH];
        for (int i = 0; i < places.length; i++) {
            places[i] = i < EACH ? 4 : -4;
        }
        return MutualInformation.of(places, places, variance);
    }

    @Test
    void aRecordingWithoutLooksSaysHowToRecordThem() {
        Recording read = recording(Looks.of(examples, K, mean, one));
        Looks.requireIn(read);
        assertThrows(InvalidSetting.class, () -> Looks.requireIn(PlantedRecordings.of(1, 12, 3)));
    }

    /** Of two classes, what is told is ln 2 where looks vary little, and nothing where they vary far more than the classes lie apart. */
    @Test
    void theVarianceOfTwoLogitsDifferenceIsTakenFromTheCovariance() {
        // z_a − z_b varies by 4 + 4 − 2 · 3.75 = 0.5 of classes 0 and 1; of 1 and 2, by 4 + 100 − 2 · 0 = 104
        double[] covariance = {4, 3.75, 0, 3.75, 4, 0, 0, 0, 100};
        float[] means = new float[N * K];
        for (int i = 0; i < N; i++) {
            means[i * K + i % K] = 4;
        }
        Snapshot network = new Snapshot(
                0, 1, Logits.ofRows(means, K), new Templates(new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2}), null, Map.of());
        Recording all = new Recording(
                examples,
                List.of("a", "b", "c"),
                List.of(network.withLooks(new Looks(K, means, null, Map.of(Split.TRAIN, covariance)))),
                Meta.empty());
        assertEquals(Math.log(2), information(all, 0, 1), 0.01);
        assertEquals(Math.log(2), information(all, 1, 0), 0.01);
        assertEquals(ofTwo(104), information(all, 1, 2), 1e-9);
        assertEquals(ofTwo(104), information(all, 2, 0), 1e-9);
        Recording unknown = new Recording(
                examples,
                List.of("a", "b", "c"),
                List.of(network.withLooks(new Looks(K, means, null, Map.of()))),
                Meta.empty());
        assertTrue(Double.isNaN(information(unknown, 0, 1)));
    }
}
