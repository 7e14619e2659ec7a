package smoothscope.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.job.Job;

class EngineTest {
    private final Engine engine = Engine.shared();

    @Test
    void jobsRunOneAfterTheOtherOnOneThreadWithoutGradients() {
        List<Integer> order = new ArrayList<>();
        List<Job<Thread>> jobs = IntStream.range(0, 20)
                .mapToObj(i -> engine.submit((memory, progress) -> {
                    assertFalse(JniUtils.isGradMode());
                    order.add(i);
                    return Thread.currentThread();
                }))
                .toList();
        List<Thread> threads =
                jobs.stream().map(job -> job.outcome().join()).distinct().toList();
        assertEquals(IntStream.range(0, 20).boxed().toList(), order);
        assertEquals(1, threads.size());
        assertTrue(threads.get(0).isDaemon());
    }

    @Test
    void aJobsArraysEndWithIt() {
        engine.submit((memory, progress) ->
                        memory.ones(new Shape(3)).add(1).sum().getFloat())
                .outcome()
                .join();
        EngineStatus status = engine.status();
        assertEquals(EngineState.READY, status.state());
        assertEquals(0, status.arrays());
        assertFalse(status.version().isEmpty());
        assertTrue(status.threads() > 0);
    }

    @Test
    void lastingMemoryHoldsItsArraysUntilItIsClosed() {
        EngineScope lasting = engine.lasting();
        NDArray kept = lasting.submit((memory, progress) -> memory.ones(new Shape(3)))
                .outcome()
                .join();
        engine.submit((memory, progress) -> 0).outcome().join();
        assertEquals(
                3,
                lasting.submit((memory, progress) -> kept.sum().getFloat())
                        .outcome()
                        .join());
        assertTrue(lasting.close().outcome().join());
        assertEquals(0, engine.status().arrays());
        CompletionException late = assertThrows(
                CompletionException.class,
                () -> lasting.submit((memory, progress) -> 0).outcome().join());
        assertInstanceOf(IllegalStateException.class, late.getCause());
    }

    @Test
    void besideItASecondThreadWorksWithoutGradientsAndTheEndOfTheMemoryWaitsForIt() {
        EngineScope lasting = engine.lasting();
        CountDownLatch go = new CountDownLatch(1);
        Job<Float> beside = lasting.submit((memory, progress) -> {
                    NDArray still = memory.ones(new Shape(3));
                    return lasting.beside((same, besideProgress) -> {
                        assertFalse(JniUtils.isGradMode());
                        go.await();
                        return still.sum().getFloat();
                    });
                })
                .outcome()
                .join();
        Job<Boolean> end = lasting.close();
        assertFalse(end.outcome().isDone());
        go.countDown();
        assertTrue(end.outcome().join());
        assertEquals(3, beside.outcome().join());
        assertEquals(0, engine.status().arrays());
    }

    @Test
    void besideTheEngineNothingBeginsWhereNoMemoryIsOpen() {
        assertThrows(IllegalStateException.class, () -> engine.lasting().beside((memory, progress) -> 0));
    }

    @Test
    void aFailureIsTheJobsAloneAndAWaitingJobCanBeCancelled() {
        CountDownLatch go = new CountDownLatch(1);
        Job<Integer> first = engine.submit((memory, progress) -> {
            go.await();
            throw new IllegalArgumentException("planted");
        });
        Job<Integer> second = engine.submit((memory, progress) -> 2);
        Job<Integer> third = engine.submit((memory, progress) -> 3);
        second.cancel();
        go.countDown();
        assertInstanceOf(
                IllegalArgumentException.class,
                assertThrows(CompletionException.class, () -> first.outcome().join())
                        .getCause());
        assertThrows(CancellationException.class, () -> second.outcome().join());
        assertEquals(3, third.outcome().join());
    }
}
