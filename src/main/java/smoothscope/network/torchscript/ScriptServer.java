package smoothscope.network.torchscript;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import smoothscope.network.layer.Cast;
import smoothscope.network.process.ArrayServer;
import smoothscope.network.process.ArrayWire;

/**
 * Runs a TorchScript file, which is a program, in a process that has nothing to lose: images come in, arrays go out. Its end, however it comes, is
 * not this program's.
 */
public final class ScriptServer {
    /** The first argument of a process that is one. */
    public static final String ARGUMENT = "--script-server";

    private static final Logger NOISE = Logger.getLogger("ai.djl");

    private ScriptServer() {}

    /** @param type of the images that the module takes; unknown to the library where that is bfloat16 */
    private record Loaded(PtSymbolBlock block, DataType type) {}

    /** Serves until nobody asks any more. */
    public static void serve(Path file) throws IOException {
        NOISE.setLevel(Level.OFF);
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        try (ArrayServer server = ArrayServer.open();
                NDManager memory = Engine.getEngine("PyTorch").newBaseManager()) {
            JniUtils.setGradMode(false);
            Loaded loaded = load(file, memory, server);
            while (loaded != null) {
                answer(loaded, server.asked(), memory, server);
            }
        } catch (EOFException over) {
            // nobody asks any more
        }
    }

    private static @Nullable Loaded load(Path file, NDManager memory, ArrayServer server) throws IOException {
        try {
            PtSymbolBlock block =
                    JniUtils.loadModule((PtNDManager) memory, file, true, new String[0], new String[0], true);
            List<ArrayWire.Array> parameters = new ArrayList<>();
            Set<DataType> types = EnumSet.noneOf(DataType.class);
            for (NDArray each : JniUtils.moduleGetParams(block, (PtNDManager) memory)) {
                parameters.add(array(each));
                DataType type = each.getDataType();
                if (type.isFloating() || type == DataType.UNKNOWN) {
                    types.add(type);
                }
            }
            server.answer(parameters);
            return new Loaded(block, taken(types));
        } catch (RuntimeException refused) {
            server.refuse(refused);
            return null;
        }
    }

    /** Images are of the type of the parameters; where these are of several, in double precision if some are, else in single. */
    private static DataType taken(Set<DataType> parameters) {
        if (parameters.contains(DataType.FLOAT64)) {
            return DataType.FLOAT64;
        }
        return parameters.size() == 1 ? parameters.iterator().next() : DataType.FLOAT32;
    }

    private static NDArray as(DataType type, NDArray single, NDManager memory) {
        return switch (type) {
            case FLOAT32 -> single;
            case UNKNOWN -> Cast.TO_BFLOAT16.of(single, memory);
            default -> single.toType(type, false);
        };
    }

    private static void answer(Loaded loaded, List<ArrayWire.Array> asked, NDManager memory, ArrayServer server)
            throws IOException {
        try (NDManager step = memory.newSubManager()) {
            ArrayWire.Array images = asked.get(0);
            NDArray single = step.create(images.values(), new Shape(images.shape()));
            NDArray given = as(loaded.type(), single, step);
            List<ArrayWire.Array> returned = new ArrayList<>();
            for (NDArray each : IValueUtils.forward(loaded.block(), new NDList(given), false)) {
                returned.add(array(each));
            }
            server.answer(returned);
        } catch (RuntimeException refused) {
            server.refuse(refused);
        }
    }

    private static ArrayWire.Array array(NDArray array) {
        NDArray single = array.getDataType() == DataType.FLOAT32 ? array : array.toType(DataType.FLOAT32, false);
        String name = array.getName();
        return new ArrayWire.Array(name == null ? "" : name, single.getShape().getShape(), single.toFloatArray());
    }
}
