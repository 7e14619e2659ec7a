package smoothscope.snapshot;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import smoothscope.job.Progress;
import smoothscope.measure.ActivationMeasures;
import smoothscope.plane.Logits;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpzArchive;

/**
 * Reads arrays that somebody saved from a network of their own: {@code activations} and {@code weights} (and {@code bias}), or
 * {@code logits} and {@code templates}; with {@code labels}, and where wanted {@code split}, {@code image}, {@code classes},
 * {@code alpha}, {@code epoch}. They become a recording of one snapshot.
 */
final class OwnArrays {
    /** Share of the logits' size by which given logits may differ from those of the activations. */
    private static final double SAME = 2e-3;

    private final NpzArchive archive;
    private final Progress progress;

    OwnArrays(NpzArchive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    static boolean areIn(NpzArchive archive) {
        return archive.holds("activations") || archive.holds("templates");
    }

    Recording read() {
        return archive.holds("activations") ? ofActivations() : ofLogits();
    }

    private Recording ofActivations() {
        NpyArray activations = archive.array("activations").requireFloats().requireShape("[N, D]", -1, -1);
        int examples = activations.size(0);
        int width = activations.size(1);
        requireSome(activations, examples, 1);
        requireSome(activations, width, 1);
        NpyArray weights = weights(width);
        int classes = weights.size(0);
        requireSome(weights, classes, 2);
        NpyArray bias = archive.find("bias")
                .map(array -> array.requireFloats().requireShape("[K]", classes))
                .orElse(null);
        Examples probe = ProbeArrays.read(archive, examples, classes);

        Head head = new Head(finite(weights), bias == null ? new double[classes] : finite(bias), width);
        float[] x = activations.floats();
        requireFinite(activations, x);
        Logits logits = head.logits(x, progress);
        requireSame(logits);
        Map<Split, Snapshot.Stored> stored = measure(x, probe, head);
        return recording(probe, logits, head, squaredNorms(x, width), stored);
    }

    /** {@code [K, D]}; the transpose, as some libraries keep it, is recognised to say so. */
    private NpyArray weights(int width) {
        NpyArray weights = archive.array("weights").requireFloats();
        if (weights.axes() == 2 && weights.size(0) == width && weights.size(1) != width) {
            throw weights.wrong(
                    "has shape [D, K] = [%s, %s], expected its transpose [K, D]", weights.size(0), weights.size(1));
        }
        return weights.requireShape("[K, D]", -1, width);
    }

    private Recording ofLogits() {
        NpyArray given = archive.array("logits").requireFloats().requireShape("[N, K]", -1, -1);
        int examples = given.size(0);
        int classes = given.size(1);
        requireSome(given, examples, 1);
        requireSome(given, classes, 2);
        NpyArray templates = archive.array("templates").requireFloats().requireShape("[K, D + 1]", classes, -1);
        requireSome(templates, templates.size(1), 1);
        Examples probe = ProbeArrays.read(archive, examples, classes);
        Head head = Head.ofTemplates(finite(templates), classes);
        return recording(probe, new Logits(LogitColumns.read(given)[0]), head, null, Map.of());
    }

    private Recording recording(
            Examples probe, Logits logits, Head head, float @Nullable [] norms, Map<Split, Snapshot.Stored> stored) {
        double alpha = archive.find("alpha")
                .map(array -> GridArrays.alphas(single(array))[0])
                .orElse(0.0);
        int epoch = archive.find("epoch")
                .map(array -> GridArrays.epochs(single(array))[0])
                .orElse(0);
        OptionalLong seed = archive.find("seed")
                .map(array -> OptionalLong.of(single(array.requireIntegers()).longs()[0]))
                .orElse(OptionalLong.empty());
        List<String> names = GridArrays.classNames(archive, logits.classes());
        JsonObject meta = new JsonObject();
        meta.addProperty(Meta.OBSERVED, true);
        meta.addProperty("source", String.valueOf(archive.file().getFileName()));
        Snapshot snapshot = new Snapshot(
                new SnapshotKey(alpha, seed, OptionalDouble.empty(), epoch), logits, head.gram(), norms, stored);
        return new Recording(probe, names, List.of(snapshot), new Meta(meta));
    }

    /** One number, whether of no axis or of one. */
    private static NpyArray single(NpyArray array) {
        return array.axes() == 0 ? array : array.requireShape("[1]", 1);
    }

    private Map<Split, Snapshot.Stored> measure(float[] activations, Examples probe, Head head) {
        Map<Split, Snapshot.Stored> stored = new EnumMap<>(Split.class);
        int width = head.width();
        progress.begin("Measuring activations", probe.size(), "examples");
        for (Split split : Split.values()) {
            progress.check();
            int[] rows = probe.rows(split);
            if (rows.length == 0) {
                continue;
            }
            float[] taken = rows.length == probe.size() ? activations : new float[rows.length * width];
            for (int i = 0; taken != activations && i < rows.length; i++) {
                System.arraycopy(activations, rows[i] * width, taken, i * width, width);
            }
            ActivationMeasures measures =
                    ActivationMeasures.of(taken, probe.labels(rows), head.weightsAsFloats(), head.biasAsFloats());
            stored.put(split, new Snapshot.Stored(measures.values(), measures.classGram()));
            progress.advance(rows.length);
        }
        return stored;
    }

    private static float[] squaredNorms(float[] activations, int width) {
        float[] norms = new float[activations.length / width];
        for (int i = 0; i < norms.length; i++) {
            double sum = 1;
            for (int d = 0; d < width; d++) {
                double x = activations[i * width + d];
                sum += x * x;
            }
            norms[i] = (float) sum;
        }
        return norms;
    }

    /** Where logits came along, they must be those that activations, weights and bias give: a forgotten bias shows here. */
    private void requireSame(Logits computed) {
        if (!archive.holds("logits")) {
            return;
        }
        NpyArray array =
                archive.array("logits").requireFloats().requireShape("[N, K]", computed.examples(), computed.classes());
        float[][] given = LogitColumns.read(array)[0];
        double largest = 0;
        double apart = 0;
        for (int k = 0; k < given.length; k++) {
            float[] column = computed.column(k);
            for (int i = 0; i < column.length; i++) {
                largest = Math.max(largest, Math.abs(given[k][i]));
                apart = Math.max(apart, Math.abs(given[k][i] - column[i]));
            }
        }
        if (apart > SAME * largest) {
            throw array.wrong(
                    archive.holds("bias")
                            ? "differs by up to %s from what activations, weights and bias give"
                            : "differs by up to %s from what activations, weights and bias give, and there is no bias",
                    (float) apart);
        }
    }

    private static double[] finite(NpyArray array) {
        double[] numbers = array.doubles();
        if (!Arrays.stream(numbers).allMatch(number -> Math.abs(number) <= Float.MAX_VALUE)) {
            throw array.wrong("holds a number that is not finite (NaN or infinite)");
        }
        return numbers;
    }

    private static void requireFinite(NpyArray array, float[] numbers) {
        for (float number : numbers) {
            if (!(Math.abs(number) <= Float.MAX_VALUE)) {
                throw array.wrong("holds a number that is not finite (NaN or infinite)");
            }
        }
    }

    private static void requireSome(NpyArray array, int size, int least) {
        if (size < least) {
            throw array.wrong("is too small: an axis is of length %s, expected at least %s", size, least);
        }
    }
}
