package smoothscope.snapshot.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.measure.ActivationMeasures;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.file.RecordingFileTest;
import smoothscope.snapshot.npz.NpyBytes;

class OwnArraysTest {
    private static final int N = 24;
    private static final int D = 4;
    private static final int K = 3;

    private final double[] x = normal(1, N * D);
    private final double[] w = normal(2, K * D);
    private final double[] b = normal(3, K);

    @TempDir
    private Path folder;

    private static double[] normal(int seed, int count) {
        Random random = new Random(seed);
        // Exact in single precision.
        return random.doubles(count).map(each -> (float) (each * 4 - 2)).toArray();
    }

    private static double[] labels() {
        double[] labels = new double[N];
        for (int i = 0; i < N; i++) {
            labels[i] = i % K;
        }
        return labels;
    }

    private RecordingArrays activations() {
        return new RecordingArrays()
                .put("activations", NpyBytes.of("<f4", new int[] {N, D}, x))
                .put("weights", NpyBytes.of("<f4", new int[] {K, D}, w))
                .put("bias", NpyBytes.of("<f4", new int[] {K}, b))
                .put("labels", NpyBytes.of("<i8", new int[] {N}, labels()));
    }

    private double logit(int i, int k) {
        double sum = b[k];
        for (int d = 0; d < D; d++) {
            sum += x[i * D + d] * w[k * D + d];
        }
        return sum;
    }

    private double[] logits() {
        double[] logits = new double[N * K];
        for (int i = 0; i < N * K; i++) {
            logits[i] = logit(i / K, i % K);
        }
        return logits;
    }

    private Recording read(RecordingArrays arrays) {
        return RecordingFile.read(arrays.write(folder.resolve("own.npz")));
    }

    @Test
    void activationsWeightsAndBiasBecomeLogitsGramAndNorms() {
        Recording read = read(activations());
        Snapshot snapshot = read.snapshots().get(0);
        float[] norms = snapshot.squaredNorms().orElseThrow();
        for (int i = 0; i < N; i++) {
            double norm = 1;
            for (int d = 0; d < D; d++) {
                norm += x[i * D + d] * x[i * D + d];
            }
            assertEquals((float) norm, norms[i], 1e-6f * norm);
            for (int k = 0; k < K; k++) {
                assertEquals((float) logit(i, k), snapshot.logits().at(i, k), 1e-6);
            }
        }
        double inner = b[0] * b[2];
        for (int d = 0; d < D; d++) {
            inner += w[d] * w[2 * D + d];
        }
        assertEquals(inner, snapshot.templates().inner(0, 2), 1e-14);
        assertEquals(inner, snapshot.templates().inner(2, 0), 1e-14);
    }

    @Test
    void whatIsNotToldIsAlphaZeroEpochZeroValidationAndNumberedClasses() {
        Recording read = read(activations());
        assertEquals(List.of(0.0), read.alphas());
        assertEquals(List.of(0), read.epochs());
        assertEquals(List.of("class 0", "class 1", "class 2"), read.classes());
        assertEquals(N, read.examples().rows(Split.VALIDATION).length);
        assertEquals("own.npz", read.meta().text("source").orElseThrow());
    }

    @Test
    void whatIsToldIsTaken() {
        double[] split = new double[N];
        split[5] = 1;
        Recording read = read(activations()
                .put("alpha", NpyBytes.of("<f4", new int[] {}, 0.3))
                .put("epoch", NpyBytes.of("<i8", new int[] {1}, 12))
                .put("split", NpyBytes.of("|b1", new int[] {N}, split))
                .put("classes", NpyBytes.texts("<U3", "ant", "bee", "cat")));
        assertEquals(List.of(0.3), read.alphas());
        assertEquals(List.of(12), read.epochs(0.3));
        assertArrayEquals(new int[] {5}, read.examples().rows(Split.VALIDATION));
        assertEquals(List.of("ant", "bee", "cat"), read.classes());
    }

    @Test
    void withoutABiasTheAppendedOneStays() {
        RecordingArrays arrays = activations().without("bias");
        Snapshot snapshot = read(arrays).snapshots().get(0);
        assertEquals(logit(3, 1) - b[1], snapshot.logits().at(3, 1), 1e-6);
        Snapshot biased = read(activations()).snapshots().get(0);
        assertArrayEquals(
                biased.squaredNorms().orElseThrow(), snapshot.squaredNorms().orElseThrow());
    }

    @Test
    void logitsAndTemplatesGiveTheSameSnapshotButForWhatNeedsActivations() {
        double[] templates = new double[K * (D + 1)];
        for (int k = 0; k < K; k++) {
            System.arraycopy(w, k * D, templates, k * (D + 1), D);
            templates[k * (D + 1) + D] = b[k];
        }
        Snapshot there = read(activations()).snapshots().get(0);
        Snapshot here = read(new RecordingArrays()
                        .put("logits", NpyBytes.of("<f8", new int[] {N, K}, logits()))
                        .put("templates", NpyBytes.of("<f8", new int[] {K, D + 1}, templates))
                        .put("labels", NpyBytes.of("|u1", new int[] {N}, labels())))
                .snapshots()
                .get(0);
        assertArrayEquals(there.templates().gram(), here.templates().gram(), 1e-14);
        for (int k = 0; k < K; k++) {
            assertArrayEquals(there.logits().column(k), here.logits().column(k), 1e-6f);
        }
        assertTrue(here.squaredNorms().isEmpty());
        assertEquals(Map.of(), here.stored(Split.VALIDATION).values());
    }

