package smoothscope.network.file;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import smoothscope.network.weights.StoredWeights;
import smoothscope.problem.Sentence;

/**
 * Weights under the names that their network gave them, without what wrappers put before; arrays of the wrapper's own are passed over.
 *
 * @param prefix what stands before the names in the file
 */
record Unwrapped(StoredWeights weights, String prefix) implements StoredWeights {
    static StoredWeights of(StoredWeights weights) {
        String prefix = Prefix.of(weights.shapes().keySet());
        return prefix.isEmpty() ? weights : new Unwrapped(weights, prefix);
    }

    @Override
    public Path file() {
        return weights.file();
    }

    @Override
    public Map<String, String> metadata() {
        return weights.metadata();
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        weights.shapes().forEach((name, shape) -> {
            if (name.startsWith(prefix)) {
                shapes.put(name.substring(prefix.length()), shape);
            }
        });
        return shapes;
    }

    @Override
    public NDArray read(String name, NDManager memory) {
        return weights.read(prefix + name, memory);
    }

    @Override
    public List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>(weights.notes());
        notes.add(Sentence.of("\"%s\" stands before its parameters' names and was taken off", prefix));
        int others = weights.shapes().size() - shapes().size();
        if (others > 0) {
            notes.add(Sentence.of("%s arrays that are not the network's were passed over", others));
        }
        return notes;
    }
}
