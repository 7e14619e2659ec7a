package smoothscope.network.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.UnknownName;
import smoothscope.problem.WrongContents;

/**
 * Looks for the last layer of a graph: back from an output, over what leaves the classes' order as it is, to the product with weights that the
 * file holds.
 */
final class HeadSearch {
    private static final int LONGEST_WAY = 64;
    private static final String[] PASSED = {
        "Identity", "Cast", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Dropout", "GlobalAveragePool", "ReduceMean"
    };

    private final Graph graph;

    private HeadSearch(Graph graph) {
        this.graph = graph;
    }

    /** Numbers that the file holds, and whether rows and columns change places before they are used. */
    private record Constant(Tensor tensor, boolean turned) {}

    /** A layer as it stands in the graph; nothing of it is read yet. */
    private record Layer(
            Constant weights,
            boolean rows,
            float scale,
            @Nullable Constant bias,
            float biasScale,
            String hidden) {
        /** K. */
        long classes() {
            return weights.tensor().sides().get(rows == weights.turned() ? 1 : 0);
        }
    }

    /** The way from an output to its layer, or to where it ended. */
    private record Way(
            String output,
            String logits,
            boolean softmax,
            List<Constant> added,
            @Nullable Layer layer,
            String end) {}

    /** K of each last layer that the outputs lead to. */
    static List<Long> classes(Graph graph) {
        HeadSearch search = new HeadSearch(graph);
        return graph.outputs().stream()
                .map(search::way)
                .flatMap(way -> Optional.ofNullable(way.layer()).stream())
                .map(Layer::classes)
                .toList();
    }

    /**
     * @param classes K
     * @param wanted the name of its weights, needed where several layers have K rows
     */
    static GraphHead find(Graph graph, int classes, Optional<String> wanted) {
        return new HeadSearch(graph).find(classes, wanted);
    }

    private GraphHead find(int classes, Optional<String> wanted) {
        List<Way> ways = graph.outputs().stream().map(this::way).toList();
        Map<String, Way> heads = new LinkedHashMap<>();
        List<Long> others = new ArrayList<>();
        for (Way way : ways) {
            Layer layer = way.layer();
            if (layer != null && layer.classes() == classes) {
                heads.putIfAbsent(layer.weights().tensor().name(), way);
            } else if (layer != null) {
                others.add(layer.classes());
            }
        }
        if (heads.isEmpty() && !others.isEmpty()) {
            throw WrongContents.ofData(
                    graph.file(),
                    Sentence.of("its network knows %s classes, the data set has %s", others.get(0), classes),
                    Sentence.of("Choose the data set that the network was trained on."));
        }
        if (heads.isEmpty()) {
            throw WrongContents.ofUnreadableNetwork(
                    graph.file(),
                    ways.isEmpty()
                            ? Sentence.of("its network returns nothing")
                            : Sentence.of(
                                    "no last layer was found: what it returns comes from %s, not from a Gemm, MatMul or 1×1 Conv"
                                            + " whose weights are in the file",
                                    ways.get(0).end()));
        }
        String name = wanted.orElse(heads.keySet().iterator().next());
        Way way = heads.get(name);
        way = way == null ? heads.get(name + ".weight") : way;
        if (way == null) {
            throw new UnknownName(Sentence.of("parameter of %s rows", classes), name, List.copyOf(heads.keySet()));
        }
        if (wanted.isEmpty() && heads.size() > 1) {
            throw new InvalidSetting(
                    "%s has several parameters that may be its last layer (%s): name it with --head.",
                    graph.file().getFileName(), String.join(", ", heads.keySet()));
        }
        return read(way, classes);
    }

    private GraphHead read(Way way, int classes) {
        Layer layer = Objects.requireNonNull(way.layer());
        Tensor tensor = layer.weights().tensor();
        float[] weights = GraphHead.numbers(graph.file(), tensor);
        if (layer.rows() == layer.weights().turned()) {
            weights = GraphHead.turned(weights, Math.toIntExact(tensor.sides().get(0)));
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= layer.scale();
        }
        float[] bias = new float[classes];
        add(layer.bias(), layer.biasScale(), bias);
        way.added().forEach(each -> add(each, 1, bias));
        return new GraphHead(
                tensor.name(),
                layer.hidden(),
                way.logits(),
                way.output(),
                way.softmax(),
                classes,
                weights.length / classes,
                weights,
                bias);
    }

