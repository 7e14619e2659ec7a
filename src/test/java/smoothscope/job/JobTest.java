package smoothscope.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class JobTest {
    @Test
    void theOutcomeIsWhatTheWorkYields() {
        assertEquals(42, Job.start(Runnable::run, progress -> 42).outcome().join());
    }

    @Test
    void whatTheWorkThrowsIsTheOutcomesFailure() {
        Job<Integer> job = Job.start(Runnable::run, progress -> {
            throw new IOException("gone");
        });
        CompletionException failure =
                assertThrows(CompletionException.class, () -> job.outcome().join());
        assertInstanceOf(IOException.class, failure.getCause());
    }

    @Test
    void workCancelledBeforeItsTurnNeverStarts() {
        List<Runnable> queue = new ArrayList<>();
        List<String> done = new ArrayList<>();
        Job<Boolean> job = Job.start(queue::add, progress -> done.add("work"));
        job.cancel();
        queue.get(0).run();
        assertThrows(CancellationException.class, () -> job.outcome().join());
        assertTrue(done.isEmpty());
    }
}
