package smoothscope.snapshot.own;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.job.Progress;
import smoothscope.measure.ActivationMeasures;
import smoothscope.plane.Logits;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;
import smoothscope.snapshot.array.GridArrays;
import smoothscope.snapshot.array.LogitColumns;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpzArchive;

/**
 * Reads arrays that somebody saved from a network of their own: {@code activations} and {@code weights} (and {@code bias}), or
 * {@code logits} and {@code templates} or {@code weights}; with {@code labels}, and where wanted {@code split}, {@code image},
 * {@code classes}, {@code alpha}, {@code epoch}, under these or other usual names. They become a recording of one snapshot.
 */
public final class OwnArrays {

    /** Share of the logits' size by which given logits may differ from those of the activations. */
    private static final double SAME = 2e-3;

    /** Standard errors by which one count must exceed another. */
    private static final double CERTAIN = 3;

    private final NpzArchive archive;
    private final Progress progress;
    private final OwnReading reading;
    private final JsonObject meta = new JsonObject();

    public OwnArrays(NpzArchive archive, Progress progress, OwnReading reading) {
        this.archive = archive;
        this.reading = reading;
        this.progress = progress;
    }

    /** Whether arrays of these names are a network's, with labels. */
    public static boolean areNamed(Set<String> names) {
        return OwnNames.LABELS.isAmong(names)
                && (OwnNames.ACTIVATIONS.isAmong(names) || OwnNames.LOGITS.isAmong(names))
                && (OwnNames.WEIGHTS.isAmong(names) || OwnNames.TEMPLATES.isAmong(names));
    }

    public static boolean areIn(NpzArchive archive) {
        boolean logits = OwnNames.LOGITS.isIn(archive);
        return OwnNames.ACTIVATIONS.isIn(archive)
                || OwnNames.TEMPLATES.isIn(archive)
                || (logits && OwnNames.WEIGHTS.isIn(archive));
    }

    public Recording read() {
        return OwnNames.ACTIVATIONS.isIn(archive) ? ofActivations() : ofLogits();
    }

    private Recording ofActivations() {
        NpyArray activations = OwnNames.ACTIVATIONS.in(archive).requireFloats().requireShape("[N, D]", -1, -1);
        int examples = activations.size(0);
        int width = activations.size(1);
        OwnChecks.requireSome(activations, examples, 1);
        OwnChecks.requireSome(activations, width, 1);
        NpyArray weights = OwnNames.WEIGHTS.in(archive).requireFloats();
        int classes = classes(weights, width);
        OwnChecks.requireSome(weights, classes, 2);
        OwnChecks.requireFew(weights, classes);
        Examples probe = ProbeArrays.readOwn(archive, examples, classes, reading.fromOne());
        Head head = head(weights, classes, width);
        float[] x = activations.floats();
        OwnChecks.requireFinite(activations, x);
        Logits logits = head.logits(x, progress);
        float[] norms = squaredNorms(x, width);
        OwnChecks.requireBounded(activations, logits, norms);
        requireSame(logits);
        requireUpright(weights, head, logits, x, probe);
        Map<Split, Snapshot.Stored> stored = reading.measured() ? measure(x, probe, head) : Map.of();
        return recording(probe, logits, head, norms, stored);
    }

    /** K, from {@code [K, D]} or its transpose, as some libraries keep it. */
    private int classes(NpyArray weights, int width) {
        if (isTurned(weights, width)) {
            meta.addProperty("weights", "transposed, from [D, K]");
            return weights.size(1);
        }
        return weights.requireShape("[K, D]", -1, width).size(0);
    }

    private static boolean isTurned(NpyArray weights, int width) {
        return weights.axes() == 2 && weights.size(0) == width && weights.size(1) != width;
    }

    private Head head(NpyArray weights, int classes, int width) {
        double[] given = OwnChecks.finite(weights);
        double[] bias = OwnNames.BIAS
                .find(archive)
                .map(array -> OwnChecks.finite(array.requireFloats().requireShape("[K]", classes)))
                .orElseGet(() -> new double[classes]);
        return new Head(isTurned(weights, width) ? Head.turned(given, width, classes) : given, bias, width);
    }

    private Recording ofLogits() {
        NpyArray given = OwnNames.LOGITS.in(archive).requireFloats().requireShape("[N, K]", -1, -1);
        int examples = given.size(0);
        int classes = given.size(1);
        OwnChecks.requireSome(given, examples, 1);
        OwnChecks.requireSome(given, classes, 2);
        OwnChecks.requireFew(given, classes);
        Head head = OwnNames.TEMPLATES.isIn(archive) ? ofTemplates(classes) : ofWeights(classes);
        Examples probe = ProbeArrays.readOwn(archive, examples, classes, reading.fromOne());
        float[][] columns = LogitColumns.read(given)[0];
        OwnChecks.requireNoProbabilities(given, columns);
        return recording(probe, new Logits(columns), head, null, Map.of());
    }

