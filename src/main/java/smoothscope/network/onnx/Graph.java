package smoothscope.network.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A network as its file draws it: operations, and the numbers and names between them.
 *
 * @param beside the files that hold what weights the file does not
 * @param makers the operation that makes each named value
 * @param tensors the numbers that are there from the first, by name
 * @param inputs what is given to it, its numbers left out
 * @param outputs the names of what it returns
 */
record Graph(
        Path file,
        List<Path> beside,
        Map<String, Node> makers,
        Map<String, Tensor> tensors,
        List<Input> inputs,
        List<String> outputs) {
    /**
     * What the network is given.
     *
     * @param type the format's number of its type
     * @param sides lengths of its axes, −1 where any will do
     */
    record Input(String name, int type, List<Long> sides) {}
}
