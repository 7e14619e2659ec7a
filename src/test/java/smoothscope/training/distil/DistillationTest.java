package smoothscope.training.distil;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.job.Job;
import smoothscope.measure.Measure;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotKey;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.Supervision;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.target.DistillationLoss;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.Blobs;
import smoothscope.training.Curriculum;
import smoothscope.training.PairedRun;
import smoothscope.training.Recipe;
import smoothscope.training.RunFiles;
import smoothscope.training.RunOutcome;

class DistillationTest {
    private static final double GAMMA = 0.3;

    private final Dataset blobs = Blobs.dataset(4, 16, 400, 120);
    private final Recording taught = PairedRun.start(
                    recipe(List.of(0.0, 0.2), 3).withLimit(300), blobs, RunFiles.NONE, report -> {})
            .outcome()
            .join()
            .recording();
    private final List<Teacher> teachers = Teacher.of(taught, List.of(), blobs, "teacher.npz");

    private static Recipe recipe(List<Double> alphas, int epochs) {
        return Recipe.of("mlp", alphas, epochs, 5);
    }

    private static Distillation atGamma() {
        return new Distillation(
                List.of(), OptionalDouble.of(GAMMA), DistillationLoss.MUELLER, 1, EnumSet.allOf(Baseline.class));
    }

    private Curriculum curriculum(Distillation how) {
        return how.curriculum(teachers, blobs, SmoothingConvention.UNIFORM, 0, new JsonObject());
    }

    private Recording students(RunFiles files) {
        return PairedRun.start(recipe(List.of(0.0, 0.2), 4), blobs, curriculum(atGamma()), files, report -> {})
                .outcome()
                .join()
                .recording();
    }

    private static List<SnapshotKey> networks(Recording recording) {
        return recording.snapshots().stream()
                .map(each -> each.key().atEpoch(0))
                .distinct()
                .toList();
    }

    private static ImageSet without(ImageSet whole, int gone) {
        int[] rows = IntStream.range(0, whole.size()).filter(row -> row != gone).toArray();
        return whole.take(rows).images();
    }

    /** What the teacher said of an image is told of that image, though damaged ones before it have no row. */
    @Test
    void imagesKeepTheirTeachersWordWhereOthersAreDamaged() {
        int gone = IntStream.range(0, blobs.train().size())
                .filter(row -> IntStream.of(teachers.get(0).images()).noneMatch(known -> known == row))
                .findFirst()
                .orElseThrow();
        Dataset gap = new Dataset("blobs", blobs.classes(), without(blobs.train(), gone), blobs.validation());
        Teacher whole = teachers.get(0);
        Teacher there = Teacher.of(taught, List.of(), gap, "teacher.npz").get(0);
        int[] images = there.images();
        assertEquals(whole.images().length, images.length);
        float[][] said = whole.targets(whole.images(), blobs.train().size(), 2, false);
        float[][] again = there.targets(images, gap.train().size(), 2, false);
        for (int row : images) {
            assertArrayEquals(said[gap.train().place(row)], again[row]);
        }
        int[] choices = whole.choices(blobs).get(Split.TRAIN);
        assertArrayEquals(choices, there.choices(gap).get(Split.TRAIN));
        Dataset fewer = new Dataset("blobs", blobs.classes(), without(blobs.train(), images[0]), blobs.validation());
        assertThrows(InvalidSetting.class, () -> Teacher.of(taught, List.of(), fewer, "teacher.npz"));
    }

    @Test
    void studentsBaselinesAndControlStartBitEqualAndAreToldApart() {
        Recording recording = students(RunFiles.NONE);
        List<SnapshotKey> networks = networks(recording);
        assertEquals(
                List.of(
                        Supervision.LABELS,
                        Supervision.LABELS,
                        Supervision.TEACHER,
                        Supervision.TEACHER,
                        Supervision.CLASS_MEANS),
                networks.stream().map(SnapshotKey::supervision).toList());
        assertEquals(
                List.of(0.0, GAMMA, 0.0, 0.2, 0.0),
                networks.stream().map(SnapshotKey::alpha).toList());
        List<Snapshot> starts =
                recording.snapshots().stream().filter(each -> each.epoch() == 0).toList();
        for (Snapshot start : starts) {
            for (int k = 0; k < 4; k++) {
                assertArrayEquals(
                        starts.get(0).logits().column(k), start.logits().column(k));
            }
        }
        assertEquals(
                5,
                recording.snapshots().stream()
                        .filter(each -> each.epoch() == 4)
                        .map(each -> each.logits().at(0, 0))
                        .distinct()
                        .count(),
                "each learned something of its own");
    }

