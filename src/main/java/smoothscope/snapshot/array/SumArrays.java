package smoothscope.snapshot.array;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.measure.Calibration;
import smoothscope.measure.SplitSums;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpzArchive;
import smoothscope.snapshot.npz.NpzWriter;

/** The arrays of what adds up over whole splits, {@code sum_…}: all of them, or none; those of activations where these were shown. */
public final class SumArrays {
    /** As {@link SplitSums#counts()} hands them over. */
    private static final List<String> COUNTS =
            List.of("sum_examples", "sum_right", "sum_bin_examples", "sum_bin_right");
    /** As {@link SplitSums#sums()} hands them over. */
    private static final List<String> SUMS =
            List.of("sum_bin_confidence", "sum_losses", "sum_gaps", "sum_activations", "sum_products");

    private static final int ON_LOGITS = 3;
    private static final int LOSSES = 3;
    private static final int SPLITS = Split.values().length;

    private SumArrays() {}

    static boolean areIn(NpzArchive archive) {
        return archive.holds(COUNTS.get(0));
    }

    public static void write(NpzWriter npz, List<Snapshot> snapshots) throws IOException {
        List<SplitSums> known = snapshots.stream()
                .flatMap(each -> Stream.of(Split.values())
                        .flatMap(split -> Stream.ofNullable(each.stored(split).sums())))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        SplitSums none = new SplitSums(known.get(0).classes(), known.get(0).width());
        List<SplitSums> all = snapshots.stream()
                .flatMap(each -> Stream.of(Split.values())
                        .map(split ->
                                Objects.requireNonNullElse(each.stored(split).sums(), none)))
                .toList();
        for (int i = 0; i < COUNTS.size(); i++) {
            int which = i;
            int[] shape = shape(snapshots.size(), none.counts().get(i).length);
            npz.array(COUNTS.get(i), "<i8", shape, sink -> {
                for (SplitSums each : all) {
                    for (long count : each.counts().get(which)) {
                        sink.putLong(count);
                    }
                }
            });
        }
        for (int i = 0; i < none.sums().size(); i++) {
            int which = i;
            int length = none.sums().get(i).length;
            int[] shape = SUMS.get(i).equals("sum_activations")
                    ? new int[] {snapshots.size(), SPLITS, none.classes(), none.width()}
                    : shape(snapshots.size(), length);
            npz.array(SUMS.get(i), "<f8", shape, sink -> {
                for (SplitSums each : all) {
                    for (double sum : each.sums().get(which)) {
                        sink.putDouble(sum);
                    }
                }
            });
        }
    }

    private static int[] shape(int snapshots, int length) {
        return new int[] {snapshots, SPLITS, length};
    }

    /** For each snapshot the sums of each split that was looked at. */
    static List<Map<Split, SplitSums>> read(NpzArchive archive, int snapshots, int classes) {
        int width = archive.find("sum_activations")
                .map(array -> array.requireShape("[S, 2, K, D]", snapshots, SPLITS, classes, -1)
                        .size(3))
                .orElse(0);
        int[] countLengths = {classes, classes, Calibration.BINS, Calibration.BINS};
        int[] sumLengths = {Calibration.BINS, LOSSES, classes, classes * width, (int) ((long) width * (width + 1) / 2)};
        List<long[]> counts = new ArrayList<>();
        for (int i = 0; i < COUNTS.size(); i++) {
            counts.add(archive.array(COUNTS.get(i))
                    .requireIntegers()
                    .requireShape("[S, 2, n]", snapshots, SPLITS, countLengths[i])
                    .longs());
        }
        List<double[][]> sums = new ArrayList<>();
        for (int i = 0; i < (width == 0 ? ON_LOGITS : SUMS.size()); i++) {
            NpyArray array = archive.array(SUMS.get(i)).requireFloats();
            if (!SUMS.get(i).equals("sum_activations")) {
                array.requireShape("[S, 2, n]", snapshots, SPLITS, sumLengths[i]);
            }
            sums.add(finite(array));
        }
        List<Map<Split, SplitSums>> read = new ArrayList<>();
        for (int s = 0; s < snapshots; s++) {
            Map<Split, SplitSums> bySplit = new EnumMap<>(Split.class);
            for (Split split : Split.values()) {
                int place = s * SPLITS + split.number();
                SplitSums each = new SplitSums(classes, width);
                for (int i = 0; i < counts.size(); i++) {
                    System.arraycopy(
                            counts.get(i),
                            place * countLengths[i],
                            each.counts().get(i),
                            0,
                            countLengths[i]);
                }
                for (int i = 0; i < sums.size(); i++) {
                    System.arraycopy(
                            sums.get(i)[s],
                            split.number() * sumLengths[i],
                            each.sums().get(i),
                            0,
                            sumLengths[i]);
                }
                if (each.examples() > 0) {
                    bySplit.put(split, each);
                }
            }
            read.add(bySplit);
        }
        return read;
    }

    private static double[][] finite(NpyArray array) {
        double[][] read = array.doublesByFirstAxis();
        for (double[] each : read) {
            if (!IntStream.range(0, each.length).allMatch(i -> Double.isFinite(each[i]))) {
                throw array.notFinite();
            }
        }
        return read;
    }
}
