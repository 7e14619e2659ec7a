package smoothscope.training.trained;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import smoothscope.network.checkpoint.Checkpoint;
import smoothscope.network.checkpoint.SavedArray;
import smoothscope.problem.Problem;
import smoothscope.problem.Unreadable;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.npz.NpzWriter;
import smoothscope.snapshot.own.OwnArrays;

/**
 * Arrays of one's own that {@code torch.save} wrote: tensors, numbers and lists by the names under which such arrays are known. They are
 * handed on as the same arrays in NumPy's format, in files for the time of reading.
 */
public final class SavedTensors implements AutoCloseable {
    private final List<Path> files = new ArrayList<>();
    /** Files that were made, and in the place of which. */
    private final Map<Path, Path> made = new LinkedHashMap<>();

    /** What reads files. */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {
        T of(List<Path> files) throws E;
    }

    /** @param files of any kind; those that hold no such tensors stay what they are */
    public SavedTensors(List<Path> files) {
        try {
            for (Path file : files) {
                this.files.add(areIn(file) ? converted(file) : file);
            }
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /** Whether a file holds a network's arrays and labels, and not its weights. */
    public static boolean areIn(Path file) {
        try {
            return Checkpoint.isOne(file) && OwnArrays.areNamed(Checkpoint.names(file));
        } catch (Problem noCheckpoint) {
            return false; // whoever opens it as what it is says so
        }
    }

    /** Reads the files as they are now; where something is wrong with one, the file that was given is named. */
    public <T, E extends Exception> T read(Reading<T, E> reading) throws E {
        try {
            return reading.of(List.copyOf(files));
        } catch (Problem problem) {
            Problem told = problem;
            for (Map.Entry<Path, Path> each : made.entrySet()) {
                told = told.of(each.getValue(), each.getKey());
            }
            throw told;
        }
    }

    private Path converted(Path file) {
        try {
            Path folder = Files.createTempDirectory("smoothscope-arrays");
            Path npz = folder.resolve(String.valueOf(file.getFileName()));
            made.put(npz, file);
            try (NpzWriter writer = new NpzWriter(Files.newOutputStream(npz))) {
                for (Map.Entry<String, SavedArray> each :
                        Checkpoint.arrays(file).entrySet()) {
                    SavedArray array = each.getValue();
                    writer.array(each.getKey(), array.type(), array.shape(), sink -> sink.put(array.contents()));
                }
            }
            return npz;
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        } catch (OutOfMemoryError full) {
            throw new Unreadable(file, full, "needs more memory than the program has left");
        }
    }

    @Override
    public void close() {
        for (Path file : made.keySet()) {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(Objects.requireNonNull(file.getParent()));
            } catch (IOException stays) {
                // the system empties its folder for temporary files
            }
        }
    }
}
