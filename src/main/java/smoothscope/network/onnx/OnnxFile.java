package smoothscope.network.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import smoothscope.network.Images;
import smoothscope.network.InputSize;

/** A network as an ONNX file, and what the file says of it; nothing of it runs yet. */
public final class OnnxFile {
    private static final int VERSION = 0x08;
    private static final int NEWEST = 32;
    /** Producer, graph and operator sets: what follows a version. */
    private static final List<Integer> NEXT = List.of(0x12, 0x3a, 0x42);

    private final Graph graph;
    private final Takes takes;

    private OnnxFile(Graph graph, Takes takes) {
        this.graph = graph;
        this.takes = takes;
    }

    /** Tells by the name, or by how such files begin. */
    public static boolean isOne(Path file) {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".onnx")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(9);
            return start.length == 9
                    && start[0] == VERSION
                    && start[1] > 0
                    && start[1] <= NEWEST
                    && NEXT.contains((int) start[2])
                    && start[8] != '{'; // the header of safetensors begins so
        } catch (IOException unreadable) {
            return false; // whoever opens it says so
        }
    }

    public static OnnxFile read(Path file) {
        Graph graph = GraphReader.read(file);
        return new OnnxFile(graph, Takes.of(graph));
    }

    /** The files that it consists of: itself, and those beside it that hold weights. */
    public List<Path> files() {
        return Stream.concat(Stream.of(graph.file()), graph.beside().stream()).toList();
    }

    /** The size of the images that it takes, where it takes one alone. */
    public Optional<InputSize> size() {
        return takes.isFixed()
                ? Optional.of(new InputSize(
                        (int) takes.height(), (int) takes.width(), takes.channels() == 0 ? 3 : (int) takes.channels()))
                : Optional.empty();
    }

    /** The channels of the images that it takes, 0 where it does not say. */
    public int channels() {
        return (int) takes.channels();
    }

    /** K, where one last layer is found. */
    public Optional<Integer> classes() {
        List<Long> found = HeadSearch.classes(graph).stream().distinct().toList();
        return found.size() == 1 ? Optional.of(Math.toIntExact(found.get(0))) : Optional.empty();
    }

    /**
     * Finds the last layer and starts the network in a process of its own.
     *
     * @param cancelled whether the user wants it to end
     * @param sample some images, by which the last layer is verified
     * @param classes K
     * @param head the name of its weights, needed where several layers may be it
     */
    public OnnxNetwork start(BooleanSupplier cancelled, Images sample, int classes, Optional<String> head) {
        return OnnxNetwork.start(graph, takes, HeadSearch.find(graph, classes, head), cancelled, sample);
    }
}
