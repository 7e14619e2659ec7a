package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;

/** What a change of classes costs: nothing for a wider layer, nothing for more classes, in proportion for more examples. */
@Tag("soak")
class ClassChangeCostTest {
    private static final int WARM = 5_000;
    private static final int COUNTED = 301;

    @Test
    void aWiderLayerCostsNothing() {
        List<Double> costs = new ArrayList<>();
        for (int width : new int[] {64, 256, 1024, 4096}) {
            costs.add(cost("D", width, 20_000, 64, width));
        }
        assertFlat(costs);
    }

    @Test
    void moreClassesCostNothing() {
        List<Double> costs = new ArrayList<>();
        for (int classes : new int[] {64, 256, 1024, 4096}) {
            costs.add(cost("K", classes, 20_000, classes, 64));
        }
        assertFlat(costs);
    }

    @Test
    void moreExamplesCostInProportion() {
        List<Double> costs = new ArrayList<>();
        for (int examples : new int[] {12_500, 25_000, 50_000, 100_000, 200_000}) {
            costs.add(cost("N", examples, examples, 10, 64));
        }
        double growth = costs.get(4) / costs.get(0);
        assertTrue(growth > 8 && growth < 32, "sixteen times the examples cost " + growth + " times as much");
    }

    private static void assertFlat(List<Double> costs) {
        double[] sorted = costs.stream().mapToDouble(each -> each).sorted().toArray();
        assertTrue(sorted[3] < 2 * sorted[0], () -> "milliseconds " + costs);
    }

    /** The median cost in milliseconds; three classes hold three in ten of all examples, however many classes there are. */
    private static double cost(String what, int size, int examples, int classes, int width) {
        Random random = new Random(1);
        float[][] columns = new float[classes][];
        for (int k = 0; k < classes; k++) {
            columns[k] = PlantedRecordings.normal(random, examples);
        }
        Templates templates = Templates.of(
                PlantedRecordings.normal(random, classes * width), PlantedRecordings.normal(random, classes));
        int[] labels = IntStream.range(0, examples)
                .map(i -> i % 10 < 3 ? i % 10 : 3 + i % (classes - 3))
                .toArray();
        byte[] splits = new byte[examples];
        Arrays.fill(splits, (byte) 1);
        Snapshot snapshot = new Snapshot(0, 1, new Logits(columns), templates, new float[examples], Map.of());
        List<String> names =
                IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
        Recording recording =
                new Recording(new Examples(labels, splits, labels), names, List.of(snapshot), Meta.empty());
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM + COUNTED; i++) {
            ClassTriple triple = i % 2 == 0 ? new ClassTriple(0, 1, 2) : new ClassTriple(2, 0, 1);
            long start = System.nanoTime();
            Projection projection = Projection.of(recording, snapshot, triple, Split.VALIDATION, false);
            times.add(System.nanoTime() - start);
            assertEquals(3 * examples / 10, projection.size());
        }
        double median =
                times.subList(WARM, times.size()).stream().sorted().toList().get(COUNTED / 2) / 1e6;
        System.out.printf("%s = %d: %.3f ms%n", what, size, median);
        return median;
    }
}
