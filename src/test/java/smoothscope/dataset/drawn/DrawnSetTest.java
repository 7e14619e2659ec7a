package smoothscope.dataset.drawn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.job.Progress;

class DrawnSetTest {
    private static Dataset draw(long seed, int train, int validation) {
        return DrawnSet.draw(seed, train, validation, new Progress());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void theSetHasTheSameBytesOnEveryMachine() throws Exception {
        Dataset set = DrawnSet.draw(new Progress());
        assertEquals(8_000, set.train().size());
        assertEquals(2_000, set.validation().size());
        assertEquals(
                "821f8d649db1287172ed448ba6ebe60c21de433309bead914605021833b80302",
                sha256(set.train().pixels()));
        assertEquals(
                "351bc639675eef524d621eebf05f59dc40cb9932cef65fa3f400e8e15faf5d14",
                sha256(set.validation().pixels()));
    }

    @Test
    void anImageDoesNotDependOnHowManyAreDrawn() {
        Dataset few = draw(3, 30, 20);
        Dataset more = draw(3, 700, 600);
        assertArrayEquals(few.train().pixels(), Arrays.copyOf(more.train().pixels(), 30 * Canvas.BYTES));
        assertArrayEquals(
                few.validation().pixels(), Arrays.copyOf(more.validation().pixels(), 20 * Canvas.BYTES));
    }

    @Test
    void seedsAndPartsDiffer() {
        Dataset one = draw(1, 10, 10);
        assertFalse(Arrays.equals(one.train().pixels(), draw(2, 10, 10).train().pixels()));
        assertFalse(Arrays.equals(one.train().pixels(), one.validation().pixels()));
    }

    @Test
    void everyBeginningIsBalanced() {
        Dataset set = draw(1, 40, 10);
        assertEquals(10, set.classes().size());
        int[] counts = new int[10];
        for (int label : set.train().labels()) {
            counts[label]++;
        }
        assertArrayEquals(new int[] {4, 4, 4, 4, 4, 4, 4, 4, 4, 4}, counts);
    }

    /** The mean colour of each class differs from the overall mean by no more than chance: 4 standard errors. */
    @Test
    void colourAndBrightnessDoNotTellTheClass() {
        ImageSet set = draw(1, 4_000, 10).train();
        double[][] means = new double[3][set.size()];
        for (int i = 0; i < set.size(); i++) {
            for (int p = 0; p < Canvas.BYTES; p++) {
                means[p % 3][i] += (set.pixels()[i * Canvas.BYTES + p] & 0xFF) / (Canvas.BYTES / 3.0);
            }
        }
        for (double[] channel : means) {
            double mean = Arrays.stream(channel).average().orElseThrow();
            double variance = Arrays.stream(channel)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();
            double error = Math.sqrt(variance / (set.size() / 10.0));
            for (int label = 0; label < 10; label++) {
                double sum = 0;
                for (int i = label; i < set.size(); i += 10) {
                    sum += channel[i];
                }
                assertEquals(mean, sum / (set.size() / 10.0), 4 * error, "class " + label);
            }
        }
    }
}
