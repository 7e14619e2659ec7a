package smoothscope.training.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.training.input.Preprocessing;

/** Shows images to a network without teaching it: the central window, norms as they were learned. Lives on the engine's thread. */
public final class Evaluator {
    private static final int CHUNK = 250;
    /** Numbers in a chunk of images: large ones are looked at a few at a time. */
    private static final int LARGEST = 4_000_000;

    private final NDManager memory;
    private final Preprocessing preprocessing;
    private final IntConsumer seen;
    private final int chunk;
    private final ByteBuffer pixels;

    /** @param memory what an observation needs is borrowed from it and given back */
    public Evaluator(NDManager memory, Preprocessing preprocessing) {
        this(memory, preprocessing, count -> {});
    }

    /** @param seen told, after every few images, how many these were */
    public Evaluator(NDManager memory, Preprocessing preprocessing, IntConsumer seen) {
        this.memory = memory;
        this.preprocessing = preprocessing;
        this.seen = seen;
        this.chunk = Math.max(1, Math.min(CHUNK, LARGEST / preprocessing.input().values()));
        this.pixels = ByteBuffer.allocateDirect(
                        Float.BYTES * chunk * preprocessing.input().values())
                .order(ByteOrder.nativeOrder());
    }

    /** Some images of a set, in the order of {@code rows}. */
    public ModelOutput see(Network network, ImageSet images, int[] rows) {
        float[] activations = new float[network.showsActivations() ? rows.length * network.width() : 0];
        float[] logits = new float[rows.length * network.classes()];
        for (int from = 0; from < rows.length; from += chunk) {
            int count = Math.min(chunk, rows.length - from);
            FloatBuffer values = pixels.clear().asFloatBuffer();
            for (int i = from; i < from + count; i++) {
                preprocessing.central(images, rows[i], values);
            }
            try (NDManager step = memory.newSubManager()) {
                Network.Output output = network.look(array(step, count));
                copy(output.activations(), activations, from * network.width());
                copy(output.logits(), logits, from * network.classes());
            }
            seen.accept(count);
        }
        int[] labels = IntStream.of(rows).map(row -> images.labels()[row]).toArray();
        return new ModelOutput(activations, logits, labels);
    }

    private static void copy(@Nullable NDArray from, float[] to, int at) {
        if (from == null) {
            return;
        }
        float[] values = from.toFloatArray();
        System.arraycopy(values, 0, to, at, values.length);
    }

    /** The images themselves, as the network is shown them, {@code [n, height, width, channels]}. */
    public NDArray images(ImageSet images, int[] rows, NDManager step) {
        int count = Math.min(chunk, rows.length);
        FloatBuffer values = pixels.clear().asFloatBuffer();
        for (int i = 0; i < count; i++) {
            preprocessing.central(images, rows[i], values);
        }
        return array(step, count);
    }

    private NDArray array(NDManager step, int count) {
        InputSize input = preprocessing.input();
        Shape shape = new Shape(count, input.height(), input.width(), input.channels());
        return step.create(pixels.limit(Float.BYTES * count * input.values()).rewind(), shape, DataType.FLOAT32);
    }
}
