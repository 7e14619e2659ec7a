package smoothscope.network.onnx;

import java.io.IOException;
import java.nio.file.Path;
import smoothscope.problem.Unreadable;

/**
 * The last layer of a graph.
 *
 * @param name of its weights
 * @param hidden the value that it takes, which is the activations
 * @param logits the value that they are: what it makes, before any softmax
 * @param output what the network returns of it
 * @param logarithms whether the output lies behind a softmax
 * @param classes K
 * @param width D
 * @param weights {@code [K, D]} row by row
 * @param bias {@code [K]}, zeros where there is none
 */
record GraphHead(
        String name,
        String hidden,
        String logits,
        String output,
        boolean logarithms,
        int classes,
        int width,
        float[] weights,
        float[] bias) {
    /** Rows and columns of a table, the other way round. */
    static float[] turned(float[] table, int rows) {
        int columns = table.length / rows;
        float[] turned = new float[table.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = table[row * columns + column];
            }
        }
        return turned;
    }

    static float[] numbers(Path file, Tensor tensor) {
        try {
            return tensor.values(file);
        } catch (IOException damaged) {
            throw new Unreadable(
                    file, damaged, "is cut short or damaged: its array %s is not all there", tensor.name());
        }
    }
}
