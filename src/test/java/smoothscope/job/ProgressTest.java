package smoothscope.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final AtomicLong clock = new AtomicLong();
    private final Progress progress = new Progress(clock::get);

    @Test
    void aQuarterInTenSecondsLeavesThirty() {
        progress.begin("training", 400, "images");
        progress.advance(100);
        clock.addAndGet(10_000_000_000L);

        Progress.State state = progress.state();

        assertEquals(0.25, state.fraction());
        assertEquals(10, state.rate());
        assertEquals(Duration.ofSeconds(30), state.left());
    }

    @Test
    void nothingIsPromisedBeforeAnythingIsDone() {
        progress.begin("training", 400, "images");
        clock.addAndGet(10_000_000_000L);
        assertEquals(Duration.ZERO, progress.state().left());
    }

    @Test
    void anUnknownTotalHasNoFraction() {
        progress.begin("unpacking", 0, "bytes");
        progress.advance(5);
        assertEquals(-1, progress.state().fraction());
    }

    @Test
    void aNewTaskCountsFromTheStart() {
        progress.begin("first", 10, "files");
        progress.advance(10);
        progress.begin("second", 20, "files");
        assertEquals(0, progress.state().done());
    }

    @Test
    void cancelledWorkEndsAtItsNextCheck() {
        progress.check();
        progress.cancel();
        assertThrows(CancellationException.class, progress::check);
    }
}
