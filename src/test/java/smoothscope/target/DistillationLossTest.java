package smoothscope.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import smoothscope.problem.UnknownName;

class DistillationLossTest {
    @Test
    void theLossesAreCalledByThosePapersFirstAuthors() {
        assertEquals(DistillationLoss.MUELLER, DistillationLoss.of("mueller"));
        assertEquals(DistillationLoss.HINTON, DistillationLoss.of("hinton"));
        assertEquals("hinton", DistillationLoss.HINTON.label());
        assertEquals(
                "There is no distillation loss \"kl\"; known are: mueller, hinton.",
                assertThrows(UnknownName.class, () -> DistillationLoss.of("kl")).sentence());
    }
}
