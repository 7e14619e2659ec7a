package smoothscope.training.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecimatedHistoryTest {
    @Test
    void untilItIsFullNothingIsLeftOut() {
        assertEquals(
                IntStream.range(0, 400).boxed().toList(), filled(400, 400, 1000).values());
    }

    @Test
    void anyNumberOfElementsStaysEvenlySpreadWithTheFirstAndTheNewest() {
        List<Integer> kept = filled(100_000, 400, Integer.MAX_VALUE).values();
        assertTrue(kept.size() <= 400 && kept.size() >= 150, kept.size() + " kept");
        assertEquals(0, kept.get(0));
        assertEquals(99_999, kept.get(kept.size() - 1));
        int widest = IntStream.range(1, kept.size())
                .map(i -> kept.get(i) - kept.get(i - 1))
                .max()
                .orElseThrow();
        assertTrue(widest <= 100_000 / 150, "a gap of " + widest);
    }

    @Test
    void whatIsMarkedStays() {
        List<Integer> kept = filled(50_000, 400, 997).values();
        assertTrue(kept.size() <= 400);
        for (int marked = 997; marked < 50_000; marked += 997) {
            assertTrue(kept.contains(marked), marked + " was marked");
        }
    }

    @Test
    void evenWhereAllIsMarkedTheCapacityHolds() {
        List<Integer> kept = filled(50_000, 400, 1).values();
        assertTrue(kept.size() <= 400 && kept.size() >= 100, kept.size() + " kept");
        assertEquals(49_999, kept.get(kept.size() - 1));
    }

    /** The numbers from 0, those divisible by {@code every} marked. */
    private static DecimatedHistory<Integer> filled(int count, int capacity, int every) {
        DecimatedHistory<Integer> list = new DecimatedHistory<>(capacity);
        for (int i = 0; i < count; i++) {
            list.add(i, i > 0 && i % every == 0);
            assertTrue(list.values().size() <= capacity);
        }
        return list;
    }
}
