package smoothscope.training.evaluate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.LabelledImages;
import smoothscope.network.Images;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.input.RandomWindow;

/** Shows images to a network without teaching it: the central window, norms as they were learned. */
public final class Evaluator {
    private static final int CHUNK = 250;
    /** Numbers in a chunk of images: large ones are looked at a few at a time. */
    private static final int LARGEST = 2_500_000;

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

    /** How many images are looked at at once. */
    public int together() {
        return chunk;
    }

    /** What a network makes of a few images. */
    @FunctionalInterface
    public interface Taker {
        /** @param rows of these images in their part */
        void take(int[] rows, ModelOutput output);
    }

    /** Some images of a set, in the order of {@code rows}. */
    public ModelOutput see(Network network, ImageSet images, int[] rows) {
        KeptOutput kept = new KeptOutput(rows.length, network);
        look(network, images, rows, (seen, output) -> kept.add(output));
        return kept.output();
    }

    /**
     * Some images, a few at a time, in the order of {@code rows}, of which none is kept. Those that are read as they are needed are read
     * while the network looks at the ones before; damaged ones are passed over.
     */
    public void look(Network network, LabelledImages images, int[] rows, Taker taker) {
        look(network, images, rows, preprocessing::central, taker);
    }

    /** The same of images as they are augmented, each once. */
    public void lookAugmented(Network network, LabelledImages images, int[] rows, Random random, Taker taker) {
        RandomWindow window = new RandomWindow(preprocessing);
        look(network, images, rows, (from, image, to) -> window.append(from, image, random, to), taker);
    }

    /** Appends what of an image is shown. */
    @FunctionalInterface
    private interface Window {
        void append(ImageSet images, int image, FloatBuffer to);
    }

    private void look(Network network, LabelledImages images, int[] rows, Window window, Taker taker) {
        @Nullable CompletableFuture<LabelledImages.Taken> next = null;
        for (int from = 0; from < rows.length; from += chunk) {
            LabelledImages.Taken few = joined(next == null ? taken(images, rows, from) : next);
            int after = from + chunk;
            next = after < rows.length ? taken(images, rows, after) : null;
            if (few.rows().length > 0) {
                Network.Output output = network.look(shown(few.images(), window));
                taker.take(
                        few.rows(),
                        new ModelOutput(
                                network.showsActivations() ? output.activations() : new float[0],
                                output.logits(),
                                few.images().labels()));
            }
            seen.accept(Math.min(chunk, rows.length - from));
        }
    }

    private CompletableFuture<LabelledImages.Taken> taken(LabelledImages images, int[] rows, int from) {
        int[] few = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + chunk));
        return images.areAtHand()
                ? CompletableFuture.completedFuture(images.take(few))
                : CompletableFuture.supplyAsync(() -> images.take(few));
    }

    private static LabelledImages.Taken joined(CompletableFuture<LabelledImages.Taken> taken) {
        try {
            return taken.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException problem ? problem : failure;
        }
    }

    /** Some images themselves, as a network is shown them: the first of these rows. */
    public Images images(LabelledImages images, int[] rows) {
        return shown(
                images.take(Arrays.copyOf(rows, Math.min(chunk, rows.length))).images(), preprocessing::central);
    }

    private Images shown(ImageSet images, Window window) {
        FloatBuffer values = pixels.clear().asFloatBuffer();
        for (int i = 0; i < images.size(); i++) {
            window.append(images, i, values);
        }
        InputSize input = preprocessing.input();
        return new Images(
                pixels.limit(Float.BYTES * images.size() * input.values()).rewind(), images.size(), input);
    }
}
