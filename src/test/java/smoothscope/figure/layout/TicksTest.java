package smoothscope.figure.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Test
    void ticksAreTheMultiplesWithin() {
        assertEquals(List.of(-1L, 0L, 1L, 2L), Ticks.atLeast(0.17).between(-0.39, 0.4));
        assertEquals("−0.2", Ticks.atLeast(0.17).label(-1));
    }

    @Test
    void aStepBelowOneUlpHasNoTicks() {
        List<Long> none =
                assertTimeoutPreemptively(AT_ONCE, () -> Ticks.atLeast(0.1).between(1e18 - 200, 1e18 + 200));
        assertTrue(none.isEmpty());
    }

    @Test
    void aStepOfAFewUlpsHasAFew() {
        List<Long> few =
                assertTimeoutPreemptively(AT_ONCE, () -> Ticks.atLeast(0.5).between(1e15, 1e15 + 3));
        assertEquals(7, few.size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE})
    void whatIsNoStepHasNoTicks(double least) {
        Ticks ticks = Ticks.atLeast(least);
        assertTrue(ticks.between(-1e300, 1e300).isEmpty());
        assertEquals("", ticks.label(1));
    }

    @Test
    void longNumbersAreWrittenWithAPowerOfTen() {
        assertEquals("2 × 10²⁴", Ticks.atLeast(1.5e24).label(1));
        assertEquals("−4 × 10⁻¹⁸", Ticks.atLeast(1.5e-18).label(-2));
        assertEquals("100000", Ticks.atLeast(1e5).label(1));
        assertEquals("1.3 × 10³⁰", Ticks.rounded(1.26e30));
        assertEquals("∞", Ticks.rounded(Double.POSITIVE_INFINITY));
    }
}
