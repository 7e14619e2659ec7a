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

    @Test
    void playingTurnsAtEitherEnd() {
        Playback playback = new Playback(0, 0.3, 0.1, 6);
        assertEquals(0.2, playback.advance(2), 1e-12);
        assertEquals(0.3, playback.advance(4), 1e-12);
        assertEquals(0.25, playback.advance(1), 1e-12);
        assertEquals(0, playback.advance(60), 1e-12);
        assertEquals(0.05, playback.advance(1), 1e-12);
    }
}