    @Test
    void theyLearnFromTheImagesThatTheTeacherWasRecordedOnAndFromNoOthers() {
        int[] recorded = IntStream.of(taught.examples().rows(Split.TRAIN))
                .map(taught.examples()::image)
                .toArray();
        assertEquals(300, recorded.length);
        assertArrayEquals(recorded, curriculum(atGamma()).pool());
    }

    /** γ of each teacher's targets at the temperature found for it, from the definition; rounding T moves it by less than 1e-4. */
    @Test
    void eachTeacherIsBroughtToTheSmoothnessByATemperatureOfItsOwn() {
        Recording recording = students(RunFiles.NONE);
        for (SnapshotKey key : networks(recording)) {
            Snapshot last = recording.snapshots().stream()
                    .filter(each -> each.key().equals(key.atEpoch(4)))
                    .findFirst()
                    .orElseThrow();
            double told = last.stored(Split.TRAIN).values().getOrDefault(Measure.TARGET_GAMMA.label(), Double.NaN);
            double wanted = key.supervision() == Supervision.LABELS ? key.alpha() : GAMMA;
            assertEquals(wanted, told, 1e-4, key.toString());
            if (key.isStudent()) {
                assertEquals(slowGamma(key.alpha(), key.temperature().orElseThrow()), told, 1e-9);
            }
        }
    }

    private double slowGamma(double alpha, double temperature) {
        Snapshot teacher = taught.last(alpha).orElseThrow();
        int[] rows = taught.examples().rows(Split.TRAIN);
        double sum = 0;
        for (int row : rows) {
            double all = 0;
            for (int k = 0; k < 4; k++) {
                all += Math.exp(teacher.logits().at(row, k) / temperature);
            }
            double right = Math.exp(teacher.logits().at(row, taught.examples().label(row)) / temperature) / all;
            sum += (1 - right) * 4 / 3;
        }
        return sum / rows.length;
    }

    @Test
    void theControlsTargetsAreTheClassMeansOfItsTeachers() {
        Teacher teacher = teachers.get(0);
        int[] images = teacher.images();
        float[][] single = teacher.targets(images, 400, 2, false);
        float[][] means = teacher.targets(images, 400, 2, true);
        int[] labels = blobs.train().labels();
        for (int image : images) {
            for (int k = 0; k < 4; k++) {
                int column = k;
                double mean = Arrays.stream(images)
                        .filter(other -> labels[other] == labels[image])
                        .mapToDouble(other -> single[other][column])
                        .average()
                        .orElseThrow();
                assertEquals(mean, means[image][k], 1e-6);
            }
        }
        assertEquals(100, Arrays.stream(means).filter(row -> row.length == 0).count());
    }

    @Test
    void agreementIsTheShareOfExamplesWhereStudentAndTeacherChooseTheSameClass() {
        Recording recording = students(RunFiles.NONE);
        Snapshot student = recording.snapshots().stream()
                .filter(each ->
                        each.key().supervision() == Supervision.TEACHER && each.alpha() == 0.2 && each.epoch() == 4)
                .findFirst()
                .orElseThrow();
        Snapshot teacher = taught.last(0.2).orElseThrow();
        for (Split split : Split.values()) {
            int[] rows = recording.examples().rows(split);
            long agreed = IntStream.of(rows)
                    .filter(row -> student.predicted()[row] == teacher.predicted()[row])
                    .count();
            assertEquals(
                    agreed / (double) rows.length,
                    student.stored(split).values().getOrDefault("agreement", Double.NaN));
        }
        assertTrue(recording.snapshots().stream()
                .filter(each -> !each.key().isStudent())
                .noneMatch(each -> each.stored(Split.TRAIN).values().containsKey("agreement")));
    }

