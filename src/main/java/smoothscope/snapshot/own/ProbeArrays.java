package smoothscope.snapshot.own;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpzArchive;

/** The arrays that tell of the examples: {@code labels}, {@code split}, {@code image}. */
public final class ProbeArrays {
    private ProbeArrays() {}

    /** Without {@code split}, all examples count as validation; without {@code image}, each example's row stands for it. */
    public static Examples read(NpzArchive archive, int examples, int classes) {
        NpyArray labels = column(archive.array("labels"), examples);
        return read(archive, examples, () -> labels.integers(0, classes - 1));
    }

    /** Of somebody's own arrays. */
    static Examples readOwn(NpzArchive archive, int examples, int classes, boolean fromOne) {
        NpyArray labels = OwnNames.LABELS.in(archive);
        return read(archive, examples, () -> OwnLabels.read(labels, archive.file(), examples, classes, fromOne));
    }

    private static Examples read(NpzArchive archive, int examples, Supplier<int[]> labels) {
        Optional<NpyArray> split = archive.find("split").map(array -> column(array, examples));
        Optional<NpyArray> image = archive.find("image").map(array -> column(array, examples));
        byte[] splits = new byte[examples];
        Arrays.fill(splits, (byte) Split.VALIDATION.number());
        split.ifPresent(array -> {
            int[] numbers = array.integers(0, Split.values().length - 1);
            for (int row = 0; row < examples; row++) {
                splits[row] = (byte) numbers[row];
            }
        });
        int[] images = image.map(array -> array.integers(0, Integer.MAX_VALUE))
                .orElseGet(() -> IntStream.range(0, examples).toArray());
        return new Examples(labels.get(), splits, images);
    }

    private static NpyArray column(NpyArray array, int examples) {
        return array.requireIntegers().requireShape("[N]", examples);
    }
}
