package smoothscope.training.evaluate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import smoothscope.dataset.ImageSet;
import smoothscope.network.Images;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.training.input.Preprocessing;

/** Shows images to a network without teaching it: the central window, norms as they were learned. */
public final class Evaluator {
    private static final int CHUNK = 250;
    /** Numbers in a chunk of images: large ones are looked at a few at a time. */
    private static final int LARGEST = 4_000_000;

    private final Preprocessing preprocessing;
    private final IntConsumer seen;
    private final int chunk;
    private final ByteBuffer pixels;

    public Evaluator(Preprocessing preprocessing) {
        this(preprocessing, count -> {});
    }

    /** @param seen told, after every few images, how many these were */
    public Evaluator(Preprocessing preprocessing, IntConsumer seen) {
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
            Network.Output output = network.look(shown(images, rows, from, count));
            if (network.showsActivations()) {
                System.arraycopy(
                        output.activations(), 0, activations, from * network.width(), output.activations().length);
            }
            System.arraycopy(output.logits(), 0, logits, from * network.classes(), output.logits().length);
            seen.accept(count);
        }
        int[] labels = IntStream.of(rows).map(row -> images.labels()[row]).toArray();
        return new ModelOutput(activations, logits, labels);
    }

    /** Some images themselves, as a network is shown them: the first of these rows. */
    public Images images(ImageSet images, int[] rows) {
        return shown(images, rows, 0, Math.min(chunk, rows.length));
    }

    private Images shown(ImageSet images, int[] rows, int from, int count) {
        FloatBuffer values = pixels.clear().asFloatBuffer();
        for (int i = from; i < from + count; i++) {
            preprocessing.central(images, rows[i], values);
        }
        InputSize input = preprocessing.input();
        return new Images(pixels.limit(Float.BYTES * count * input.values()).rewind(), count, input);
    }
}
