package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

class MeanConfidenceTest {
    /** Odds of 3 to 1 are a confidence of 3/4, odds of 1 to 9 one of 9/10, even odds one of 1/2. */
    @Test
    void confidenceIsTheMeanProbabilityOfThePredictedClassAndAccuracyTheShareOfRightOnes() {
        float three = (float) Math.log(3);
        float nine = (float) Math.log(9);
        float[] logits = {three, 0, 0, nine, 0, 0, 0, nine};
        Examples examples = new Examples(new int[] {0, 0, 1, 1}, new byte[] {1, 1, 1, 0}, new int[] {0, 1, 2, 0});
        Snapshot network = new Snapshot(
                0, 1, Logits.ofRows(logits, 2), Templates.of(new float[] {1, 2}, new float[2]), null, Map.of());
        MeanConfidence held = MeanConfidence.of(network, examples, Split.VALIDATION);
        assertEquals((0.75 + 0.9 + 0.5) / 3, held.confidence(), 1e-7);
        assertEquals(1.0 / 3, held.accuracy(), 1e-12);
        MeanConfidence learned = MeanConfidence.of(network, examples, Split.TRAIN);
        assertEquals(0.9, learned.confidence(), 1e-7);
        assertEquals(1, learned.accuracy());
    }

    @Test
    void aNetworkIsOverConfidentByMoreThanTwoPoints() {
        assertTrue(new MeanConfidence(0.53, 0.5).over());
        assertFalse(new MeanConfidence(0.53, 0.5).under());
        assertTrue(new MeanConfidence(0.47, 0.5).under());
        assertFalse(new MeanConfidence(0.47, 0.5).over());
        for (double even : new double[] {0.48, 0.5, 0.52}) {
            assertFalse(new MeanConfidence(even, 0.5).over());
            assertFalse(new MeanConfidence(even, 0.5).under());
        }
    }
}
