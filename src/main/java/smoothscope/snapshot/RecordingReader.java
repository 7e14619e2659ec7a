package smoothscope.snapshot;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.job.Progress;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.problem.UnknownName;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpyElements;
import smoothscope.snapshot.npz.NpzArchive;

/** Reads the arrays of a recording. All heads are compared before the first array is allocated. */
final class RecordingReader {
    private static final int LARGEST_META = 1 << 24;
    private static final int SPLITS = Split.values().length;
    /** Share of the templates' size by which the two halves of a Gram matrix may differ. */
    private static final double SYMMETRIC = 1e-4;

    private final NpzArchive archive;
    private final Progress progress;
    private final NpyArray logits;
    private final int count;
    private final int examples;
    private final int classes;

    RecordingReader(NpzArchive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
        this.logits = archive.array("logits").requireFloats().requireShape("[S, N, K]", -1, -1, -1);
        this.count = logits.size(0);
        this.examples = logits.size(1);
        this.classes = logits.size(2);
        if (count == 0 || examples == 0 || classes == 0) {
            throw logits.wrong("is empty");
        }
    }

    Recording read() {
        NpyArray gram = archive.array("gram").requireFloats().requireShape("[S, K, K]", count, classes, classes);
        NpyArray alpha = archive.array("alpha").requireNumbers().requireShape("[S]", count);
        NpyArray epoch = archive.array("epoch").requireIntegers().requireShape("[S]", count);
        NpyArray names = archive.array("classes").requireTexts().requireShape("[K]", classes);
        Optional<NpyArray> norms =
                archive.find("norms").map(array -> array.requireFloats().requireShape("[S, N]", count, examples));
        Optional<NpyArray> classGram = archive.find("class_gram")
                .map(array -> array.requireFloats().requireShape("[S, 2, K, K]", count, SPLITS, classes, classes));
        progress.begin("Reading " + archive.file().getFileName(), 0, "bytes");

        Examples probe = ProbeArrays.read(archive, examples, classes);
        double[] alphas = alphas(alpha);
        int[] epochs = epoch.integers(0, Integer.MAX_VALUE);
        List<String> classNames = names.texts();
        List<Templates> templates = templates(gram);
        List<float[]> squaredNorms = norms.map(this::norms).orElse(List.of());
        List<Map<Split, Snapshot.Stored>> stored = stored(classGram);
        Meta meta = meta();
        float[][][] columns = LogitColumns.read(logits);

        List<Snapshot> snapshots = new ArrayList<>(count);
        for (int s = 0; s < count; s++) {
            float @Nullable [] norm = squaredNorms.isEmpty() ? null : squaredNorms.get(s);
            snapshots.add(
                    new Snapshot(alphas[s], epochs[s], new Logits(columns[s]), templates.get(s), norm, stored.get(s)));
        }
        return new Recording(probe, classNames, snapshots, meta, logits.isHalf());
    }

    private static double[] alphas(NpyArray array) {
        double[] alphas = array.doubles();
        for (double alpha : alphas) {
            if (!(alpha >= 0 && alpha < 1)) {
                throw array.wrong("holds " + alpha + ", expected α in [0, 1)");
            }
        }
        return alphas;
    }

    private List<Templates> templates(NpyArray array) {
        double[][] each = perSnapshot(array, classes * classes);
        return Arrays.stream(each)
                .map(gram -> {
                    requireGram(array, gram);
                    return new Templates(gram);
                })
                .toList();
    }

    /** What cannot be inner products of any templates is refused. */
    private void requireGram(NpyArray array, double[] gram) {
        for (double inner : gram) {
            if (!Double.isFinite(inner)) {
                throw array.wrong("holds a number that is not finite (NaN or infinite)");
            }
        }
        for (int i = 0; i < classes; i++) {
            double self = gram[i * classes + i];
            if (self < 0) {
                throw array.wrong("holds " + self + " on its diagonal, expected squared lengths");
            }
            for (int j = 0; j < i; j++) {
                double difference = Math.abs(gram[i * classes + j] - gram[j * classes + i]);
                if (difference > SYMMETRIC * Math.sqrt(self * gram[j * classes + j])) {
                    throw array.wrong("is not symmetric, as inner products are");
                }
            }
        }
    }

