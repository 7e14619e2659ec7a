package smoothscope.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Integer> heard = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Latest<Integer, Integer> latest =
            new Latest<>(worker::add, Runnable::run, n -> 100 / n, heard::add, failures::add);

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
}
