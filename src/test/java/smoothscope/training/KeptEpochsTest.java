package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.training.step.OneCycle;

class KeptEpochsTest {
    @Test
    void aShortRunIsKeptWholeAndALongOneDenselyAtItsBeginning() {
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), kept(8));
        assertEquals(List.of(0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 40), kept(40));
    }

    @Test
    void whereEpochsAreNamedTheFirstAndTheLastAreKeptBesides() {
        KeptEpochs named = new KeptEpochs(List.of(6, 3, 3));
        assertEquals(
                List.of(0, 3, 6, 10),
                IntStream.rangeClosed(0, 10)
                        .filter(epoch -> named.keeps(epoch, 10))
                        .boxed()
                        .toList());
    }

    @Test
    void theRateRisesToItsPeakAndFallsToNothing() {
        OneCycle schedule = new OneCycle(0.05, 1000);
        double highest =
                IntStream.range(0, 1000).mapToDouble(schedule::rate).max().orElseThrow();
        assertEquals(0.05, highest, 1e-4);
        assertEquals(0.05, schedule.rate(200), 1e-4);
        assertEquals(0.005, schedule.rate(0), 2e-4);
        assertEquals(0, schedule.rate(999), 1e-6);
    }

    private static List<Integer> kept(int last) {
        return IntStream.rangeClosed(0, last)
                .filter(epoch -> KeptEpochs.USUAL.keeps(epoch, last))
                .boxed()
                .toList();
    }
}