    @Test
    void whatNeedsActivationsIsMeasuredForEachSplit() {
        double[] split = new double[N];
        for (int i = 0; i < N / 2; i++) {
            split[2 * i] = 1;
        }
        Recording read = read(activations().put("split", NpyBytes.of("|u1", new int[] {N}, split)));
        for (Split each : Split.values()) {
            int[] rows = read.examples().rows(each);
            float[] taken = new float[rows.length * D];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = (float) x[rows[i / D] * D + i % D];
            }
            ActivationMeasures expected =
                    ActivationMeasures.of(taken, read.examples().labels(rows), floats(w), floats(b));
            Snapshot.Stored stored = read.snapshots().get(0).stored(each);
            assertEquals(expected.values(), stored.values());
            assertArrayEquals(expected.classGram(), stored.classGram());
        }
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    @Test
    void importedArraysAreSavedAsARecording() {
        Recording imported = read(activations());
        Path saved = folder.resolve("saved.npz");
        RecordingFile.write(saved, imported, imported.half());
        RecordingFileTest.assertSameBits(imported, RecordingFile.read(saved));
    }

    @Test
    void logitsAloneAreToldWhatTheyLack() {
        WrongContents bare = refused(activations()
                .without("activations")
                .without("weights")
                .without("bias")
                .put("logits", NpyBytes.of("<f4", new int[] {N, K}, logits())));
        assertTrue(
                bare.sentence()
                        .contains("it holds logits without the layer that they come from: add its weights [K, D]"),
                bare.sentence());
    }

    @Test
    void logitsThatComeAlongMustFit() {
        byte[] right = NpyBytes.of("<f2", new int[] {N, K}, logits());
        assertEquals(1, read(activations().put("logits", right)).snapshots().size());
        WrongContents forgotten = refused(activations().without("bias").put("logits", right));
        assertTrue(
                forgotten.sentence().contains("its array logits differs by up to ")
                        && forgotten
                                .sentence()
                                .endsWith(" from what activations, weights and bias give, and there is no bias."),
                forgotten.sentence());
    }

    @Test
    void arraysThatDoNotFitAreRefusedInASentence() {
        String file = folder.resolve("own.npz") + ": ";
        refused(activations().without("labels"), file + "its array labels is missing.");
        refused(activations().without("weights"), file + "its array weights is missing.");
        refused(
                activations().put("weights", NpyBytes.of("<f4", new int[] {2, 6}, w)),
                file + "its array weights has shape [2, 6], expected [K, D] with D = 4.");
        refused(
                activations().put("bias", NpyBytes.of("<f4", new int[] {2}, 0, 0)),
                file + "its array bias has shape [2], expected [K] with K = 3.");
        refused(
                activations().put("bias", NpyBytes.of("<f4", new int[] {K}, 0, Double.NaN, 0)),
                file + "its array bias holds a number that is not finite (NaN or infinite).");
        double[] infinite = x.clone();
        infinite[7] = Double.POSITIVE_INFINITY;
        refused(
                activations().put("activations", NpyBytes.of("<f4", new int[] {N, D}, infinite)),
                file + "its array activations holds a number that is not finite (NaN or infinite).");
        refused(
                activations().put("weights", NpyBytes.of("<f4", new int[] {1, D}, normal(1, D))),
                file + "its array weights is too small: an axis is of length 1, expected at least 2.");
        refused(
                activations().put("alpha", NpyBytes.of("<f8", new int[] {2}, 0, 0.1)),
                file + "its array alpha has shape [2], expected [1].");
        double[] surplus = labels();
        surplus[3] = 3;
        refused(
                activations().put("labels", NpyBytes.of("<i8", new int[] {N}, surplus)),
                file + "its array labels holds 3 at index 3, expected integers from 0 to 2.");
        refused(
                new RecordingArrays()
                        .put("logits", NpyBytes.of("<f8", new int[] {N, K}, logits()))
                        .put("templates", NpyBytes.of("<f8", new int[] {2, 3}, new double[6])),
                file + "its array templates has shape [2, 3], expected [K, D + 1] with K = 3.");
    }

    private void refused(RecordingArrays arrays, String sentence) {
        assertEquals(sentence, refused(arrays).sentence());
    }

    private WrongContents refused(RecordingArrays arrays) {
        return assertThrows(WrongContents.class, () -> read(arrays));
    }

    @Test
    void oneExampleOrAllAlikeAreNoDefect() {
        Recording one = read(new RecordingArrays()
                .put("activations", NpyBytes.of("<f4", new int[] {1, 1}, 2))
                .put("weights", NpyBytes.of("<f4", new int[] {2, 1}, 1, -1))
                .put("labels", NpyBytes.of("<i8", new int[] {1}, 1)));
        assertEquals(0, one.snapshots().get(0).predicted()[0]);
        Recording alike =
                read(activations().put("activations", NpyBytes.of("<f4", new int[] {N, D}, new double[N * D])));
        assertEquals((float) b[1], alike.snapshots().get(0).logits().at(4, 1));
    }
}