    private void add(@Nullable Constant more, float scale, float[] bias) {
        if (more == null) {
            return;
        }
        float[] values = GraphHead.numbers(graph.file(), more.tensor());
        if (values.length != 1 && values.length != bias.length) {
            throw WrongContents.ofUnreadableNetwork(
                    graph.file(),
                    Sentence.of(
                            "what is added to its logits (%s) is not one number for each class",
                            more.tensor().name()));
        }
        for (int k = 0; k < bias.length; k++) {
            bias[k] += scale * values[values.length == 1 ? 0 : k];
        }
    }

    private Way way(String output) {
        String at = output;
        String logits = output;
        boolean softmax = false;
        List<Constant> added = new ArrayList<>();
        for (int step = 0; step < LONGEST_WAY; step++) {
            Node node = graph.makers().get(at);
            if (node == null) {
                return new Way(output, logits, softmax, added, null, at);
            }
            if (node.is("Softmax", "LogSoftmax")) {
                at = node.input(0);
                logits = at;
                softmax = true;
                added.clear();
            } else if (node.is(PASSED)) {
                at = node.input(0);
            } else if (node.is("Add") && constant(node.input(1)) != null) {
                added.add(constant(node.input(1)));
                at = node.input(0);
            } else if (node.is("Add") && constant(node.input(0)) != null) {
                added.add(constant(node.input(0)));
                at = node.input(1);
            } else {
                return new Way(output, logits, softmax, added, layer(node), node.op());
            }
        }
        return new Way(output, logits, softmax, added, null, at);
    }

    private @Nullable Layer layer(Node node) {
        Constant weights = constant(node.input(1));
        if (weights == null || weights.tensor().floats() == null) {
            return null;
        }
        List<Long> sides = weights.tensor().sides();
        if (node.is("MatMul") && sides.size() == 2) {
            return new Layer(weights, false, 1, null, 1, node.input(0));
        }
        Constant bias = constant(node.input(2));
        if (bias == null && !node.input(2).isEmpty()) {
            return null;
        }
        if (node.is("Gemm") && sides.size() == 2 && node.number("transA", 0) == 0) {
            boolean rows = node.number("transB", 0) != 0;
            return new Layer(weights, rows, node.real("alpha", 1), bias, node.real("beta", 1), node.input(0));
        }
        boolean one =
                sides.size() > 2 && sides.subList(2, sides.size()).stream().allMatch(side -> side == 1);
        boolean plain =
                node.number("group", 1) == 1 && node.numbers("pads").stream().allMatch(pad -> pad == 0);
        return node.is("Conv") && one && plain && !weights.turned()
                ? new Layer(weights, true, 1, bias, 1, node.input(0))
                : null;
    }

    /** Numbers of the file behind a name, over what only hands them on. */
    private @Nullable Constant constant(String name) {
        boolean turned = false;
        String at = name;
        for (int step = 0; step < LONGEST_WAY && !at.isEmpty(); step++) {
            Tensor held = graph.tensors().get(at);
            if (held != null) {
                return new Constant(held, turned);
            }
            Node node = graph.makers().get(at);
            if (node == null) {
                return null;
            }
            Node.Attribute value = node.attributes().get("value");
            Tensor written = value == null ? null : value.tensor();
            if (node.is("Constant") && written != null) {
                return new Constant(written, turned);
            }
            boolean turns = node.is("Transpose")
                    && (node.numbers("perm").isEmpty() || node.numbers("perm").equals(List.of(1L, 0L)));
            if (!turns && !node.is("Identity", "Cast")) {
                return null;
            }
            turned ^= turns;
            at = node.input(0);
        }
        return null;
    }
}
