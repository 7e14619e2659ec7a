package smoothscope.snapshot.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Looks;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;
import smoothscope.snapshot.array.GramMatrix;
import smoothscope.snapshot.array.GridArrays;
import smoothscope.snapshot.array.MetaEntry;
import smoothscope.snapshot.array.StoredArrays;
import smoothscope.snapshot.array.StoredLogits;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpzArchive;
import smoothscope.snapshot.own.ProbeArrays;

/** Reads the arrays of a recording. All heads are compared before the first array is allocated. */
final class RecordingReader {
    private static final int SPLITS = Split.values().length;

    private final NpzArchive archive;
    private final NpyArray logits;
    private final int count;
    private final int examples;
    private final int classes;

    RecordingReader(NpzArchive archive) {
        this.archive = archive;
        this.logits = archive.array("logits").requireFloats().requireShape("[S, N, K]", -1, -1, -1);
        this.count = logits.size(0);
        this.examples = logits.size(1);
        this.classes = logits.size(2);
        if (count < 1 || examples < 1 || classes < 2) {
            throw logits.wrong(
                    "is of %s snapshots, %s examples and %s classes, expected at least 1, 1 and 2",
                    count, examples, classes);
        }
    }

    Recording read() {
        NpyArray gram = archive.array("gram").requireFloats().requireShape("[S, K, K]", count, classes, classes);
        NpyArray alpha = archive.array("alpha").requireNumbers().requireShape("[S]", count);
        NpyArray epoch = archive.array("epoch").requireIntegers().requireShape("[S]", count);
        Optional<NpyArray> seed =
                archive.find("seed").map(array -> array.requireIntegers().requireShape("[S]", count));
        Optional<NpyArray> temperature =
                archive.find("temperature").map(array -> array.requireFloats().requireShape("[S]", count));
        Optional<NpyArray> supervision =
                archive.find("supervision").map(array -> array.requireTexts().requireShape("[S]", count));
        Optional<NpyArray> norms =
                archive.find("norms").map(array -> array.requireFloats().requireShape("[S, N]", count, examples));
        Optional<NpyArray> looksMean = looks("looks_mean");
        Optional<NpyArray> looksOne = looks("looks_one");
        Optional<NpyArray> looksCovariance = archive.find("looks_covariance")
                .map(array -> array.requireFloats().requireShape("[S, 2, K, K]", count, SPLITS, classes, classes));
        StoredArrays storedArrays = new StoredArrays(archive, count, classes);

        List<String> names = GridArrays.classNames(archive, classes);
        Examples probe = ProbeArrays.read(archive, examples, classes);
        double[] alphas = GridArrays.alphas(alpha);
        int[] epochs = GridArrays.epochs(epoch);
        long[] seeds = seed.map(NpyArray::longs).orElse(new long[0]);
        double[] temperatures = temperature.map(GridArrays::temperatures).orElse(new double[0]);
        List<Supervision> supervisions = GridArrays.supervisions(supervision, temperatures, count);
        double[][] grams = gram.doublesByFirstAxis();
        float[][] squaredNorms = norms.map(RecordingReader::norms).orElse(new float[0][]);
        List<Map<Split, Snapshot.Stored>> stored = storedArrays.read();
        Meta meta = MetaEntry.read(archive);
        List<Logits> read = StoredLogits.read(logits);
        double[][] means = looksMean.map(RecordingReader::finite).orElse(new double[0][]);
        double[][] ones = looksOne.map(RecordingReader::finite).orElse(new double[0][]);
        double[][] covariances =
                looksCovariance.map(NpyArray::doublesByFirstAxis).orElse(new double[0][]);

        List<Snapshot> snapshots = new ArrayList<>(count);
        for (int s = 0; s < count; s++) {
            GramMatrix.require(gram, grams[s], classes);
            float @Nullable [] norm = squaredNorms.length == 0 ? null : squaredNorms[s];
            SnapshotKey key = new SnapshotKey(
                    alphas[s],
                    seeds.length == 0 ? OptionalLong.empty() : OptionalLong.of(seeds[s]),
                    supervisions.get(s).isTaught() ? OptionalDouble.of(temperatures[s]) : OptionalDouble.empty(),
                    supervisions.get(s),
                    epochs[s]);
            Snapshot snapshot = new Snapshot(key, read.get(s), new Templates(grams[s]), norm, stored.get(s));
            snapshots.add(
                    means.length == 0
                            ? snapshot
                            : snapshot.withLooks(new Looks(
                                    classes,
                                    narrowed(means[s]),
                                    ones.length == 0 ? null : narrowed(ones[s]),
                                    covariances.length == 0 ? Map.of() : bySplit(covariances[s]))));
        }
        return new Recording(probe, names, snapshots, meta, logits.isHalf());
    }

    private Optional<NpyArray> looks(String name) {
        return archive.find(name)
                .map(array -> array.requireFloats().requireShape("[S, N, K]", count, examples, classes));
    }

    private static double[][] finite(NpyArray array) {
        double[][] numbers = array.doublesByFirstAxis();
        for (double[] each : numbers) {
            for (double number : each) {
                if (!(Math.abs(number) <= Float.MAX_VALUE)) {
                    throw array.notFinite();
                }
            }
        }
        return numbers;
    }

    private static float[] narrowed(double[] numbers) {
        float[] narrowed = new float[numbers.length];
        for (int i = 0; i < narrowed.length; i++) {
            narrowed[i] = (float) numbers[i];
        }
        return narrowed;
    }

    /** A split without examples has no number. */
    private static Map<Split, double[]> bySplit(double[] covariance) {
        int size = covariance.length / SPLITS;
        Map<Split, double[]> bySplit = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            double[] own = Arrays.copyOfRange(covariance, split.number() * size, (split.number() + 1) * size);
            if (Arrays.stream(own).allMatch(Double::isFinite)) {
                bySplit.put(split, own);
            }
        }
        return bySplit;
    }

    private static float[][] norms(NpyArray array) {
        float[][] norms = array.floatsByFirstAxis();
        for (float[] ofSnapshot : norms) {
            for (float norm : ofSnapshot) {
                if (!(norm >= 0 && norm <= Float.MAX_VALUE)) {
                    throw array.wrong("holds %s, expected squared lengths", norm);
                }
            }
        }
        return norms;
    }
}
