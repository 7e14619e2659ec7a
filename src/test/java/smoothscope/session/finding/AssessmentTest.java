package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smoothscope.session.RecordingName;
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

    private static Comparison comparison(double widthAfter, double errorAfter) {
        return Comparison.of(
                Split.VALIDATION,
                new SnapshotKey(0, 1),
                Map.of("within_between", 1.0, "ece", 0.1),
                new SnapshotKey(0.1, 1),
                Map.of("within_between", widthAfter, "ece", errorAfter));
    }

    private static Assessment over(Comparison... ofEachSeed) {
        return Assessment.of(comparison(0.5, 0.05), EVEN, EVEN).over(List.of(ofEachSeed));
    }

    @Test
    void whatHoldsInBothOfTwoSeedsIsSaid() {
        Assessment both = over(comparison(0.5, 0.05), comparison(0.6, 0.04));
        assertEquals(Clusters.TIGHTER, both.clusters());
        assertEquals(CalibrationChange.BETTER, both.calibration());
        assertEquals(Optional.of(new Assessment.Seeds(2, 2, 2)), both.seeds());
        assertEquals(2, both.times().orElseThrow(), 1e-12);
    }

    @Test
    void whatHoldsInOneOfTwoSeedsIsCountedAndNotSaid() {
        Assessment calibration = over(comparison(0.5, 0.05), comparison(0.6, 0.2));
        assertEquals(Clusters.TIGHTER, calibration.clusters());
        assertEquals(CalibrationChange.UNKNOWN, calibration.calibration());
        assertEquals(Optional.of(new Assessment.Seeds(2, 2, 1)), calibration.seeds());
        Assessment shape = over(comparison(1.5, 0.05), comparison(0.6, 0.05), comparison(1, 0.1));
        assertEquals(Clusters.UNKNOWN, shape.clusters());
        assertEquals(Optional.of(new Assessment.Seeds(3, 1, 2)), shape.seeds());
        assertEquals(Optional.empty(), over(comparison(0.5, 0.05)).seeds());
    }

    @Test
    void aTwentiethOfTheWidthIsNoChangeAndHalfAPointOfErrorIsOne() {
        assertEquals(Clusters.ALIKE, of(1.05, 1, 0, 0).clusters());
        assertEquals(Clusters.ALIKE, of(1, 1.05, 0, 0).clusters());
        assertEquals(Clusters.TIGHTER, of(1.051, 1, 0, 0).clusters());
        assertEquals(Clusters.LOOSER, of(1, 1.051, 0, 0).clusters());
        assertEquals(CalibrationChange.WORSE, of(1, 1, 0, 0.005).calibration());
        assertEquals(CalibrationChange.BETTER, of(1, 1, 0.005, 0).calibration());
        assertEquals(CalibrationChange.ALIKE, of(1, 1, 0, 0.0049).calibration());
    }

    @Test
    void networksOfTwoRecordingsAreComparedAtTheSameAlphaToo() {
        Comparison same = Comparison.of(
                Split.TRAIN, new SnapshotKey(0.1, 1), Map.of("ece", 0.2), new SnapshotKey(0.1, 1), Map.of("ece", 0.1));
        Comparison across =
                same.between(List.of(new RecordingName(List.of(), "one"), new RecordingName(List.of(), "two")));
        assertEquals(CalibrationChange.BETTER, Assessment.of(across, EVEN, EVEN).calibration());
        assertTrue(Assessment.of(across, EVEN, EVEN).acrossRecordings());
    }
}
