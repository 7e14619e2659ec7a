package smoothscope.training.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import smoothscope.dataset.ImageSet;

/**
 * The training batches, epoch after epoch: shuffled, augmented and standardized on a thread of its own while the engine computes.
 *
 * <p>Everything follows from (seed, epoch), so any epoch can be entered at its beginning. A remainder smaller than a batch is left out.
 */
public final class BatchFeed implements AutoCloseable {
    private final ImageSet images;
    private final int[] pool;
    private final int[] labels;
    private final Preprocessing preprocessing;
    private final Augmentation augmentation;
    private final RandomWindow window;
    private final long seed;
    private final int batch;
    private final ByteBuffer[] buffers;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(BatchFeed::thread);

    private int epoch;
    private int step;
    private int made;
    private int[] order = {};
    private Random augmenting = new Random(0);
    private CompletableFuture<Batch> next;

    /**
     * @param pool the images in use, by row
     * @param labels {@code [N]} the labels to learn, which may differ from the images' own
     * @param firstEpoch the epoch to begin with, counted from 1
     */
    public BatchFeed(
            ImageSet images,
            int[] pool,
            int[] labels,
            Preprocessing preprocessing,
            Augmentation augmentation,
            int batch,
            long seed,
            int firstEpoch) {
        this.images = images;
        this.pool = pool;
        this.labels = labels;
        this.preprocessing = preprocessing;
        this.augmentation = augmentation;
        this.window = new RandomWindow(preprocessing);
        this.seed = seed;
        this.batch = Math.min(batch, pool.length);
        int bytes = Float.BYTES * this.batch * preprocessing.input().values();
        this.buffers = new ByteBuffer[] {direct(bytes), direct(bytes)};
        this.epoch = firstEpoch;
        this.next = CompletableFuture.supplyAsync(this::make, maker);
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "batches");
        thread.setDaemon(true);
        return thread;
    }

    /** Steps in one epoch. */
    public int stepsPerEpoch() {
        return pool.length / batch;
    }

    /** Images in one step. */
    public int batchSize() {
        return batch;
    }

    /** The next batch; the one before it is no longer valid. */
    public Batch next() {
        Batch ready = next.join();
        next = CompletableFuture.supplyAsync(this::make, maker);
        return ready;
    }

    /** Runs on the maker's thread alone, which owns the place in the epoch and the generator. */
    private Batch make() {
        if (step == 0) {
            order = Shuffle.permutation(pool.length, RandomStream.ORDER.at(seed, epoch));
            augmenting = RandomStream.AUGMENTATION.at(seed, epoch);
        }
        int[] rows = Arrays.stream(order, step * batch, (step + 1) * batch)
                .map(place -> pool[place])
                .toArray();
        ByteBuffer buffer = buffers[made++ & 1];
        FloatBuffer values = buffer.clear().asFloatBuffer();
        for (int row : rows) {
            if (augmentation == Augmentation.NONE) {
                preprocessing.central(images, row, values);
            } else {
                window.append(images, row, augmenting, values);
            }
        }
        step++;
        if (step == stepsPerEpoch()) {
            step = 0;
            epoch++;
        }
        return new Batch(
                buffer, rows, Arrays.stream(rows).map(row -> labels[row]).toArray());
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }
}
