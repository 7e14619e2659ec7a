package smoothscope.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.library.Catalogue;
import smoothscope.job.Progress;

/** The published files, where they are at hand. Expected values were read from the files by other means. */
class RealDataTest {
    private static Dataset load(String name) {
        String folder = Catalogue.get(name).folder();
        return Catalogue.load(name, RealData.with(folder), new Progress());
    }

    private static int[] perClass(ImageSet set) {
        int[] counts = new int[set.classCount()];
        for (int label : set.labels()) {
            counts[label]++;
        }
        return counts;
    }

    private static int[] repeated(int value, int times) {
        return IntStream.generate(() -> value).limit(times).toArray();
    }

    @Test
    void cifar10HasItsLabelsInOrderAndFiveThousandImagesOfEachClass() {
        Dataset set = load("cifar10");
        assertArrayEquals(repeated(5_000, 10), perClass(set.train()));
        assertArrayEquals(repeated(1_000, 10), perClass(set.validation()));
        assertArrayEquals(
                new int[] {6, 9, 9, 4, 1, 1, 2, 7, 8, 3},
                Arrays.copyOf(set.train().labels(), 10));
        assertArrayEquals(
                new int[] {3, 8, 8, 0, 6}, Arrays.copyOf(set.validation().labels(), 5));
        assertEquals("frog", set.classes().get(6));
    }

    @Test
    void cifar100HasFiveHundredImagesOfEachClassAndTwentyGroups() {
        Dataset fine = load("cifar100");
        assertArrayEquals(repeated(500, 100), perClass(fine.train()));
        assertArrayEquals(repeated(100, 100), perClass(fine.validation()));
        Dataset coarse = load("cifar100-coarse");
        assertArrayEquals(repeated(2_500, 20), perClass(coarse.train()));
        assertEquals("beaver", fine.classes().get(4));
        assertEquals("aquatic_mammals", coarse.classes().get(coarse.train().labels()[firstOf(fine.train(), 4)]));
    }

    @Test
    void aKnownPixelHasItsRedGreenAndBlueInOrder() {
        assertEquals(0xFFE7DAB5, load("cifar10").train().argb(0)[17 * 32 + 23]);
        assertEquals(0xFF982630, load("cifar100").train().argb(0)[17 * 32 + 23]);
        assertEquals(0xFF9F9F9F, load("fashion-mnist").validation().argb(0)[14 * 28 + 21]);
    }

    @Test
    void fashionMnistLoadsWhateverItsHeadersSay() {
        Dataset set = load("fashion-mnist");
        assertArrayEquals(repeated(1_000, 10), perClass(set.validation()));
        assertArrayEquals(
                new int[] {9, 2, 1, 1, 6}, Arrays.copyOf(set.validation().labels(), 5));
        assertArrayEquals(new int[] {9, 0, 0, 3, 0}, Arrays.copyOf(set.train().labels(), 5));
        assertEquals(28, set.train().width());
        assertEquals("ankle boot", set.classes().get(9));
    }

    private static int firstOf(ImageSet set, int label) {
        return IntStream.range(0, set.size())
                .filter(i -> set.labels()[i] == label)
                .findFirst()
                .orElseThrow();
    }
}
