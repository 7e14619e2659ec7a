package smoothscope.training.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Split;
import smoothscope.training.Blobs;

class ProbeTest {
    private final Dataset blobs = Blobs.dataset(4, 8, 200, 100);

    @Test
    void theProbeHoldsTheFirstExamplesOfEachClassOfEachSplitInFileOrder() {
        Examples examples = Probe.of(blobs, Probe.pool(blobs.train(), 0), 5).examples(blobs);
        for (Split split : Split.values()) {
            ImageSet images = split == Split.TRAIN ? blobs.train() : blobs.validation();
            int[] rows = examples.rows(split);
            assertEquals(20, rows.length);
            for (int label = 0; label < 4; label++) {
                int wanted = label;
                int[] expected = Arrays.stream(Probe.pool(images, 0))
                        .filter(image -> images.labels()[image] == wanted)
                        .limit(5)
                        .toArray();
                int[] found = Arrays.stream(rows)
                        .filter(row -> examples.label(row) == wanted)
                        .map(examples::image)
                        .toArray();
                assertArrayEquals(expected, found);
            }
        }
        assertEquals(Split.TRAIN, examples.split(0));
        assertEquals(Split.VALIDATION, examples.split(39));
    }

    @Test
    void anExampleNamesTheIndexOfItsImageAndNotTheRow() {
        ImageSet whole = blobs.train();
        int[] places =
                IntStream.range(0, whole.size()).map(row -> row + 1 + row / 50).toArray();
        ImageSet gaps =
                new ImageSet("blobs", whole.classes(), 8, 8, whole.channels(), whole.pixels(), whole.labels(), places);
        Dataset dataset = new Dataset("blobs", whole.classes(), gaps, blobs.validation());
        Probe probe = Probe.of(dataset, Probe.pool(gaps, 0), 5);
        Examples examples = probe.examples(dataset);
        for (int i = 0; i < probe.train().length; i++) {
            assertEquals(places[probe.train()[i]], examples.image(i));
            assertEquals(whole.labels()[probe.train()[i]], examples.label(i));
        }
    }

    @Test
    void aLimitTakesTheFirstImagesWithTheClassesBalanced() {
        int[] pool = Probe.pool(blobs.train(), 40);
        assertEquals(40, pool.length);
        int[] counts = new int[4];
        Arrays.stream(pool).forEach(row -> counts[blobs.train().labels()[row]]++);
        assertArrayEquals(new int[] {10, 10, 10, 10}, counts);
        assertArrayEquals(Arrays.stream(pool).sorted().toArray(), pool);
    }

    @Test
    void labelNoiseMakesTheAskedShareWrongAndTheSameOnesForTheSameSeed() {
        int[] labels = blobs.train().labels();
        int[] noisy = LabelNoise.apply(labels, 4, 0.3, 8);
        int wrong = 0;
        int[] shifts = new int[4];
        for (int i = 0; i < labels.length; i++) {
            wrong += noisy[i] == labels[i] ? 0 : 1;
            shifts[Math.floorMod(noisy[i] - labels[i], 4)]++;
        }
        assertEquals(60, wrong);
        assertArrayEquals(noisy, LabelNoise.apply(labels, 4, 0.3, 8));
        assertTrue(Math.min(shifts[1], Math.min(shifts[2], shifts[3])) > 10, "each other class is drawn");
        assertArrayEquals(labels, LabelNoise.apply(labels, 4, 0, 8));
    }
}
