package smoothscope.network.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import smoothscope.network.checkpoint.Pickled.Storage;
import smoothscope.network.checkpoint.Pickled.Tensor;
import smoothscope.network.weights.FloatType;
import smoothscope.network.weights.StoredWeights;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;

/**
 * A checkpoint of PyTorch: the weights that {@code torch.save} wrote. They are read as data; nothing that is in the file is run, and nothing
 * is allocated before it is known to lie within it.
 */
public final class Checkpoint implements StoredWeights {
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final int PICKLE = 0x80;

    private final Path file;
    private final Storages storages;
    private final Map<String, Tensor> tensors;
    private final List<Sentence> notes;

    private Checkpoint(Path file, Storages storages, Map<String, Tensor> tensors, List<Sentence> notes) {
        this.file = file;
        this.storages = storages;
        this.tensors = tensors;
        this.notes = notes;
    }

    /** Tells by what is in the file: a pickle, or an archive that holds one and no program of TorchScript. */
    public static boolean isOne(Path file) {
        byte[] start = start(file);
        if (!startsWith(start, ARCHIVE)) {
            return start.length > 1 && (start[0] & 0xFF) == PICKLE && start[1] >= 2 && start[1] <= 5;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("/data.pkl"))
                    && zip.stream().noneMatch(entry -> entry.getName().endsWith("/constants.pkl"));
        } catch (IOException damaged) {
            return false; // whoever opens it says so
        }
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ARCHIVE.length);
        } catch (IOException unreadable) {
            return new byte[0]; // whoever opens it says so
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return Arrays.equals(bytes, start);
    }

    public static Checkpoint open(Path file) {
        return reading(file, opened -> {
            StateDict found = StateDict.of(file, opened.contents());
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (Map.Entry<String, Tensor> each : found.tensors().entrySet()) {
                if (each.getValue().storage().type() != null) {
                    require(file, each.getKey(), each.getValue(), opened.storages());
                    tensors.put(each.getKey(), each.getValue());
                }
            }
            return new Checkpoint(file, opened.storages(), tensors, found.notes());
        });
    }

    /** The names of all arrays of a file, those of whole numbers and of Python's own too. */
    public static Set<String> names(Path file) {
        return reading(
                file,
                opened -> StateDict.of(file, opened.contents()).entries().entrySet().stream()
                        .filter(each -> each.getValue() instanceof Tensor || SavedArray.is(each.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** All arrays of a file, those of whole numbers and of Python's own too. */
    public static Map<String, SavedArray> arrays(Path file) {
        return reading(file, opened -> {
            Map<String, SavedArray> arrays = new LinkedHashMap<>();
            for (Map.Entry<String, Pickled> each :
                    StateDict.of(file, opened.contents()).entries().entrySet()) {
                if (each.getValue() instanceof Tensor tensor) {
                    require(file, each.getKey(), tensor, opened.storages());
                    arrays.put(each.getKey(), array(tensor, opened.storages()));
                } else {
                    SavedArray.of(each.getValue()).ifPresent(array -> arrays.put(each.getKey(), array));
                }
            }
            return arrays;
        });
    }

    private static SavedArray array(Tensor tensor, Storages storages) throws IOException {
        int[] shape = Arrays.stream(tensor.shape()).mapToInt(Math::toIntExact).toArray();
        byte[] contents = contents(tensor, storages);
        FloatType type = tensor.storage().type();
        if (type != FloatType.BFLOAT16) {
            return new SavedArray(tensor.storage().numpy(), shape, contents);
        }
        ByteBuffer wide = ByteBuffer.allocate(Float.BYTES * (contents.length / type.bytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
        type.widen(ByteBuffer.wrap(contents).order(ByteOrder.LITTLE_ENDIAN), wide.asFloatBuffer());
        return new SavedArray(tensor.storage().numpy(), shape, wide.array());
    }

    /** An array's numbers in the order of its axes, as bytes. */
    private static byte[] contents(Tensor tensor, Storages storages) throws IOException {
        int bytes = tensor.storage().bytes();
        long from = tensor.begin() * bytes;
        byte[] read = storages.read(tensor.storage(), from, Math.toIntExact((tensor.end() - tensor.begin()) * bytes));
        return tensor.isContiguous() ? read : gathered(read, tensor, bytes);
    }

    /** Something that is made of an opened file. */
    @FunctionalInterface
    private interface Use<T> {
        T of(ZipCheckpoint.Opened opened) throws IOException;
    }

    private static <T> T reading(Path file, Use<T> use) {
        try {
            return use.of(startsWith(start(file), ARCHIVE) ? ZipCheckpoint.open(file) : BareCheckpoint.open(file));
        } catch (NoSuchFileException missing) {
            throw new FileMissing(file, missing);
        } catch (ZipException | EOFException damaged) {
            throw new Unreadable(file, damaged, "is cut short or damaged");
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    /** Each array must lie within what the file holds of its storage, and within what one array of this program holds. */
    private static void require(Path file, String name, Tensor tensor, Storages storages) {
        Storage storage = tensor.storage();
        long end = tensor.end();
        boolean sane = tensor.begin() >= 0 && end >= 0;
        for (long length : tensor.shape()) {
            sane &= length >= 0 && length <= Integer.MAX_VALUE;
        }
        if (!sane || end > storages.bytes(storage) / storage.bytes()) {
            throw new Unreadable(file, "is cut short or damaged: its array %s is not all there", Unpickler.shown(name));
        }
        long most = StoredWeights.most(storage.bytes());
        if (tensor.size() < 0 || tensor.size() > most || end - tensor.begin() > most) {
            throw StoredWeights.tooLarge(file, Unpickler.shown(name));
        }
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Map<String, String> metadata() {
        return Map.of();
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> shapes.put(name, new Shape(tensor.shape())));
        return shapes;
    }

    @Override
    public List<Sentence> notes() {
        return notes;
    }

    @Override
    public NDArray read(String name, NDManager memory) {
        Tensor tensor = tensors.get(name);
        @Nullable FloatType type = tensor == null ? null : tensor.storage().type();
        if (tensor == null || type == null) {
            throw new IllegalArgumentException("no array " + name);
        }
        Shape shape = new Shape(tensor.shape());
        try {
            return StoredWeights.array(
                    ByteBuffer.wrap(contents(tensor, storages)).order(ByteOrder.LITTLE_ENDIAN), type, shape, memory);
        } catch (EOFException | ZipException damaged) {
            throw new Unreadable(file, damaged, "is cut short or damaged");
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    /** The numbers in the order of the array's axes, where they lie in another order. */
    private static byte[] gathered(byte[] from, Tensor tensor, int bytes) {
        int size = Math.toIntExact(tensor.size());
        byte[] to = new byte[Math.multiplyExact(size, bytes)];
        int axes = tensor.shape().length;
        long[] place = new long[axes];
        for (int i = 0; i < size; i++) {
            long at = 0;
            for (int axis = 0; axis < axes; axis++) {
                at += place[axis] * tensor.strides()[axis];
            }
            System.arraycopy(from, Math.toIntExact(at * bytes), to, i * bytes, bytes);
            for (int axis = axes - 1; axis >= 0 && ++place[axis] == tensor.shape()[axis]; axis--) {
                place[axis] = 0;
            }
        }
        return to;
    }
}
