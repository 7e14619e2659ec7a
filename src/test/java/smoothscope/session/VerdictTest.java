package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import smoothscope.session.Verdict.CalibrationChange;
import smoothscope.session.Verdict.Clusters;
import smoothscope.snapshot.Split;

class VerdictTest {
    private static final Sureness EVEN = new Sureness(0.82, 0.82);

    private static Verdict of(double widthBefore, double widthAfter, double errorBefore, double errorAfter) {
        Comparison comparison = Comparison.of(
                Split.VALIDATION,
                0,
                Map.of("within_between", widthBefore, "ece", errorBefore),
                0.1,
                Map.of("within_between", widthAfter, "ece", errorAfter));
        return Verdict.of(comparison, EVEN, EVEN);
    }

    @Test
    void calibrationIsCalledBetterOrWorseFromTheDataAlone() {
        assertEquals(CalibrationChange.BETTER, of(1, 1, 0.20, 0.05).calibration());
        assertEquals(CalibrationChange.WORSE, of(1, 1, 0.013, 0.085).calibration());
        assertEquals(CalibrationChange.ALIKE, of(1, 1, 0.050, 0.052).calibration());
    }

    @Test
    void clustersAreCalledTighterOrLooserFromTheDataAlone() {
        assertEquals(Clusters.TIGHTER, of(0.9, 0.4, 0.1, 0.1).clusters());
        assertEquals(2.25, of(0.9, 0.4, 0.1, 0.1).times().orElseThrow(), 1e-12);
        assertEquals(Clusters.LOOSER, of(0.4, 0.9, 0.1, 0.1).clusters());
        assertEquals(2.25, of(0.4, 0.9, 0.1, 0.1).times().orElseThrow(), 1e-12);
        assertEquals(Clusters.ALIKE, of(0.4, 0.41, 0.1, 0.1).clusters());
    }

    @Test
    void anUnknownNumberIsNoReasonForAVerdict() {
        Comparison comparison = Comparison.of(Split.TRAIN, 0, Map.of(), 0.1, Map.of());
        Verdict verdict = Verdict.of(comparison, EVEN, EVEN);
        assertEquals(Clusters.UNKNOWN, verdict.clusters());
        assertEquals(CalibrationChange.UNKNOWN, verdict.calibration());
    }

    @Test
    void theSameAlphaInBothRowsComparesNothing() {
        Comparison comparison = Comparison.of(Split.TRAIN, 0.1, Map.of("ece", 0.2), 0.1, Map.of("ece", 0.2));
        assertEquals(
                CalibrationChange.SAME_ALPHA, Verdict.of(comparison, EVEN, EVEN).calibration());
    }
}
