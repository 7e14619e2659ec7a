package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.dataset.Dataset;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;

class PairedRunTest {
    private final Dataset blobs = Blobs.dataset(4, 16, 400, 120);

    @Test
    void allAlphasAreBitEqualBeforeTheFirstStepAndDifferAfterIt() {
        Recording recording =
                run(Recipe.of("small", List.of(0.0, 0.1, 0.5), 2, 7)).recording();
        Snapshot first = recording.at(0, 0).orElseThrow();
        for (double alpha : recording.alphas()) {
            Snapshot same = recording.at(alpha, 0).orElseThrow();
            for (int k = 0; k < 4; k++) {
                assertArrayEquals(first.logits().column(k), same.logits().column(k));
            }
            assertArrayEquals(first.templates().gram(), same.templates().gram());
            assertArrayEquals(
                    first.squaredNorms().orElseThrow(), same.squaredNorms().orElseThrow());
        }
        assertTrue(first.logits().at(0, 0)
                != recording.at(0.1, 2).orElseThrow().logits().at(0, 0));
        assertEquals(List.of(0, 1, 2), recording.epochs());
    }

    @Test
    void aFewEpochsLearnWhatIsEasy() {
        List<EpochReport> reports = new ArrayList<>();
        PairedRun.start(Recipe.of("small", List.of(0.0, 0.1), 8, 7), blobs, reports::add)
                .outcome()
                .join();
        assertTrue(reports.get(reports.size() - 1).validationAccuracy() > 0.9);
    }

    private RunOutcome run(Recipe recipe) {
        return PairedRun.start(recipe, blobs, report -> {}).outcome().join();
    }
}
