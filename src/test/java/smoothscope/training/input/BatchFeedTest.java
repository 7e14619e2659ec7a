package smoothscope.training.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.ImageSet;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;
import smoothscope.training.Blobs;

class BatchFeedTest {
    private static final int BATCH = 16;

    private final ImageSet images = Blobs.dataset(3, 12, 50, 10).train();
    private final Standardization standardization = Standardization.of(images.pixels(), 3);

    @Test
    void anEpochShowsEachImageOnceAndLeavesOutTheRemainder() {
        try (BatchFeed feed = feed(Augmentation.NONE, 9, 1)) {
            assertEquals(3, feed.stepsPerEpoch());
            int[] seen = IntStream.range(0, 3)
                    .boxed()
                    .flatMapToInt(step -> Arrays.stream(feed.next().rows()))
                    .toArray();
            assertEquals(48, Arrays.stream(seen).distinct().count());
        }
    }

    @Test
    void anyEpochCanBeEnteredAtItsBeginning() {
        try (BatchFeed fromTheFirst = feed(Augmentation.CROP_FLIP, 9, 1);
                BatchFeed fromTheThird = feed(Augmentation.CROP_FLIP, 9, 3)) {
            for (int step = 0; step < 2 * fromTheFirst.stepsPerEpoch(); step++) {
                fromTheFirst.next();
            }
            for (int step = 0; step < 7; step++) {
                Batch one = fromTheFirst.next();
                Batch other = fromTheThird.next();
                assertArrayEquals(one.rows(), other.rows());
                assertArrayEquals(one.labels(), other.labels());
                assertEquals(one.images().rewind(), other.images().rewind());
            }
        }
    }

    @Test
    void anotherEpochAndAnotherSeedAreAnotherOrder() {
        try (BatchFeed feed = feed(Augmentation.NONE, 9, 1);
                BatchFeed later = feed(Augmentation.NONE, 9, 2);
                BatchFeed other = feed(Augmentation.NONE, 10, 1)) {
            int[] rows = feed.next().rows();
            assertFalse(Arrays.equals(rows, later.next().rows()));
            assertFalse(Arrays.equals(rows, other.next().rows()));
        }
    }

    @Test
    void withoutAugmentationABatchHoldsTheImagesThemselves() {
        try (BatchFeed feed = feed(Augmentation.NONE, 9, 1)) {
            Batch batch = feed.next();
            float[][] levels = standardization.table();
            int image = batch.rows()[5] * images.imageBytes();
            for (int i = 0; i < images.imageBytes(); i++) {
                float expected = levels[i % 3][images.pixels()[image + i] & 0xFF];
                assertEquals(expected, batch.images().getFloat(Float.BYTES * (5 * images.imageBytes() + i)));
            }
        }
    }

    @Test
    void augmentedWindowsStayWithinReachAndAreMirroredInHalfTheCases() {
        byte[] ramp = new byte[12 * 12 * 3];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (100 + i / 3 % 12);
        }
        ImageSet one = new ImageSet("ramp", images.classes(), 12, 12, 3, ramp, new int[1]);
        Preprocessing preprocessing =
                new Preprocessing(new InputSize(8, 8, 3), new Standardization(new float[3], new float[] {1, 1, 1}));
        int mirrored = 0;
        int[] firstColumns = new int[12];
        try (BatchFeed feed =
                new BatchFeed(one, new int[1], new int[1], preprocessing, Augmentation.CROP_FLIP, 1, 3, 1)) {
            for (int draw = 0; draw < 1000; draw++) {
                Batch batch = feed.next();
                int first = Math.round(255 * batch.images().getFloat(0)) - 100;
                int second = Math.round(255 * batch.images().getFloat(3 * Float.BYTES)) - 100;
                mirrored += second < first ? 1 : 0;
                firstColumns[Math.min(first, first - (second < first ? 7 : 0))]++;
            }
        }
        assertEquals(500, mirrored, 60);
        assertEquals(5, Arrays.stream(firstColumns).filter(count -> count > 120).count());
    }

    private BatchFeed feed(Augmentation augmentation, long seed, int firstEpoch) {
        Preprocessing preprocessing = new Preprocessing(new InputSize(12, 12, 3), standardization);
        int[] pool = Probe.pool(images, 0);
        return new BatchFeed(images, pool, images.labels(), preprocessing, augmentation, BATCH, seed, firstEpoch);
    }
}
