package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.job.Progress;
import smoothscope.measure.Measure;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.data.Shipped;
import smoothscope.session.finding.Assessment.CalibrationChange;
import smoothscope.session.finding.Assessment.Clusters;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

/** The recordings that come along, against what is said of them. */
class ShippedRecordingsTest {
    private static final Path FOLDER = Path.of("datasets");
    private static final Path PLENTY = FOLDER.resolve("cifar10-alexnet.npz");
    private static final Path HUNDRED = FOLDER.resolve("cifar100-resnet56.npz");
    private static final Path SCARCE = FOLDER.resolve("cifar10-scarce.npz");

    private static double value(Recording recording, double alpha, Split split, String name) {
        return SnapshotMeasures.of(recording, recording.last(alpha).orElseThrow(), split, Optional.empty())
                .getOrDefault(name, Double.NaN);
    }

    private static Assessment assessment(Path file, double alpha) {
        Session session = new Session(file, RecordingFile.read(file));
        ViewState start = new ViewDefaults(session).start(FigureOptions.DEFAULT);
        return Findings.of(session, start.withComparedAlpha(alpha), Split.VALIDATION)
                .assessment();
    }

    @Test
    void everyOneIsListedAndOpens() {
        List<Path> shipped = Shipped.in(List.of(FOLDER));
        assertEquals(PLENTY, shipped.get(0));
        assertTrue(shipped.contains(SCARCE));
        for (Path file : shipped) {
            Recording recording = RecordingFile.read(file, new Progress());
            assertTrue(recording.alphas().size() > 1, file.toString());
            assertTrue(recording.meta().text("command").isPresent(), file.toString());
        }
    }

    @Test
    void inEachOfThreeSeedsSmoothingMendsCalibrationAndWidensTheClustersOfTestImages() {
        Assessment assessment = assessment(FOLDER.resolve("cifar10-scarce-seeds.npz"), 0.1);
        assertEquals(Optional.of(new Assessment.Seeds(3, 0, 3)), assessment.seeds());
        assertEquals(Clusters.LOOSER, assessment.clusters());
        assertEquals(CalibrationChange.BETTER, assessment.calibration());
    }

    /** At equally smooth targets, students of the teacher without smoothing learn more than those of α = 0.1: over three seeds, every pair. */
    @Test
    void aSmoothedTeacherIsTheWorseOne() {
        Recording students = RecordingFile.read(FOLDER.resolve("cifar10-distilled.npz"));
        Recording series = students.ofTypicalSeries();
        assertEquals(List.of(0.0, 0.02, 0.05, 0.1, 0.2, 0.3), series.alphas());
        assertEquals(3, series.ofEachSeed().size());
        for (Recording one : series.ofEachSeed()) {
            assertTrue(stored(one, 0, "split_accuracy") - stored(one, 0.1, "split_accuracy") > 0.01);
            assertTrue(stored(one, 0.1, "split_nll") - stored(one, 0, "split_nll") > 0.1);
        }
    }

    private static double stored(Recording recording, double alpha, String name) {
        return recording
                .last(alpha)
                .orElseThrow()
                .stored(Split.VALIDATION)
                .values()
                .getOrDefault(name, Double.NaN);
    }

    @Test
    void noneIsLargerThanItMayBe() throws IOException {
        for (Path file : Shipped.in(List.of(FOLDER))) {
            int mebibytes = file.equals(HUNDRED) ? 24 : 16;
            assertTrue(Files.size(file) <= mebibytes << 20, file.toString());
        }
    }

    @Test
    void theResidualNetworkKnowsSevenTenthsOfAHundredClasses() {
        Recording hundred = RecordingFile.read(HUNDRED);
        assertEquals(List.of(0.0, 0.1), hundred.alphas());
        assertEquals(100, hundred.classes().size());
        for (double alpha : hundred.alphas()) {
            assertTrue(hundred.epochs(alpha).size() >= 8, "the untrained network and seven more");
            assertEquals(30, hundred.last(alpha).orElseThrow().epoch());
            double accuracy = stored(hundred, alpha, "split_accuracy");
            assertTrue(accuracy >= 0.7, alpha + ": " + accuracy);
        }
    }

    @Test
    void withManyImagesNearlyAsManyAreRightAsInThePaper() {
        Recording plenty = RecordingFile.read(PLENTY);
        for (double alpha : List.of(0.0, 0.1)) {
            double accuracy = stored(plenty, alpha, "split_accuracy");
            assertTrue(accuracy >= 0.86, alpha + ": " + accuracy);
        }
    }

    /** As in the paper's table. */
    @Test
    void smoothingMendsTheResidualNetworksCalibration() {
        Assessment assessment = assessment(HUNDRED, 0.1);
        assertTrue(assessment.reference().over());
        assertTrue(assessment.compared().under());
        assertEquals(CalibrationChange.BETTER, assessment.calibration());
    }

    @Test
    void fewImagesMakeTheNetworkOverConfidentAndSmoothingMendsIt() {
        Recording scarce = RecordingFile.read(SCARCE);
        double without = value(scarce, 0, Split.VALIDATION, Measure.ECE.label());
        double with = value(scarce, 0.1, Split.VALIDATION, Measure.ECE.label());
        assertTrue(without > 0.2 && with < without / 3, without + " → " + with);
        assertTrue(value(scarce, 0, Split.VALIDATION, Measure.TEMPERATURE.label()) > 2);
        assertEquals(1, value(scarce, 0, Split.TRAIN, Measure.ACCURACY.label()), 1e-3);
        Assessment assessment = assessment(SCARCE, 0.1);
        assertTrue(assessment.reference().over());
        assertEquals(CalibrationChange.BETTER, assessment.calibration());
    }

    @Test
    void withManyImagesSmoothingMakesItDoubtTooMuch() {
        Assessment assessment = assessment(PLENTY, 0.1);
        assertTrue(assessment.compared().under());
        assertEquals(CalibrationChange.WORSE, assessment.calibration());
        assertEquals(Clusters.TIGHTER, assessment.clusters());
    }

    @Test
    void besideEachOtherSmoothingHarmsTheOneAndHelpsTheOther() {
        Session both =
                new Session(PLENTY, RecordingFile.read(PLENTY)).beside(new Session(SCARCE, RecordingFile.read(SCARCE)));
        ViewState start = new ViewDefaults(both).start(FigureOptions.DEFAULT);
        Findings findings = Findings.of(both, start, Split.VALIDATION);
        assertEquals(
                List.of(CalibrationChange.WORSE, CalibrationChange.BETTER),
                findings.effects().stream()
                        .map(effect -> effect.assessment().calibration())
                        .toList());
        assertEquals(2, both.leastRows(start).size());
        assertEquals(both.recording().examples().size(), both.examples(), "both hold the same images");
    }

    @Test
    void onTrainingImagesTheLogitGapMeetsTheTheorys() {
        Recording scarce = RecordingFile.read(SCARCE);
        for (double alpha : List.of(0.05, 0.1, 0.2, 0.3)) {
            double theory = value(scarce, alpha, Split.TRAIN, Measure.LOGIT_GAP_THEORY.label());
            assertEquals(theory, value(scarce, alpha, Split.TRAIN, Measure.LOGIT_GAP.label()), 0.05 * theory);
        }
    }
}
