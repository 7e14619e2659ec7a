package smoothscope.network.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;

/** Trained weights as a file holds them: arrays by name, in the order of the file. */
public interface StoredWeights {
    Path file();

    /** The texts about the arrays, by name. */
    Map<String, String> metadata();

    /** The shapes of the arrays of floating-point numbers. */
    Map<String, Shape> shapes();

    /** One array as float32, in the given memory. */
    NDArray read(String name, NDManager memory);

    /** What was done to come at the weights, for instance a prefix that was taken off their names. */
    default List<Sentence> notes() {
        return List.of();
    }

    /** How many numbers an array may hold, which is read as one in single precision at least. */
    static long most(int bytes) {
        return (Integer.MAX_VALUE - 8L) / Math.max(Float.BYTES, bytes);
    }

    /** Of an array that is all there, but holds more numbers than that. */
    static WrongContents tooLarge(Path file, String name) {
        return WrongContents.ofData(
                file,
                Sentence.of("its array %s takes more than 2 GB, more than is read of one", name),
                Sentence.of("Save fewer examples, or the array in parts."));
    }

    /** An array of numbers that are stored as some type; the bytes' order is the buffer's. */
    static NDArray array(ByteBuffer bytes, FloatType type, Shape shape, NDManager memory) {
        ByteBuffer wide = ByteBuffer.allocateDirect(Math.toIntExact(Float.BYTES * shape.size()))
                .order(ByteOrder.nativeOrder());
        FloatBuffer floats = wide.asFloatBuffer();
        type.widen(bytes, floats);
        return memory.create(wide, shape, DataType.FLOAT32);
    }
}
