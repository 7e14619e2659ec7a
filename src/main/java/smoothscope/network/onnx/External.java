package smoothscope.network.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** Weights that lie in a file of their own beside the graph's: in its folder, and nowhere else. */
final class External {
    private External() {}

    /** The file that holds them; refuses weights that are elsewhere, or not all there. */
    static Path require(Path graph, Tensor tensor) throws IOException {
        Path beside = file(graph, tensor);
        long offset = offset(tensor);
        long length = number(tensor, "length", 0);
        long size = Files.size(beside);
        if (offset < 0 || length < 0 || offset > size || length > size - offset) {
            throw new Unreadable(beside, "is cut short or damaged: its array %s is not all there", tensor.name());
        }
        return beside;
    }

    /** The file that holds them. */
    static Path file(Path graph, Tensor tensor) throws IOException {
        String location = tensor.external().getOrDefault("location", "");
        Path folder = Objects.requireNonNullElse(graph.toAbsolutePath().getParent(), graph.toAbsolutePath());
        Path beside;
        try {
            beside = folder.resolve(location).normalize();
        } catch (InvalidPathException noPath) {
            throw leaving(graph, location);
        }
        if (location.isEmpty() || Path.of(location).isAbsolute() || !beside.startsWith(folder.normalize())) {
            throw leaving(graph, location);
        }
        if (!Files.isRegularFile(beside)) {
            throw WrongContents.ofData(
                    graph,
                    Sentence.of("its weights lie in %s beside it, which is missing", location),
                    Sentence.of("Put both files into one folder."));
        }
        // a hub's folder names its files by links, which lead to where the graph's own does
        Path real = beside.toRealPath();
        if (!real.startsWith(folder.toRealPath())
                && !Objects.equals(real.getParent(), graph.toRealPath().getParent())) {
            throw leaving(graph, location);
        }
        return beside;
    }

    static long offset(Tensor tensor) {
        return number(tensor, "offset", 0);
    }

    private static long number(Tensor tensor, String key, long otherwise) {
        try {
            return Long.parseLong(tensor.external().getOrDefault(key, Long.toString(otherwise)));
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    private static WrongContents leaving(Path graph, String location) {
        return WrongContents.ofData(
                graph,
                Sentence.of("its weights are to be read from %s, which is not in its folder", location),
                Sentence.of("Save it anew with its weights inside it or beside it."));
    }
}
