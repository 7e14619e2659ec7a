package smoothscope.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static void inLanes(int most, Consumer<Lanes> facts) {
        Engine.shared()
                .submit((memory, progress) -> {
                    try (Lanes lanes = Engine.shared().lanes(most)) {
                        facts.accept(lanes);
                    }
                    return true;
                })
                .outcome()
                .join();
    }

    private static List<Supplier<String>> threads(int parts) {
        return IntStream.range(0, parts)
                .<Supplier<String>>mapToObj(part -> () -> Thread.currentThread().getName())
                .toList();
    }

    @Test
    void partsAreDoneSideBySideAndYieldInOrder() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is one processor");
        inLanes(2, lanes -> {
            CountDownLatch both = new CountDownLatch(2);
            List<Supplier<Integer>> parts = new ArrayList<>();
            for (int part = 0; part < 2; part++) {
                int own = part;
                parts.add(() -> {
                    both.countDown();
                    try {
                        both.await(); // each waits for the other
                    } catch (InterruptedException hurried) {
                        throw new IllegalStateException(hurried);
                    }
                    return own;
                });
            }
            assertEquals(List.of(0, 1), lanes.all(parts));
            List<String> names = lanes.all(threads(6));
            assertEquals(2, Set.copyOf(names).size());
            assertEquals(names, lanes.all(threads(6)), "each part in its own lane again");
        });
    }

    @Test
    void whereThereIsOneTheCallingThreadDoesItAll() {
        inLanes(
                1,
                lanes -> assertEquals(Set.of(Thread.currentThread().getName()), new TreeSet<>(lanes.all(threads(3)))));
    }

    @Test
    void aPartThatFailsIsToldWhenTheOthersHaveEnded() {
        inLanes(2, lanes -> {
            AtomicBoolean other = new AtomicBoolean();
            List<Supplier<Boolean>> parts = List.of(
                    () -> {
                        throw new IllegalStateException("planted");
                    },
                    () -> {
                        try {
                            Thread.sleep(100);
                        } catch (InterruptedException hurried) {
                            throw new IllegalStateException(hurried);
                        }
                        other.set(true);
                        return true;
                    });
            IllegalStateException told = assertThrows(IllegalStateException.class, () -> lanes.all(parts));
            assertEquals("planted", told.getMessage());
            assertTrue(other.get() || Runtime.getRuntime().availableProcessors() == 1);
        });
    }
}
