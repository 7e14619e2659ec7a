package smoothscope.network.layer;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * From one type of number to another, with the gradient on its way back. The library's own conversion knows no bfloat16 and loses the
 * gradient, so it is a TorchScript module of one line, written here and loaded by the library. Such a module has no state: it is loaded once
 * and kept. Used on the engine's thread.
 */
public final class Cast {
    /** PyTorch's numbers of its types. */
    private static final int SINGLE = 6;

    private static final int BFLOAT16 = 15;
    private static final String FORWARD = """
            class Cast(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def forward(self: __torch__.Cast,
                x: Tensor) -> Tensor:
                return torch.to(x, %d)
            """;
    /** A Python pickle: an object of the class above whose attribute {@code training} is true. */
    private static final String OBJECT = "\u0080\u0002c__torch__\nCast\n)\u0081}X\b\0\0\0training\u0088sb.";
    /** A Python pickle: the empty tuple. */
    private static final String NO_CONSTANTS = "\u0080\u0002).";
    /** That of the archive's format; any since PyTorch 1.4 reads it. */
    private static final String VERSION = "3\n";

    private static final class ToBfloat16 {
        private static final Cast LOADED = new Cast(BFLOAT16);
    }

    private static final class ToSingle {
        private static final Cast LOADED = new Cast(SINGLE);
    }

    private final Model model; // a model that nobody holds takes its module with it

    private Cast(int type) {
        model = Model.newInstance("cast", "PyTorch");
        try {
            model.load(new ByteArrayInputStream(archive(type)), Map.of("trainParam", "true"));
        } catch (IOException | MalformedModelException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static Cast toBfloat16() {
        return ToBfloat16.LOADED;
    }

    static Cast toSingle() {
        return ToSingle.LOADED;
    }

    /** @param owner the memory of the result */
    public NDArray of(NDArray array, NDManager owner) {
        NDArray converted = model.getBlock()
                .forward(new ParameterStore(owner, false), new NDList(array), true)
                .singletonOrThrow();
        converted.attach(owner);
        return converted;
    }

    /** A TorchScript file of the module. */
    private static byte[] archive(int type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "data.pkl", OBJECT);
            put(zip, "code/__torch__.py", FORWARD.formatted(type));
            put(zip, "constants.pkl", NO_CONSTANTS);
            put(zip, "version", VERSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry("cast/" + name));
        zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }
}
