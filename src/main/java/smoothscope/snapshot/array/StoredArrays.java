package smoothscope.snapshot.array;

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
import smoothscope.measure.SplitSums;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpzArchive;

/** The arrays of what was measured when the snapshots were taken: {@code measures}, {@code measure_names}, {@code class_gram}. */
public final class StoredArrays {
    private static final int SPLITS = Split.values().length;

    private final NpzArchive archive;
    private final int count;
    private final int classes;
    private final Optional<NpyArray> measures;
    private final Optional<NpyArray> names;
    private final Optional<NpyArray> classGram;

    /** Looks at the heads alone. */
    public StoredArrays(NpzArchive archive, int count, int classes) {
        this.archive = archive;
        this.count = count;
        this.classes = classes;
        if (archive.holds("measures") || archive.holds("measure_names")) {
            NpyArray values = archive.array("measures").requireFloats().requireShape("[S, 2, M]", count, SPLITS, -1);
            this.measures = Optional.of(values);
            this.names =
                    Optional.of(archive.array("measure_names").requireTexts().requireShape("[M]", values.size(2)));
        } else {
            this.measures = Optional.empty();
            this.names = Optional.empty();
        }
        this.classGram = archive.find("class_gram")
                .map(array -> array.requireFloats().requireShape("[S, 2, K, K]", count, SPLITS, classes, classes));
    }

    /** For each snapshot what was measured of each split. */
    public List<Map<Split, Snapshot.Stored>> read() {
        List<String> known = names.map(NpyArray::texts).orElse(List.of());
        if (new HashSet<>(known).size() < known.size()) {
            throw names.orElseThrow().wrong("holds a name twice");
        }
        double[][] values = measures.map(NpyArray::doublesByFirstAxis).orElseGet(() -> new double[count][0]);
        double[][] inner = classGram.map(NpyArray::doublesByFirstAxis).orElseGet(() -> new double[count][0]);
        List<Map<Split, SplitSums>> sums =
                SumArrays.areIn(archive) ? SumArrays.read(archive, count, classes) : List.of();
        List<Map<Split, Snapshot.Stored>> stored = new ArrayList<>(count);
        for (int s = 0; s < count; s++) {
            Map<Split, Snapshot.Stored> bySplit = new EnumMap<>(Split.class);
            for (Split split : Split.values()) {
                bySplit.put(
                        split,
                        new Snapshot.Stored(
                                named(known, values[s], split),
                                ofSplit(inner[s], split),
                                sums.isEmpty() ? null : sums.get(s).get(split)));
            }
            stored.add(bySplit);
        }
        return stored;
    }

    private static Map<String, Double> named(List<String> names, double[] values, Split split) {
        Map<String, Double> named = new HashMap<>();
        for (int m = 0; m < names.size(); m++) {
            double value = values[split.number() * names.size() + m];
            if (!Double.isNaN(value)) {
                named.put(names.get(m), value);
            }
        }
        return named;
    }

    /** Writes 0 where a class has no mean, as NumPy has it of no examples. */
    private void clearAbsent(double[] gram) {
        int[] absent = IntStream.range(0, classes)
                .filter(k -> IntStream.range(0, classes)
                        .allMatch(j -> Double.isNaN(gram[k * classes + j]) && Double.isNaN(gram[j * classes + k])))
                .toArray();
        for (int k : absent) {
            for (int j = 0; j < classes; j++) {
                gram[k * classes + j] = 0;
                gram[j * classes + k] = 0;
            }
        }
    }

    private double @Nullable [] ofSplit(double[] inner, Split split) {
        int size = inner.length / SPLITS;
        double[] gram = Arrays.copyOfRange(inner, split.number() * size, (split.number() + 1) * size);
        if (IntStream.range(0, size).allMatch(i -> Double.isNaN(gram[i]))) {
            return null;
        }
        clearAbsent(gram);
        classGram.ifPresent(array -> GramMatrix.require(array, gram, classes));
        return gram;
    }
}
