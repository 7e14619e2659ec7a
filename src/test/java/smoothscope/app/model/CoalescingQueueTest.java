package smoothscope.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CoalescingQueueTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Integer> heard = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final CoalescingQueue<Integer, Integer> latest =
            new CoalescingQueue<>(worker::add, Runnable::run, n -> 100 / n, heard::add, failures::add);

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    @Test
    void whatWasOvertakenIsNeverWorkedOn() {
        latest.request(1);
        latest.request(2);
        latest.request(4);
        work();
        assertEquals(List.of(100, 25), heard);
    }

    @Test
    void afterAFailureItGoesOn() {
        latest.request(0);
        latest.request(5);
        work();
        assertEquals(List.of(20), heard);
        assertInstanceOf(ArithmeticException.class, failures.get(0));
    }

    @Test
    void oneMoreIsWorkedOnWhileTheScreenHasNotTakenTheLast() {
        Queue<Runnable> screen = new ArrayDeque<>();
        CoalescingQueue<Integer, Integer> ahead =
                new CoalescingQueue<>(worker::add, screen::add, n -> n, heard::add, failures::add);
        for (int n = 1; n <= 4; n++) {
            ahead.request(n);
            work();
        }
        assertEquals(2, screen.size());
        screen.remove().run();
        work();
        assertEquals(2, screen.size());
        screen.remove().run();
        screen.remove().run();
        assertEquals(List.of(1, 2, 4), heard);
        assertEquals(0, worker.size() + screen.size());
    }
}
