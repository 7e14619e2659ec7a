package smoothscope.network.layer;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A function of PyTorch's that the library has no call for, such as a conversion to bfloat16 or an optimizer's fused step: a TorchScript module
 * without a state, written here as text and loaded by the library. It is loaded once and kept. Used on the engine's thread and in its lanes.
 */
public final class TorchFunction {
    private static final String MODULE = """
            class Function(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def forward(self: __torch__.Function,
            """;
    /** A Python pickle: an object of the class above whose attribute {@code training} is true. */
    private static final String OBJECT = "\u0080\u0002c__torch__\nFunction\n)\u0081}X\b\0\0\0training\u0088sb.";
    /** A Python pickle: the empty tuple. */
    private static final String NO_CONSTANTS = "\u0080\u0002).";
    /** That of the archive's format; any since PyTorch 1.4 reads it. */
    private static final String VERSION = "3\n";

    private static final Map<String, TorchFunction> LOADED = new ConcurrentHashMap<>();

    private final Model model; // a model that nobody holds takes its module with it

    /** @param definition of the function in TorchScript: its parameters, its result and its body, as they follow {@code self} */
    public static TorchFunction of(String definition) {
        return LOADED.computeIfAbsent(definition, TorchFunction::new);
    }

    private TorchFunction(String definition) {
        model = Model.newInstance("function", "PyTorch");
        try {
            model.load(new ByteArrayInputStream(archive(MODULE + definition.indent(4))), Map.of("trainParam", "true"));
        } catch (IOException | MalformedModelException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The function's one result of some arrays; the gradient finds its way back.
     *
     * @param owner the memory of the result
     */
    NDArray result(NDList arguments, NDManager owner) {
        NDArray result = model.getBlock()
                .forward(new ParameterStore(owner, false), arguments, true)
                .singletonOrThrow();
        result.attach(owner);
        return result;
    }

    /** Runs a function for what it does to its arguments; they stay the caller's. */
    public void run(IValue... arguments) {
        ((PtSymbolBlock) model.getBlock()).forward(arguments).close();
    }

    /** A TorchScript file of the module. */
    private static byte[] archive(String code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "data.pkl", OBJECT);
            put(zip, "code/__torch__.py", code);
            put(zip, "constants.pkl", NO_CONSTANTS);
            put(zip, "version", VERSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry("function/" + name));
        zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }
}
