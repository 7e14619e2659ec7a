package smoothscope.app.alpha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AlphaTextTest {
    @Test
    void theLargeNumberKeepsTwoDecimals() {
        assertEquals("0.10", AlphaText.large(0.1));
        assertEquals("0.075", AlphaText.large(0.075));
        assertEquals("0.00", AlphaText.large(0));
        assertEquals("0", AlphaText.plain(0));
    }

    @Test
    void aTickIsShort() {
        assertEquals(".05", AlphaText.tick(0.05));
        assertEquals("0", AlphaText.tick(0));
    }

    @Test
    void whatPeopleTypeIsRead() {
        assertEquals(0.1, AlphaText.read("0.1").orElseThrow());
        assertEquals(0.1, AlphaText.read(" α = .1").orElseThrow());
        assertEquals(0.1, AlphaText.read("0,1").orElseThrow());
        assertEquals(0.1, AlphaText.read("10 %").orElseThrow());
        assertTrue(AlphaText.read("much").isEmpty());
        assertTrue(AlphaText.read("NaN").isEmpty());
    }
}
