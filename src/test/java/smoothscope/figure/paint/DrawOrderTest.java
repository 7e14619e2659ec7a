package smoothscope.figure.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 610, 987, 30_000, 200_001})
    void everyExampleIsVisitedOnce(int size) {
        int[] visited = DrawOrder.Mixed.of(size).whole();
        Arrays.sort(visited);
        assertArrayEquals(IntStream.range(0, size).toArray(), visited);
    }

    @Test
    void aFileSortedByClassIsMixed() {
        int[] visited = DrawOrder.Mixed.of(3000).whole();
        long last = Arrays.stream(visited, 2700, 3000).filter(i -> i >= 2000).count();
        assertTrue(last > 60 && last < 140, last + " of the last 300 marks are of the last class");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1000})
    void partsMakeTheWhole(int length) {
        boolean[] chosen = new boolean[1000];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = i % 3 == 1 || i > 990;
        }
        int[] listed = IntStream.range(0, 1000).map(i -> 2 * i).toArray();
        for (DrawOrder order :
                new DrawOrder[] {DrawOrder.Mixed.of(1000), new DrawOrder.Chosen(chosen), new DrawOrder.Listed(listed)
                }) {
            int[] joined = new int[1000];
            int[] part = new int[length + 1];
            int count = 0;
            for (int from = 0; from < 1000; from += length) {
                int found = order.part(from, Math.min(1000, from + length), part);
                System.arraycopy(part, 0, joined, count, found);
                count += found;
            }
            assertArrayEquals(order.whole(), Arrays.copyOf(joined, count));
        }
    }

    @Test
    void chosenExamplesStayInTheFilesOrder() {
        assertArrayEquals(
                new int[] {1, 3}, new DrawOrder.Chosen(new boolean[] {false, true, false, true, false}).whole());
    }
}
