package smoothscope.network;

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
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a TorchScript file, which is a program, in a process that has nothing to lose: images come in, arrays go out. Its end, however it comes, is
 * not this program's.
 */
public final class ScriptServer {
    /** The first argument of a process that is one. */
    public static final String ARGUMENT = "--script-server";
    /** Where answers go that the network's own words must not mix with. */
    static final Path ANSWERS = Path.of("/dev/fd/3");

    static final int ANSWER = 1;
    static final int REFUSAL = 2;
    private static final int LONGEST = 10_000;

    private static final Logger NOISE = Logger.getLogger("ai.djl");

    private ScriptServer() {}

    /** @param type of the images that the module takes */
    private record Loaded(PtSymbolBlock block, DataType type) {}

    /** Serves until nobody asks any more. */
    public static void serve(Path file) throws IOException {
        NOISE.setLevel(Level.OFF);
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        OutputStream answers =
                Files.exists(ANSWERS) ? Files.newOutputStream(ANSWERS, StandardOpenOption.WRITE) : System.out;
        System.setOut(System.err);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16));
                NDManager memory = Engine.getEngine("PyTorch").newBaseManager()) {
            JniUtils.setGradMode(false);
            Loaded loaded = load(file, memory, out);
            while (loaded != null) {
                answer(loaded, ScriptWire.read(in), memory, out);
            }
        } catch (EOFException over) {
            // nobody asks any more
        }
    }

    private static @Nullable Loaded load(Path file, NDManager memory, DataOutputStream out) throws IOException {
        try {
            PtSymbolBlock block =
                    JniUtils.loadModule((PtNDManager) memory, file, true, new String[0], new String[0], true);
            List<ScriptWire.Array> parameters = new ArrayList<>();
            DataType type = DataType.FLOAT32;
            for (NDArray each : JniUtils.moduleGetParams(block, (PtNDManager) memory)) {
                parameters.add(array(each));
                type = each.getDataType() == DataType.FLOAT64 ? DataType.FLOAT64 : type;
            }
            out.writeByte(ANSWER);
            ScriptWire.write(parameters, out);
            return new Loaded(block, type);
        } catch (RuntimeException refused) {
            refuse(refused, out);
            return null;
        }
    }

    private static void answer(Loaded loaded, List<ScriptWire.Array> asked, NDManager memory, DataOutputStream out)
            throws IOException {
        try (NDManager step = memory.newSubManager()) {
            ScriptWire.Array images = asked.get(0);
            NDArray single = step.create(images.values(), new Shape(images.shape()));
            NDArray given = loaded.type() == DataType.FLOAT32 ? single : single.toType(loaded.type(), false);
            List<ScriptWire.Array> returned = new ArrayList<>();
            for (NDArray each : IValueUtils.forward(loaded.block(), new NDList(given), false)) {
                returned.add(array(each));
            }
            out.writeByte(ANSWER);
            ScriptWire.write(returned, out);
        } catch (RuntimeException refused) {
            refuse(refused, out);
        }
    }

    private static ScriptWire.Array array(NDArray array) {
        NDArray single = array.getDataType() == DataType.FLOAT32 ? array : array.toType(DataType.FLOAT32, false);
        String name = array.getName();
        return new ScriptWire.Array(name == null ? "" : name, single.getShape().getShape(), single.toFloatArray());
    }

    private static void refuse(RuntimeException refused, DataOutputStream out) throws IOException {
        String message = String.valueOf(refused.getMessage());
        out.writeByte(REFUSAL);
        out.writeUTF(message.length() > LONGEST ? message.substring(message.length() - LONGEST) : message);
        out.flush();
    }
}
