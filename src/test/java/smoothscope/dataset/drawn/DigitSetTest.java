package smoothscope.dataset.drawn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.job.Progress;

class DigitSetTest {
    private final Dataset digits = DigitSet.draw(1, 200, 100, new Progress());

    @Test
    void theSameSeedDrawsTheSameBytesHoweverManyAreDrawn() {
        Dataset more = DigitSet.draw(1, 400, 100, new Progress());
        assertArrayEquals(digits.train().pixels(), Arrays.copyOf(more.train().pixels(), 200 * 256));
        assertFalse(Arrays.equals(
                digits.train().pixels(),
                DigitSet.draw(2, 200, 100, new Progress()).train().pixels()));
    }

    @Test
    void theTenDigitsTakeTurnsAndNoImageIsDrawnTwice() {
        assertEquals("0123456789", String.join("", digits.classes()));
        assertArrayEquals(
                IntStream.range(0, 200).map(i -> i % 10).toArray(),
                digits.train().labels());
        long different = IntStream.range(0, 100)
                .mapToObj(i ->
                        Arrays.toString(Arrays.copyOfRange(digits.validation().pixels(), 256 * i, 256 * i + 256)))
                .distinct()
                .count();
        assertEquals(100, different);
    }

    /** The pen's strokes are bright on dark paper, and take their share of it. */
    @Test
    void everyImageShowsADigit() {
        for (int i = 0; i < 200; i++) {
            byte[] image = Arrays.copyOfRange(digits.train().pixels(), 256 * i, 256 * i + 256);
            long ink = IntStream.range(0, 256)
                    .filter(at -> (image[at] & 0xFF) > 110)
                    .count();
            assertTrue(ink >= 6 && ink <= 80, "image " + i + " has " + ink + " bright pixels");
        }
    }
}
