package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import smoothscope.session.finding.Assessment.CalibrationChange;
import smoothscope.session.finding.Assessment.Clusters;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;

class AssessmentTest {
    private static final MeanConfidence EVEN = new MeanConfidence(0.82, 0.82);

    private static Assessment of(double widthBefore, double widthAfter, double errorBefore, double errorAfter) {
        Comparison comparison = Comparison.of(
                Split.VALIDATION,
                new SnapshotKey(0, 1),
                Map.of("within_between", widthBefore, "ece", errorBefore),
                new SnapshotKey(0.1, 1),
                Map.of("within_between", widthAfter, "ece", errorAfter));
        return Assessment.of(comparison, EVEN, EVEN);
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
        Comparison comparison =
                Comparison.of(Split.TRAIN, new SnapshotKey(0, 1), Map.of(), new SnapshotKey(0.1, 1), Map.of());
        Assessment assessment = Assessment.of(comparison, EVEN, EVEN);
        assertEquals(Clusters.UNKNOWN, assessment.clusters());
        assertEquals(CalibrationChange.UNKNOWN, assessment.calibration());
    }

    @Test
    void theSameAlphaInBothRowsComparesNothing() {
        Comparison comparison = Comparison.of(
                Split.TRAIN, new SnapshotKey(0.1, 1), Map.of("ece", 0.2), new SnapshotKey(0.1, 1), Map.of("ece", 0.2));
        assertEquals(
                CalibrationChange.SAME_ALPHA,
                Assessment.of(comparison, EVEN, EVEN).calibration());
    }
}
