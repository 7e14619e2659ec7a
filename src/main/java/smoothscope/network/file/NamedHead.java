package smoothscope.network.file;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smoothscope.network.layer.Architecture;
import smoothscope.network.weights.StoredWeights;
import smoothscope.problem.Sentence;
import smoothscope.problem.UnknownName;

/**
 * Weights whose last layer has a name of its own, under the name that it has in its network; another layer of that name is passed over.
 *
 * @param own the last layer's name in the file
 * @param usual that in the network
 */
record NamedHead(StoredWeights weights, String own, String usual) implements StoredWeights {
    private static final String WEIGHT = ".weight";

    /**
     * @param name of the last layer, with or without {@code .weight}
     * @param network whose weights these are; where nobody says it, the names and shapes of the other arrays do
     */
    static StoredWeights of(StoredWeights weights, String name, Optional<Architecture> network) {
        String own = name.endsWith(WEIGHT) ? name.substring(0, name.length() - WEIGHT.length()) : name;
        Map<String, Shape> shapes = weights.shapes();
        if (!shapes.containsKey(own + WEIGHT)) {
            throw new UnknownName("last layer", own, tables(shapes));
        }
        return network.map(each -> new NamedHead(weights, own, each.head()))
                .or(() -> Arrays.stream(Architecture.values())
                        .map(Architecture::head)
                        .distinct()
                        .map(usual -> new NamedHead(weights, own, usual))
                        .filter(NamedHead::isRecognised)
                        .findFirst())
                .<StoredWeights>map(each -> each)
                .orElse(weights);
    }

    /** Layers that may be the last one, by name. */
    private static List<String> tables(Map<String, Shape> shapes) {
        return shapes.entrySet().stream()
                .filter(each ->
                        each.getKey().endsWith(WEIGHT) && each.getValue().dimension() == 2)
                .map(each -> each.getKey().substring(0, each.getKey().length() - WEIGHT.length()))
                .toList();
    }

    private boolean isRecognised() {
        return Recognition.of(this)
                .filter(found -> found.architecture().head().equals(usual))
                .isPresent();
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
            if (name.startsWith(own + ".")) {
                shapes.put(usual + name.substring(own.length()), shape);
            } else if (!name.startsWith(usual + ".")) {
                shapes.put(name, shape);
            }
        });
        return shapes;
    }

    @Override
    public NDArray read(String name, NDManager memory) {
        return weights.read(name.startsWith(usual + ".") ? own + name.substring(usual.length()) : name, memory);
    }

    @Override
    public List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>(weights.notes());
        if (!own.equals(usual)) {
            notes.add(Sentence.of("\"%s\" is taken for its last layer", own));
        }
        return notes;
    }
}
