package smoothscope.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;
import smoothscope.dataset.ImageSet;
import smoothscope.network.Classifier;
import smoothscope.network.InputSize;

/** Shows images to a network without teaching it: the central window, norms as they were learned. Lives on the engine's thread. */
final class Observer {
    private static final int CHUNK = 250;

    private final NDManager memory;
    private final Lens lens;
    private final ByteBuffer pixels;

    /** @param memory what an observation needs is borrowed from it and given back */
    Observer(NDManager memory, Lens lens) {
        this.memory = memory;
        this.lens = lens;
        this.pixels = ByteBuffer.allocateDirect(
                        Float.BYTES * CHUNK * lens.input().values())
                .order(ByteOrder.nativeOrder());
    }

    /** Some images of a set, in the order of {@code rows}. */
    Sight see(Classifier classifier, ImageSet images, int[] rows) {
        float[] activations = new float[rows.length * classifier.width()];
        float[] logits = new float[rows.length * classifier.classes()];
        for (int from = 0; from < rows.length; from += CHUNK) {
            int count = Math.min(CHUNK, rows.length - from);
            FloatBuffer values = pixels.clear().asFloatBuffer();
            for (int i = from; i < from + count; i++) {
                lens.central(images, rows[i], values);
            }
            try (NDManager step = memory.newSubManager()) {
                NDArray x = classifier.activations(array(step, count), false);
                NDArray z = classifier.logits(x);
                System.arraycopy(
                        x.toFloatArray(), 0, activations, from * classifier.width(), count * classifier.width());
                System.arraycopy(
                        z.toFloatArray(), 0, logits, from * classifier.classes(), count * classifier.classes());
            }
        }
        int[] labels = IntStream.of(rows).map(row -> images.labels()[row]).toArray();
        return new Sight(activations, logits, labels);
    }

    private NDArray array(NDManager step, int count) {
        InputSize input = lens.input();
        Shape shape = new Shape(count, input.height(), input.width(), input.channels());
        return step.create(pixels.limit(Float.BYTES * count * input.values()).rewind(), shape, DataType.FLOAT32);
    }
}
