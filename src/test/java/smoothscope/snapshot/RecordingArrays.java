package smoothscope.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import smoothscope.snapshot.npz.NpyBytes;
import smoothscope.snapshot.npz.ZipBytes;

/**
 * The entries of a small recording, put together by hand: 2 snapshots, 4 examples, 3 classes, every number exact in half precision. Tests
 * replace entries by other ones.
 */
public final class RecordingArrays {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public static RecordingArrays planted() {
        RecordingArrays arrays = new RecordingArrays();
        arrays.put("logits", NpyBytes.of(1, "<f4", false, logits(), RecordingArrays::logit));
        arrays.put("gram", NpyBytes.of(1, "<f8", false, new int[] {2, 3, 3}, RecordingArrays::gram));
        arrays.put("norms", NpyBytes.of(1, "<f4", false, new int[] {2, 4}, i -> 1 + i));
        arrays.put("labels", NpyBytes.of("<i4", new int[] {4}, 0, 1, 2, 1));
        arrays.put("split", NpyBytes.of("|u1", new int[] {4}, 0, 0, 1, 1));
        arrays.put("image", NpyBytes.of("<i4", new int[] {4}, 9, 8, 0, 1));
        arrays.put("alpha", NpyBytes.of("<f8", new int[] {2}, 0, 0.1));
        arrays.put("epoch", NpyBytes.of("<i4", new int[] {2}, 5, 5));
        arrays.put("classes", NpyBytes.texts("<U4", "cat", "dog", "鶴\uD83E\uDD8A"));
        arrays.put("measures", NpyBytes.of(1, "<f8", false, new int[] {2, 2, 1}, i -> i == 1 ? Double.NaN : i));
        arrays.put("measure_names", NpyBytes.texts("<U3", "nc1"));
        arrays.entries.put("meta.json", "{\"dataset\": \"cifar10\"}".getBytes(StandardCharsets.UTF_8));
        return arrays;
    }

    /** The shape of the logits: snapshots, examples, classes. */
    public static int[] logits() {
        return new int[] {2, 4, 3};
    }

    /** The logit at an index in C order; a multiple of 1/8. */
    public static double logit(int index) {
        return index * 37 % 101 / 8.0 - 5;
    }

    public static double gram(int index) {
        int row = index % 9 / 3;
        int column = index % 3;
        return row == column ? 4 + row : 0.5 * (row + column);
    }

    public RecordingArrays put(String array, byte[] bytes) {
        entries.put(array + ".npy", bytes);
        return this;
    }

    public RecordingArrays putEntry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public RecordingArrays without(String array) {
        return withoutEntry(array + ".npy");
    }

    public RecordingArrays withoutEntry(String name) {
        entries.remove(name);
        return this;
    }

    public Path write(Path file) {
        return write(file, ZipBytes::deflated);
    }

    public Path write(Path file, Function<Map<String, byte[]>, byte[]> zip) {
        try {
            return Files.write(file, zip.apply(entries));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
