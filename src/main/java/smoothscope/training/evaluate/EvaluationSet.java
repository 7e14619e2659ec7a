package smoothscope.training.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.layer.Classifier;
import smoothscope.training.input.Preprocessing;

/** Images that are shown again and again, standardized once and kept in native memory. Lives on the engine's thread. */
public final class EvaluationSet implements AutoCloseable {
    private static final int MOST_TOGETHER = 500;

    private final NDManager memory;
    private final List<NDArray> chunks = new ArrayList<>();
    private final int[] labels;

    /**
     * @param parent what the images' memory hangs from
     * @param rows which images of the set, in this order
     */
    public EvaluationSet(NDManager parent, Preprocessing preprocessing, ImageSet images, int[] rows) {
        this.memory = parent.newSubManager();
        this.labels = IntStream.of(rows).map(row -> images.labels()[row]).toArray();
        InputSize input = preprocessing.input();
        int chunk = preprocessing.together(MOST_TOGETHER);
        for (int from = 0; from < rows.length; from += chunk) {
            int count = Math.min(chunk, rows.length - from);
            ByteBuffer pixels = ByteBuffer.allocateDirect(Float.BYTES * count * input.values())
                    .order(ByteOrder.nativeOrder());
            FloatBuffer values = pixels.asFloatBuffer();
            for (int i = from; i < from + count; i++) {
                preprocessing.central(images, rows[i], values);
            }
            Shape shape = new Shape(count, input.height(), input.width(), input.channels());
            chunks.add(memory.create(pixels, shape, DataType.FLOAT32));
        }
    }

    public ModelOutput see(Classifier classifier) {
        float[] activations = new float[labels.length * classifier.width()];
        float[] logits = new float[labels.length * classifier.classes()];
        int seen = 0;
        for (NDArray chunk : chunks) {
            int count = Math.toIntExact(chunk.getShape().get(0));
            try (NDManager step = memory.newSubManager()) {
                NDArray images = chunk.reshape(chunk.getShape());
                images.attach(step); // so that what follows from it ends with the step
                NDArray x = classifier.activations(images, false);
                copy(x, activations, seen * classifier.width());
                copy(classifier.logits(x), logits, seen * classifier.classes());
            }
            seen += count;
        }
        return new ModelOutput(activations, logits, labels);
    }

    private static void copy(NDArray from, float[] to, int at) {
        float[] values = from.toFloatArray();
        System.arraycopy(values, 0, to, at, values.length);
    }

    @Override
    public void close() {
        memory.close();
    }
}
