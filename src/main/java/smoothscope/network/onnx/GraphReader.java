package smoothscope.network.onnx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** Reads what a file says of its graph, and refuses what no network for images needs, before anything native sees it. */
final class GraphReader {
    private static final Set<String> KNOWN = Set.of("", "ai.onnx", "ai.onnx.ml", "com.microsoft");
    private static final int DEEPEST = 16;

    private final Path file;
    private final Set<Path> beside = new TreeSet<>();
    private final Map<String, Node> makers = new HashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final List<Graph.Input> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    /** Operations of strangers, as domain and name; and those that the file brings itself. */
    private final Set<String> foreign = new LinkedHashSet<>();

    private final Set<String> own = new HashSet<>();
    private int depth;
    private boolean loops;

    private GraphReader(Path file) {
        this.file = file;
    }

    static Graph read(Path file) {
        try (FileBytes bytes = new FileBytes(file)) {
            if (bytes.size() > Integer.MAX_VALUE) {
                throw WrongContents.ofUnreadableNetwork(
                        file, Sentence.of("it is larger than 2 GB, which no ONNX file is"));
            }
            return new GraphReader(file).graph(Message.of(bytes));
        } catch (NoSuchFileException missing) {
            throw new FileMissing(file, missing);
        } catch (FileBytes.TooMuch large) {
            throw WrongContents.ofUnreadableNetwork(file, Sentence.of("its graph is larger than any network's"));
        } catch (EOFException damaged) {
            throw new Unreadable(file, damaged, "is not an ONNX file, or is cut short or damaged");
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    private Graph graph(Message model) throws IOException {
        boolean drawn = false;
        while (model.next()) {
            switch (model.field()) {
                case 7 -> {
                    drawn = true;
                    whole(model.message());
                }
                case 25 -> function(model.message());
                default -> {}
            }
        }
        if (!drawn) {
            throw new EOFException();
        }
        foreign.removeAll(own);
        if (!foreign.isEmpty()) {
            throw WrongContents.ofUnreadableNetwork(
                    file,
                    Sentence.of(
                            "it needs an operation of its maker's (%s), which is code that it does not hold",
                            foreign.iterator().next()));
        }
        if (loops) {
            throw WrongContents.ofUnreadableNetwork(file, Sentence.of("its graph holds a loop, which may never end"));
        }
        inputs.removeIf(each -> tensors.containsKey(each.name()));
        return new Graph(file, List.copyOf(beside), makers, tensors, List.copyOf(inputs), List.copyOf(outputs));
    }

    private void whole(Message graph) throws IOException {
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> {
                    Node node = node(graph.message());
                    node.outputs().forEach(name -> makers.put(name, node));
                }
                case 5 -> {
                    Tensor tensor = tensor(graph.message());
                    tensors.put(tensor.name(), tensor);
                }
                case 11 -> inputs.add(input(graph.message()));
                case 12 -> outputs.add(input(graph.message()).name());
                default -> {}
            }
        }
    }

    /** A graph within an operation: only looked through. */
    void within(Message graph) throws IOException {
        if (++depth > DEEPEST) {
            throw new FileBytes.TooMuch();
        }
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> node(graph.message());
                case 5 -> tensor(graph.message());
                default -> {}
            }
        }
        depth--;
    }

    private void function(Message function) throws IOException {
        String name = "";
        String domain = "";
        while (function.next()) {
            switch (function.field()) {
                case 1 -> name = function.text();
                case 7 -> node(function.message());
                case 10 -> domain = function.text();
                default -> {}
            }
        }
        own.add(domain + "." + name);
    }

    private Node node(Message message) throws IOException {
        Node node = Node.read(message, this);
        loops |= node.is("Loop");
        if (!KNOWN.contains(node.domain())) {
            foreign.add(node.domain() + "." + node.op());
        }
        return node;
    }

    Tensor tensor(Message message) throws IOException {
        Tensor tensor = Tensor.read(message);
        if (!tensor.external().isEmpty()) {
            beside.add(External.require(file, tensor));
        }
        return tensor;
    }

    private static Graph.Input input(Message value) throws IOException {
        String name = "";
        int type = 0;
        List<Long> sides = new ArrayList<>();
        while (value.next()) {
            if (value.field() == 1) {
                name = value.text();
            } else if (value.field() == 2) {
                Message kinds = value.message();
                while (kinds.next()) {
                    if (kinds.field() == 1) {
                        Message tensor = kinds.message();
                        while (tensor.next()) {
                            if (tensor.field() == 1) {
                                type = (int) tensor.number();
                            } else if (tensor.field() == 2) {
                                sides(tensor.message(), sides);
                            }
                        }
                    }
                }
            }
        }
        return new Graph.Input(name, type, List.copyOf(sides));
    }

    private static void sides(Message shape, List<Long> to) throws IOException {
        while (shape.next()) {
            if (shape.field() == 1) {
                long side = -1;
                Message axis = shape.message();
                while (axis.next()) {
                    if (axis.field() == 1) {
                        side = axis.number() > 0 ? axis.number() : -1;
                    }
                }
                to.add(side);
            }
        }
    }
}
