package smoothscope.network.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smoothscope.network.checkpoint.Pickled.Dictionary;
import smoothscope.network.checkpoint.Pickled.Foreign;
import smoothscope.network.checkpoint.Pickled.Name;
import smoothscope.network.checkpoint.Pickled.Row;
import smoothscope.network.checkpoint.Pickled.Storage;
import smoothscope.network.checkpoint.Pickled.Tensor;
import smoothscope.network.checkpoint.Pickled.Text;
import smoothscope.network.checkpoint.Pickled.Whole;
import smoothscope.network.weights.FloatType;

/** What names of Python's mean in a checkpoint. Those that are not here mean nothing and are never called. */
final class Vocabulary {
    private static final String STORAGE = "storage";
    private static final int MOST_AXES = 16;

    /** Kinds of storage by PyTorch's name: the bytes of a number, NumPy's name of it, and what number it is where weights are made of it. */
    private record Kind(int bytes, String numpy, @Nullable FloatType type) {}

    private static final Map<String, Kind> STORAGES = Map.of(
            "torch.FloatStorage", new Kind(4, "<f4", FloatType.SINGLE),
            "torch.HalfStorage", new Kind(2, "<f2", FloatType.HALF),
            "torch.BFloat16Storage", new Kind(2, "<f4", FloatType.BFLOAT16),
            "torch.DoubleStorage", new Kind(8, "<f8", FloatType.DOUBLE),
            "torch.LongStorage", new Kind(8, "<i8", null),
            "torch.IntStorage", new Kind(4, "<i4", null),
            "torch.ShortStorage", new Kind(2, "<i2", null),
            "torch.CharStorage", new Kind(1, "|i1", null),
            "torch.ByteStorage", new Kind(1, "|u1", null),
            "torch.BoolStorage", new Kind(1, "|b1", null));

    private static final Set<String> DICTIONARIES =
            Set.of("collections.OrderedDict", "collections.defaultdict", "collections.Counter", "builtins.dict");

    /** What makes values that no weights are made of: settings, dates, numbers of NumPy. */
    private static final Set<String> IGNORED = Set.of(
            "argparse.Namespace",
            "torch.Size",
            "torch.device",
            "torch._utils._rebuild_device_tensor_from_numpy",
            "numpy.dtype",
            "numpy.core.multiarray.scalar",
            "numpy.core.multiarray._reconstruct",
            "numpy._core.multiarray.scalar",
            "numpy._core.multiarray._reconstruct",
            "_codecs.encode",
            "pathlib.Path",
            "pathlib.PosixPath",
            "pathlib.WindowsPath",
            "pathlib.PurePosixPath",
            "datetime.datetime",
            "datetime.date",
            "datetime.timedelta",
            "builtins.set",
            "builtins.frozenset",
            "builtins.complex",
            "builtins.slice",
            "builtins.range",
            "builtins.bytearray",
            "builtins.list",
            "builtins.tuple",
            "__builtin__.set",
            "decimal.Decimal",
            "collections.deque",
            "uuid.UUID");

    private Vocabulary() {}

    /** What a call makes; empty where it would run code that is not known here. */
    static Optional<Pickled> called(String name, List<Pickled> arguments) {
        if (DICTIONARIES.contains(name)) {
            return Optional.of(dictionary(arguments));
        }
        if (IGNORED.contains(name)) {
            return Optional.of(new Foreign(name));
        }
        return switch (name) {
            case "torch._utils._rebuild_tensor", "torch._utils._rebuild_tensor_v2" -> tensor(arguments);
            case "torch._utils._rebuild_parameter", "torch._utils._rebuild_parameter_with_state" ->
                arguments.stream().findFirst();
            case "copyreg._reconstructor", "copy_reg._reconstructor" -> Optional.of(made(arguments));
            default -> Optional.empty();
        };
    }

    /** An object that is made without a call: of a class that is not known, nothing but its name is kept. */
    static Pickled made(List<Pickled> arguments) {
        String name = !arguments.isEmpty() && arguments.get(0) instanceof Name type ? type.name() : "an object";
        return DICTIONARIES.contains(name) ? new Dictionary() : new Foreign(name);
    }

    /** A dictionary of the pairs that a call names, as Python 2 wrote it. */
    private static Dictionary dictionary(List<Pickled> arguments) {
        Dictionary dictionary = new Dictionary();
        if (!arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof Row pairs) {
            for (Pickled each : pairs.values) {
                if (each instanceof Row pair && pair.values.size() == 2) {
                    dictionary.put(pair.values.get(0), pair.values.get(1));
                }
            }
        }
        return dictionary;
    }

    private static Optional<Pickled> tensor(List<Pickled> arguments) {
        if (arguments.size() < 4
                || !(arguments.get(0) instanceof Storage storage)
                || !(arguments.get(1) instanceof Whole begin)
                || !(arguments.get(2) instanceof Row shape)
                || !(arguments.get(3) instanceof Row strides)
                || shape.values.size() != strides.values.size()
                || shape.values.size() > MOST_AXES) {
            return Optional.empty();
        }
        Tensor tensor = new Tensor(storage, storage.begin() + begin.value(), numbers(shape), numbers(strides));
        return Optional.of(tensor);
    }

    private static long[] numbers(Row row) {
        return row.values.stream()
                .mapToLong(each -> each instanceof Whole whole ? whole.value() : -1)
                .toArray();
    }

    /** What stands outside of a pickle and is named in it: {@code (storage, kind, key, place, count[, view])}. */
    static Optional<Pickled> outside(Pickled name) {
        if (!(name instanceof Row row) || row.values.isEmpty() || !(row.values.get(0) instanceof Text kind)) {
            return Optional.empty();
        }
        if (!kind.value().equals(STORAGE)) {
            return Optional.of(made(row.values.subList(1, row.values.size())));
        }
        if (row.values.size() < 5
                || !(row.values.get(1) instanceof Name type)
                || !(row.values.get(2) instanceof Text key)
                || !(row.values.get(4) instanceof Whole count)) {
            return Optional.empty();
        }
        Kind known = STORAGES.get(type.name().replace("torch.cuda.", "torch."));
        if (known == null) {
            return Optional.of(new Foreign(type.name()));
        }
        boolean view = row.values.size() > 5
                && row.values.get(5) instanceof Row part
                && part.values.size() == 3
                && part.values.get(1) instanceof Whole;
        long begin = view ? ((Whole) ((Row) row.values.get(5)).values.get(1)).value() : 0;
        return Optional.of(new Storage(known.type(), known.numpy(), known.bytes(), key.value(), begin, count.value()));
    }
}
