package smoothscope.network;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** A TorchScript module as its file holds it: images in, some arrays out, and parameters with names. */
final class TorchModule {
    private final Path file;
    private final PtSymbolBlock block;
    private final Map<String, NDArray> parameters;
    private final DataType type;

    private TorchModule(Path file, PtSymbolBlock block, Map<String, NDArray> parameters, DataType type) {
        this.file = file;
        this.block = block;
        this.parameters = parameters;
        this.type = type;
    }

    /** @param memory the module ends with it */
    static TorchModule open(Path file, NDManager memory) {
        TorchArchive.require(file);
        TorchArchive.requireSound(file);
        try {
            PtSymbolBlock block =
                    JniUtils.loadModule((PtNDManager) memory, file, true, new String[0], new String[0], true);
            Map<String, NDArray> parameters = new LinkedHashMap<>();
            DataType type = DataType.FLOAT32;
            for (NDArray each : JniUtils.moduleGetParams(block, (PtNDManager) memory)) {
                String name = each.getName();
                NDArray wide = each.getDataType() == DataType.FLOAT32 ? each : each.toType(DataType.FLOAT32, false);
                parameters.put(name, wide);
                type = each.getDataType() == DataType.FLOAT64 ? DataType.FLOAT64 : type;
            }
            return new TorchModule(file, block, parameters, type);
        } catch (EngineException refused) {
            throw new Unreadable(file, refused, "is not a TorchScript file that can be loaded: %s", reason(refused));
        }
    }

    Path file() {
        return file;
    }

    /** The parameters by name, in the module's order, in single precision. */
    Map<String, NDArray> parameters() {
        return parameters;
    }

    /**
     * What the module returns for images, flattened where it is a tuple or a dictionary, in float32; maps of one pixel as rows.
     *
     * @param images {@code [B, height, width, channels]}
     */
    List<NDArray> returned(NDArray images) {
        // written out anew: a view whose channels lie last is refused by the many networks that flatten with view()
        NDArray moved = images.transpose(0, 3, 1, 2);
        Shape shape = moved.getShape();
        try {
            NDArray written = moved.flatten().reshape(shape);
            NDList shown = new NDList(type == DataType.FLOAT32 ? written : written.toType(type, false));
            NDList returned = IValueUtils.forward(block, shown, false);
            return returned.stream()
                    .map(each -> each.getDataType() == DataType.FLOAT32 ? each : each.toType(DataType.FLOAT32, false))
                    .map(TorchModule::asTable)
                    .toList();
        } catch (EngineException | IllegalArgumentException | UnsupportedOperationException refused) {
            throw WrongContents.ofData(
                    file,
                    Sentence.of(
                            "its network does not take images of %s×%s pixels and %s channels: %s",
                            shape.get(2), shape.get(3), shape.get(1), reason(refused)),
                    Sentence.of("Give the size that it was trained with."));
        }
    }

    /** A map of one pixel, {@code [B, D, 1, 1]}, or a 1×1 kernel as the table {@code [B, D]} that it is. */
    static NDArray asTable(NDArray array) {
        Shape shape = array.getShape();
        return shape.dimension() == 4 && shape.get(2) == 1 && shape.get(3) == 1
                ? array.reshape(shape.get(0), shape.get(1))
                : array;
    }

    /** The line of the library's many that says why. */
    private static String reason(RuntimeException failure) {
        List<String> lines = String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String told = lines.stream()
                .filter(line -> line.startsWith("RuntimeError:"))
                .map(line -> line.substring("RuntimeError:".length()).strip())
                .reduce((first, last) -> last)
                .orElse(lines.isEmpty() ? failure.getClass().getSimpleName() : lines.get(0));
        return told.endsWith(".") ? told.substring(0, told.length() - 1) : told;
    }
}
