package smoothscope.network.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a graph.
 *
 * @param domain whose operation it is; empty for the format's own
 * @param inputs names of what it takes, empty where one is left out
 * @param outputs names of what it makes
 */
record Node(String op, String domain, List<String> inputs, List<String> outputs, Map<String, Attribute> attributes) {
    /** What belongs to an operation: of these one, and the others 0 or none. */
    record Attribute(
            long number,
            float real,
            List<Long> numbers,
            @Nullable Tensor tensor) {}

    /** @param inside told of each graph that is within this operation */
    static Node read(Message message, GraphReader inside) throws IOException {
        String op = "";
        String domain = "";
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Map<String, Attribute> attributes = new HashMap<>();
        while (message.next()) {
            switch (message.field()) {
                case 1 -> inputs.add(message.text());
                case 2 -> outputs.add(message.text());
                case 4 -> op = message.text();
                case 5 -> attribute(message.message(), attributes, inside);
                case 7 -> domain = message.text();
                default -> {}
            }
        }
        return new Node(op, domain, List.copyOf(inputs), List.copyOf(outputs), attributes);
    }

    private static void attribute(Message message, Map<String, Attribute> to, GraphReader inside) throws IOException {
        String name = "";
        long number = 0;
        float real = 0;
        List<Long> numbers = new ArrayList<>();
        Tensor tensor = null;
        while (message.next()) {
            switch (message.field()) {
                case 1 -> name = message.text();
                case 2 -> real = message.real();
                case 3 -> number = message.number();
                case 5 -> tensor = inside.tensor(message.message());
                case 6, 11 -> inside.within(message.message());
                case 8 -> message.numbers(numbers);
                case 10 -> inside.tensor(message.message());
                default -> {}
            }
        }
        to.put(name, new Attribute(number, real, List.copyOf(numbers), tensor));
    }

    /** A whole number that belongs to it. */
    long number(String name, long otherwise) {
        Attribute found = attributes.get(name);
        return found == null ? otherwise : found.number();
    }

    float real(String name, float otherwise) {
        Attribute found = attributes.get(name);
        return found == null ? otherwise : found.real();
    }

    List<Long> numbers(String name) {
        Attribute found = attributes.get(name);
        return found == null ? List.of() : found.numbers();
    }

    /** Whether it is an operation of the format itself, of one of these names. */
    boolean is(String... names) {
        return (domain.isEmpty() || domain.equals("ai.onnx")) && List.of(names).contains(op);
    }

    /** The name of one of its inputs; empty where it has none. */
    String input(int place) {
        return place < inputs.size() ? inputs.get(place) : "";
    }
}
