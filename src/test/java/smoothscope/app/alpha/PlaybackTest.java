package smoothscope.app.alpha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.session.settings.PlayStyle;
import smoothscope.session.settings.PlayStyle.Loop;

class PlaybackTest {
    private static Playback play(double start, double speed, Loop loop) {
        return new Playback(0, 0.3, start, 6, new PlayStyle(speed, loop));
    }

    @Test
    void thereAndBackTurnsAtEitherEnd() {
        Playback playback = play(0.1, 1, Loop.THERE_AND_BACK);
        assertEquals(0.2, playback.advance(2), 1e-12);
        assertEquals(0.3, playback.advance(4), 1e-12);
        assertEquals(0.25, playback.advance(1), 1e-12);
        assertEquals(0, playback.advance(60), 1e-12);
        assertEquals(0.05, playback.advance(1), 1e-12);
        assertFalse(playback.ended());
    }

    @Test
    void aRoundRestsAtTheEndAndBeginsAnew() {
        Playback playback = play(0.2, 1, Loop.ROUND);
        assertEquals(0.3, playback.advance(2.5), 1e-12);
        assertEquals(0.3, playback.advance(0.3), 1e-12);
        assertEquals(0, playback.advance(0.4), 1e-12);
        assertEquals(0.05, playback.advance(1), 1e-12);
        assertFalse(playback.ended());
    }

    @Test
    void onceEndsAtTheEndAndStaysThere() {
        Playback playback = play(0.2, 1, Loop.ONCE);
        assertEquals(0.25, playback.advance(1), 1e-12);
        assertFalse(playback.ended());
        assertEquals(0.3, playback.advance(2), 1e-12);
        assertTrue(playback.ended());
        assertEquals(0.3, playback.advance(2), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 4})
    void oneWayTakesItsSecondsDividedByTheSpeed(double speed) {
        Playback playback = play(0, speed, Loop.ONCE);
        double taken = 0;
        while (!playback.ended()) {
            playback.advance(0.01);
            taken += 0.01;
        }
        assertEquals(6 / speed, taken, 0.011);
    }

    @Test
    void whatStandsAtTheEndBeginsAnew() {
        assertEquals(0.05, play(0.3, 1, Loop.ONCE).advance(1), 1e-12);
    }

    @Test
    void theStyleChangesWhileItRunsWithoutAJump() {
        Playback playback = play(0.1, 1, Loop.THERE_AND_BACK);
        playback.advance(60);
        assertEquals(0.25, playback.advance(1), 1e-12);
        playback.go(new PlayStyle(2, Loop.THERE_AND_BACK));
        assertEquals(0.2, playback.advance(0.5), 1e-12);
        playback.go(new PlayStyle(2, Loop.ONCE));
        assertEquals(0.25, playback.advance(0.5), 1e-12);
    }

    @Test
    void stepsGoThereAndBackRoundOrOnce() {
        assertEquals(List.of(1, 2, 1, 0, 1), walk(Loop.THERE_AND_BACK));
        assertEquals(List.of(1, 2, 0, 1, 2), walk(Loop.ROUND));
        assertEquals(List.of(1, 2), walk(Loop.ONCE));
        assertEquals(OptionalInt.of(0), new Steps().after(0, 1, Loop.THERE_AND_BACK));
    }

    /** The first five steps among three places. */
    private static List<Integer> walk(Loop loop) {
        Steps steps = new Steps();
        List<Integer> places = new ArrayList<>();
        OptionalInt place = steps.after(0, 3, loop);
        while (place.isPresent() && places.size() < 5) {
            places.add(place.getAsInt());
            place = steps.after(place.getAsInt(), 3, loop);
        }
        return places;
    }
}