    @Test
    void aRunThatWasStoppedAndResumedEndsBitEqualToOneNeverStopped(@TempDir Path folder) throws IOException {
        RecordingFile.write(folder.resolve("whole"), students(RunFiles.NONE), false);
        CompletableFuture<Job<RunOutcome>> job = new CompletableFuture<>();
        job.complete(PairedRun.start(
                recipe(List.of(0.0, 0.2), 4), blobs, curriculum(atGamma()), files(folder, false), report -> {
                    if (report.epoch() == 2) {
                        job.join().cancel();
                    }
                }));
        assertTrue(job.join().outcome().join().interrupted());
        RecordingFile.write(folder.resolve("part"), students(files(folder, true)), false);
        assertEquals(-1, Files.mismatch(folder.resolve("whole"), folder.resolve("part")));
        Recording read = RecordingFile.read(folder.resolve("whole"));
        assertEquals(5, networks(read).size());
        assertTrue(read.meta().json().has("teacher"));
    }

    private static RunFiles files(Path folder, boolean resume) {
        return new RunFiles(Optional.of(folder.resolve("c")), resume, Optional.empty(), false);
    }

    @Test
    void temperaturesGiveAStudentOfEachTeacherAtEachAndBaselinesOfTheFirstOnes() {
        Distillation how = new Distillation(
                List.of(1.0, 4.0),
                OptionalDouble.empty(),
                DistillationLoss.HINTON,
                0.5,
                Set.of(Baseline.SMOOTHED, Baseline.CLASS_MEANS));
        List<String> networks = new ArrayList<>();
        curriculum(how).lessons().forEach(each -> networks.add(each.network().toString()));
        assertEquals(8, networks.size(), networks.toString());
        assertEquals(
                List.of(
                        "α = 0.0, T = 1.0, epoch 0",
                        "α = 0.0, T = 4.0, epoch 0",
                        "α = 0.2, T = 1.0, epoch 0",
                        "α = 0.2, T = 4.0, epoch 0",
                        "α = 0.0, T = 1.0, class means, epoch 0",
                        "α = 0.0, T = 4.0, class means, epoch 0"),
                networks.subList(2, 8));
    }

    @Test
    void whatCannotBeTaughtIsSaid() {
        refused("labels itself", () -> Teacher.of(students(RunFiles.NONE), List.of(), blobs, "s.npz"));
        refused("knows other classes", () -> Teacher.of(taught, List.of(), Blobs.dataset(5, 16, 400, 120), "t.npz"));
        refused("has another label there", () -> Teacher.of(taught, List.of(), Blobs.dataset(4, 16, 200, 120), "t"));
        refused("no training examples", () -> Teacher.of(validationOnly(), List.of(), blobs, "t.npz"));
        refused(
                "one of both is needed",
                () -> new Distillation(List.of(1.0), OptionalDouble.of(0.3), DistillationLoss.MUELLER, 1, Set.of()));
        refused(
                "between 0.05 and 200",
                () -> new Distillation(List.of(0.0), OptionalDouble.empty(), DistillationLoss.MUELLER, 1, Set.of()));
        refused(
                "lies in (0, 1]",
                () -> new Distillation(List.of(1.0), OptionalDouble.empty(), DistillationLoss.MUELLER, 0, Set.of()));
        refused(
                "a smoothness γ of 0.999999: between",
                () -> curriculum(new Distillation(
                        List.of(), OptionalDouble.of(0.999999), DistillationLoss.MUELLER, 1, Set.of())));
    }

    private Recording validationOnly() {
        int size = taught.examples().size();
        byte[] splits = new byte[size];
        Arrays.fill(splits, (byte) Split.VALIDATION.number());
        smoothscope.snapshot.Examples examples =
                new smoothscope.snapshot.Examples(taught.examples().labels(), splits, new int[size]);
        return new Recording(examples, taught.classes(), taught.snapshots(), taught.meta());
    }

    private static void refused(String why, Runnable what) {
        InvalidSetting refused = assertThrows(InvalidSetting.class, what::run);
        assertTrue(refused.sentence().contains(why), refused.sentence());
    }
}