    private Head ofTemplates(int classes) {
        NpyArray templates = OwnNames.TEMPLATES.in(archive).requireFloats().requireShape("[K, D + 1]", classes, -1);
        OwnChecks.requireSome(templates, templates.size(1), 1);
        return Head.ofTemplates(OwnChecks.finite(templates), classes);
    }

    private Head ofWeights(int classes) {
        NpyArray weights = OwnNames.WEIGHTS.in(archive).requireFloats().requireShape("[K, D]", -1, -1);
        boolean turned = weights.size(0) != classes && weights.size(1) == classes;
        int width = weights.size(turned ? 0 : 1);
        OwnChecks.requireSome(weights, width, 1);
        if (!turned) {
            weights.requireShape("[K, D]", classes, -1);
        } else {
            classes(weights, width);
        }
        return head(weights, classes, width);
    }

    private Recording recording(
            Examples probe, Logits logits, Head head, float @Nullable [] norms, Map<Split, Snapshot.Stored> stored) {
        Optional<Double> alpha = archive.find("alpha").map(array -> GridArrays.alphas(single(array))[0]);
        int epoch = archive.find("epoch")
                .map(array -> GridArrays.epochs(single(array))[0])
                .orElse(0);
        OptionalLong seed = archive.find("seed")
                .map(array -> OptionalLong.of(single(array.requireIntegers()).longs()[0]))
                .orElse(OptionalLong.empty());
        List<String> names = GridArrays.classNames(archive, logits.classes());
        meta.addProperty(Meta.OBSERVED, true);
        meta.addProperty("source", String.valueOf(archive.file().getFileName()));
        Snapshot snapshot = new Snapshot(
                new SnapshotKey(
                        alpha.orElse(0.0),
                        seed,
                        OptionalDouble.empty(),
                        alpha.isPresent() ? Supervision.LABELS : Supervision.UNKNOWN,
                        epoch),
                logits,
                head.gram(),
                norms,
                stored);
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
        if (!OwnNames.LOGITS.isIn(archive)) {
            return;
        }
        NpyArray array = OwnNames.LOGITS
                .in(archive)
                .requireFloats()
                .requireShape("[N, K]", computed.examples(), computed.classes());
        float[][] given = LogitColumns.read(array)[0];
        OwnChecks.requireNoProbabilities(array, given);
        float[] ahead = new float[computed.examples()]; // log-probabilities differ from logits by one number a row
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] = given[0][i] - computed.at(i, 0);
        }
        double largest = 0;
        double apart = 0;
        double shifted = 0;
        for (int k = 0; k < given.length; k++) {
            float[] column = computed.column(k);
            for (int i = 0; i < column.length; i++) {
                largest = Math.max(largest, Math.abs(given[k][i]));
                apart = Math.max(apart, Math.abs(given[k][i] - column[i]));
                shifted = Math.max(shifted, Math.abs(given[k][i] - column[i] - ahead[i]));
            }
        }
        boolean logarithms = shifted <= SAME * largest && OwnChecks.isLogarithms(given);
        if (apart > SAME * largest && !logarithms) {
            throw array.wrong(
                    OwnNames.BIAS.isIn(archive)
                            ? "differs by up to %s from what activations, weights and bias give"
                            : "differs by up to %s from what activations, weights and bias give, and there is no bias",
                    (float) apart);
        }
    }

    /** Which way round square weights are, their shape does not tell, but the labels do, where the network has learned them. */
    private void requireUpright(NpyArray weights, Head head, Logits logits, float[] x, Examples probe) {
        if (weights.size(0) != weights.size(1) || OwnNames.LOGITS.isIn(archive)) {
            return;
        }
        int right = right(logits, probe);
        int turned = right(head.turned().logits(x, progress), probe);
        if (turned - right > CERTAIN * Math.sqrt(turned + right)) {
            throw weights.wrong(
                    "is square, and gives the right class to %s examples the other way round, to %s as it is: save its"
                            + " transpose, [K, D]",
                    turned, right);
        }
    }

    private static int right(Logits logits, Examples probe) {
        int[] predicted = logits.predicted();
        return (int) IntStream.range(0, predicted.length)
                .filter(i -> predicted[i] == probe.label(i))
                .count();
    }
}
