package smoothscope.training.trained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import smoothscope.network.checkpoint.Checkpoint;
import smoothscope.network.weights.FloatType;
import smoothscope.problem.Problem;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.npz.NpzWriter;
import smoothscope.snapshot.own.OwnArrays;

/**
 * Arrays of one's own that {@code torch.save} wrote: tensors by the names under which such arrays are known. They are handed on as the
 * same arrays in NumPy's format, in files for the time of reading.
 */
public final class SavedTensors implements AutoCloseable {
    private final List<Path> files = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();

    /** @param files of any kind; those that hold no such tensors stay what they are */
    public SavedTensors(List<Path> files) {
        for (Path file : files) {
            this.files.add(areIn(file) ? converted(file) : file);
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

    /** The files to be read now. */
    public List<Path> files() {
        return files;
    }

    private Path converted(Path file) {
        try {
            Path folder = Files.createTempDirectory("smoothscope-arrays");
            Path npz = folder.resolve(String.valueOf(file.getFileName()));
            made.add(npz);
            try (NpzWriter writer = new NpzWriter(Files.newOutputStream(npz))) {
                for (Map.Entry<String, Checkpoint.Saved> each :
                        Checkpoint.arrays(file).entrySet()) {
                    write(writer, each.getKey(), each.getValue());
                }
            }
            return npz;
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    private static void write(NpzWriter writer, String name, Checkpoint.Saved array) throws IOException {
        int[] shape = Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
        ByteBuffer contents = ByteBuffer.wrap(array.contents()).order(ByteOrder.LITTLE_ENDIAN);
        FloatType type = array.type();
        if (type != null) {
            float[] numbers = new float[contents.remaining() / type.bytes()];
            type.widen(contents, FloatBuffer.wrap(numbers));
            writer.array(name, "<f4", shape, sink -> {
                for (float number : numbers) {
                    sink.putFloat(number);
                }
            });
            return;
        }
        writer.array(name, "<i4", shape, sink -> {
            while (contents.hasRemaining()) {
                sink.putInt(whole(contents, array.bytes()));
            }
        });
    }

    private static int whole(ByteBuffer contents, int bytes) {
        return switch (bytes) {
            case 8 -> Math.toIntExact(contents.getLong());
            case 4 -> contents.getInt();
            case 2 -> contents.getShort();
            default -> contents.get();
        };
    }

    @Override
    public void close() {
        for (Path file : made) {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(Objects.requireNonNull(file.getParent()));
            } catch (IOException stays) {
                // the system empties its folder for temporary files
            }
        }
    }
}