    private List<float[]> norms(NpyArray array) {
        List<float[]> norms = new ArrayList<>(count);
        for (double[] each : perSnapshot(array, examples)) {
            float[] narrowed = new float[examples];
            for (int i = 0; i < examples; i++) {
                narrowed[i] = (float) each[i];
                if (!(narrowed[i] >= 0 && narrowed[i] <= Float.MAX_VALUE)) {
                    throw array.wrong("holds " + each[i] + ", expected squared lengths");
                }
            }
            norms.add(narrowed);
        }
        return norms;
    }

    /** An array {@code [S, …]} as one array for each snapshot. */
    private double[][] perSnapshot(NpyArray array, int size) {
        double[][] each = new double[count][size];
        if (array.isFortran()) {
            double[] all = array.doubles();
            for (int s = 0; s < count; s++) {
                System.arraycopy(all, s * size, each[s], 0, size);
            }
            return each;
        }
        try (NpyElements elements = array.elements()) {
            for (double[] one : each) {
                elements.read(one, size);
            }
        }
        return each;
    }

    private List<Map<Split, Snapshot.Stored>> stored(Optional<NpyArray> classGram) {
        List<String> names = List.of();
        double[] measures = {};
        if (archive.holds("measures") || archive.holds("measure_names")) {
            NpyArray values = archive.array("measures").requireFloats().requireShape("[S, 2, M]", count, SPLITS, -1);
            NpyArray texts = archive.array("measure_names").requireTexts().requireShape("[M]", values.size(2));
            names = texts.texts();
            measures = values.doubles();
            if (new HashSet<>(names).size() < names.size()) {
                throw texts.wrong("holds a name twice");
            }
        }
        double[][] inner = classGram
                .map(array -> perSnapshot(array, SPLITS * classes * classes))
                .orElse(new double[0][]);
        List<Map<Split, Snapshot.Stored>> stored = new ArrayList<>(count);
        for (int s = 0; s < count; s++) {
            Map<Split, Snapshot.Stored> bySplit = new EnumMap<>(Split.class);
            for (Split split : Split.values()) {
                Map<String, Double> values = new HashMap<>();
                int from = (s * SPLITS + split.number()) * names.size();
                for (int m = 0; m < names.size(); m++) {
                    if (!Double.isNaN(measures[from + m])) {
                        values.put(names.get(m), measures[from + m]);
                    }
                }
                double @Nullable [] gram = inner.length == 0 ? null : ofSplit(inner[s], split);
                bySplit.put(split, new Snapshot.Stored(values, gram));
            }
            stored.add(bySplit);
        }
        return stored;
    }

    private double @Nullable [] ofSplit(double[] inner, Split split) {
        int size = classes * classes;
        double[] gram = Arrays.copyOfRange(inner, split.number() * size, (split.number() + 1) * size);
        return IntStream.range(0, size).allMatch(i -> Double.isNaN(gram[i])) ? null : gram;
    }

    private Meta meta() {
        Optional<byte[]> bytes = archive.bytes("meta.json", LARGEST_META);
        if (bytes.isEmpty()) {
            return Meta.empty();
        }
        String text = new String(bytes.get(), StandardCharsets.UTF_8);
        try {
            JsonObject json = new Gson().fromJson(text, JsonObject.class);
            if (json == null) {
                throw new JsonParseException("empty");
            }
            Meta meta = new Meta(json);
            meta.convention();
            return meta;
        } catch (JsonParseException broken) {
            throw new WrongContents(archive.file(), "its meta.json is no JSON object", broken);
        } catch (UnknownName unknown) {
            throw new WrongContents(archive.file(), "its meta.json names an unknown smoothing convention", unknown);
        }
    }
}
