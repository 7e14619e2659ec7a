package smoothscope.figure.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.StudentsDiagram;
import smoothscope.figure.file.DrawnText;
import smoothscope.measure.Measure;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;

class StudentsTest {
    private static final Recording PLANTED = PlantedRecording.of(30, 0, 0.05);

    private static void add(List<Snapshot> all, SnapshotKey key, double gamma, double... accuracies) {
        for (int seed = 1; seed <= accuracies.length; seed++) {
            all.add(PLANTED.last(0.05)
                    .orElseThrow()
                    .keyed(key.withSeed(seed).atEpoch(3))
                    .measured(Map.of(
                            Split.TRAIN,
                            Map.of("target_gamma", gamma),
                            Split.VALIDATION,
                            Map.of(
                                    "split_accuracy",
                                    accuracies[seed - 1],
                                    "split_nll",
                                    2.0 - accuracies[seed - 1],
                                    "split_examples",
                                    10_000.0,
                                    "teacher_accuracy",
                                    0.64))));
        }
    }

    private static Recording recording() {
        List<Snapshot> all = new ArrayList<>();
        add(all, new SnapshotKey(0, 0), 0, 0.38, 0.40);
        add(all, new SnapshotKey(0.3, 0), 0.3, 0.33, 0.34);
        add(all, SnapshotKey.student(0, 1, Supervision.TEACHER), 0.001, 0.38, 0.39);
        add(all, SnapshotKey.student(0, 4.92, Supervision.TEACHER), 0.2999, 0.37, 0.39);
        add(all, SnapshotKey.student(0.1, 1, Supervision.TEACHER), 0.11, 0.36, 0.37);
        add(all, SnapshotKey.student(0.1, 1.41, Supervision.TEACHER), 0.3001, 0.34, 0.35);
        add(all, SnapshotKey.student(0, 4.92, Supervision.CLASS_MEANS), 0.2999, 0.35, 0.35);
        return new Recording(PLANTED.examples(), PLANTED.classes(), all, PLANTED.meta());
    }

    @Test
    void networksAreGroupedByWhoTaughtThemAndSeedsAreTakenTogether() {
        Students students = new Students(recording());
        assertEquals(OptionalDouble.of(10_000), students.examples());
        assertEquals(2, students.alone().size());
        assertEquals(
                List.of(1.0, 4.92),
                students.ofHardTeacher().stream()
                        .map(each -> each.key().temperature().orElseThrow())
                        .toList());
        assertEquals(0.11, students.ofSmoothedTeachers(true).get(0).gamma());
        assertEquals(0.3001, students.ofSmoothedTeachers(false).get(0).gamma());
        assertArrayEquals(
                new double[] {0.37, 0.39}, students.ofHardTeacher().get(1).values(Measure.ACCURACY));
        assertEquals(
                List.of(0.0, 0.1),
                students.equallySmooth().stream()
                        .map(each -> each.key().alpha())
                        .toList());
        assertEquals(
                0.3,
                Students.asSmooth(students.alone(), 0.2999).orElseThrow().key().alpha());
        assertEquals(1, students.ofClassMeans().size());
    }

    @Test
    void aSpreadIsTheMeanAndTheDeviationOfASample() {
        assertEquals(new Spread(2, OptionalDouble.of(1)), Spread.of(1, 2, 3));
        assertEquals(new Spread(5, OptionalDouble.empty()), Spread.of(5));
    }

    /** √(.3625 · .6375/10,000) = .48 %, at the mean accuracy of the students alone. */
    @Test
    void theFigureTellsTemperaturesTeachersAndHowFarChanceGoes() throws Exception {
        DrawnText text = DrawnText.of(new StudentsDiagram(recording(), Theme.LIGHT));
        text.assertLegible(List.of());
        assertTrue(
                text.texts().contains("± 0.48: binomial standard error, 10,000 images"),
                text.texts().toString());
        assertTrue(text.texts().contains("T = 4.9"), text.texts().toString());
        String all = String.join(" ", text.texts());
        assertTrue(all.contains("64.0 %"), all);
    }

    @Test
    void aRecordingWithoutStudentsIsRefused() {
        assertThrows(InvalidSetting.class, () -> new StudentsDiagram(PLANTED, Theme.LIGHT));
    }
}
