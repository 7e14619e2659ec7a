package smoothscope.network.torchscript;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import smoothscope.network.process.ArrayWire;
import smoothscope.network.process.NetworkProcess;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** A TorchScript module as its file holds it: images in, some arrays out, and parameters with names. It runs in a process of its own. */
final class TorchModule {
    private final Path file;
    private final NetworkProcess process;
    private final Map<String, NDArray> parameters;

    private TorchModule(Path file, NetworkProcess process, Map<String, NDArray> parameters) {
        this.file = file;
        this.process = process;
        this.parameters = parameters;
    }

    /**
     * Opens a module, which runs what it likes from now on.
     *
     * @param memory the module's process ends with it
     * @param cancelled whether the user wants it to end
     */
    static TorchModule open(Path file, NDManager memory, BooleanSupplier cancelled) {
        TorchArchive.require(file);
        TorchArchive.requireSound(file);
        NetworkProcess process = NetworkProcess.start(ScriptServer.ARGUMENT, file, cancelled);
        memory.attachInternal(UUID.randomUUID().toString(), process);
        try {
            Map<String, NDArray> parameters = new LinkedHashMap<>();
            for (ArrayWire.Array each : process.read()) {
                parameters.put(each.name(), memory.create(each.values(), new Shape(each.shape())));
            }
            return new TorchModule(file, process, parameters);
        } catch (NetworkProcess.Refused refused) {
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
        NDManager memory = images.getManager();
        NDArray moved = images.transpose(0, 3, 1, 2);
        Shape shape = moved.getShape();
        try {
            return process
                    .returned(new ArrayWire.Array(
                            "", shape.getShape(), moved.flatten().toFloatArray()))
                    .stream()
                    .map(each -> memory.create(each.values(), new Shape(each.shape())))
                    .map(TorchModule::asTable)
                    .toList();
        } catch (NetworkProcess.Refused refused) {
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
    private static String reason(Exception failure) {
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
