package smoothscope.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogitsTest {
    private static final float[] ROWS = {1, 2, 3, 6, 5, 4};

    @Test
    void rowsBecomeColumns() {
        Logits logits = Logits.ofRows(ROWS, 3);
        assertEquals(2, logits.examples());
        assertEquals(3, logits.classes());
        assertArrayEquals(new float[] {2, 5}, logits.column(1));
        assertArrayEquals(new int[] {2, 0}, logits.predicted());
        double[] row = new double[3];
        logits.row(1, row);
        assertArrayEquals(new double[] {6, 5, 4}, row);
        assertThrows(IllegalArgumentException.class, () -> Logits.ofRows(ROWS, 4));
    }

    @Test
    void rowsThatAreNotLookedAtAreNotAskedFor() {
        AtomicInteger asked = new AtomicInteger();
        Logits logits = new Logits(2, 3, () -> {
            asked.incrementAndGet();
            return ROWS;
        });
        assertEquals(2, logits.examples());
        assertEquals(3, logits.classes());
        assertEquals(0, asked.get());
        float[] column = logits.column(2);
        assertArrayEquals(new float[] {3, 4}, column);
        IntStream.range(0, 100).parallel().forEach(i -> assertSame(column, logits.column(2), "the same for everybody"));
        assertEquals(1, asked.get());
    }
}
