package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.dataset.Dataset;
import smoothscope.engine.Engine;
import smoothscope.job.Job;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.problem.Unwritable;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.training.input.Batch;
import smoothscope.training.input.Probe;
import smoothscope.training.step.Objective;

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
        PairedRun.start(Recipe.of("small", List.of(0.0, 0.1), 8, 7), blobs, RunFiles.NONE, reports::add)
                .outcome()
                .join();
        assertTrue(reports.get(reports.size() - 1).validationAccuracy() > 0.9);
    }

    @Test
    void networksThatDivergeEndAtOnceAndWhatIsFiniteIsKept(@TempDir Path folder) {
        List<EpochReport> reports = new ArrayList<>();
        List<Problem> told = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void ended(EpochReport report) {
                reports.add(report);
            }

            @Override
            public void survived(Problem problem) {
                told.add(problem);
            }
        };
        RunFiles files = new RunFiles(Optional.empty(), false, Optional.of(folder.resolve("w")), false);
        RunOutcome outcome =
                PairedRun.start(wild(), blobs, files, listener).outcome().join();
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).sentence().contains("diverged at "), told.toString());
        assertEquals(List.of(), reports);
        assertTrue(outcome.trouble().orElseThrow().sentence().contains("α = 0; 0.1"), outcome.toString());
        assertFalse(outcome.interrupted());
        assertEquals(List.of(0), outcome.recording().epochs());
        Path file = folder.resolve("r.npz");
        RecordingFile.write(file, outcome.recording(), false);
        assertEquals(2, RecordingFile.read(file).snapshots().size());
        assertFalse(Files.exists(folder.resolve("w-alpha0.safetensors")), "weights that nobody could read again");
    }

    /** So large a learning rate that no network survives it. */
    private static Recipe wild() {
        return Recipe.of("small", List.of(0.0, 0.1), 8, 7).withRate(99);
    }

    private RunOutcome run(Recipe recipe) {
        return PairedRun.start(recipe, blobs, RunFiles.NONE, report -> {})
                .outcome()
                .join();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSameRunTwiceGivesTheSameBytes(int jobs, @TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("alexnet", List.of(0.0, 0.1), 1, 3).withJobs(jobs);
        Dataset larger = Blobs.dataset(4, 28, 400, 60);
        for (String name : List.of("once", "again")) {
            Path file = folder.resolve(name);
            RecordingFile.write(file, finished(recipe, larger, files(folder, name, false)), false);
        }
        assertEquals(-1, Files.mismatch(folder.resolve("once"), folder.resolve("again")));
        assertEquals(
                -1,
                Files.mismatch(
                        folder.resolve("w-once-alpha0.1.safetensors"), folder.resolve("w-again-alpha0.1.safetensors")));
    }

    /** Side by side or one after the other: the same steps, in other threads. */
    @Test
    void networksThatLearnSideBySideLearnTheSame() {
        Recipe recipe = Recipe.of("small", List.of(0.0, 0.1, 0.5), 2, 7);
        Recording apart = run(recipe).recording();
        Recording beside = run(recipe.withJobs(3)).recording();
        for (int s = 0; s < apart.snapshots().size(); s++) {
            Snapshot one = apart.snapshots().get(s);
            Snapshot other = beside.snapshots().get(s);
            assertEquals(one.key(), other.key());
            assertArrayEquals(one.logits().column(1), other.logits().column(1), 1e-3f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRunThatWasStoppedAndResumedEndsBitEqualToOneNeverStopped(int jobs, @TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("small", List.of(0.0, 0.2), 4, 5).withJobs(jobs);
        RecordingFile.write(folder.resolve("whole"), finished(recipe, blobs, files(folder, "whole", false)), false);

        RunOutcome stopped = stoppedAfter(2, recipe, files(folder, "part", false));
        assertTrue(stopped.interrupted());
        assertEquals(2, stopped.recording().last(0.2).orElseThrow().epoch());
        RecordingFile.write(folder.resolve("part"), finished(recipe, blobs, files(folder, "part", true)), false);

        assertEquals(-1, Files.mismatch(folder.resolve("whole"), folder.resolve("part")));
        for (String alpha : List.of("0", "0.2")) {
            String ending = "-alpha" + alpha + ".safetensors";
            assertEquals(-1, Files.mismatch(folder.resolve("w-whole" + ending), folder.resolve("w-part" + ending)));
        }
        try (Stream<Path> kept = Files.list(folder.resolve("c-part"))) {
            assertEquals(4, kept.count(), "state and snapshots of the last two epochs");
        }
    }

    /** Which of the networks are no longer finite is neither found out nor said again. */
    @Test
    void whoDivergedBeforeARunWasInterruptedStaysOutOfIt(@TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("mlp", List.of(0.0, 0.1), 3, 5);
        List<Lesson> labels = Lesson.labels(recipe, blobs.train().classCount());
        Lesson ill = new Lesson(labels.get(1).network(), new Infinite(), OptionalDouble.empty(), Map.of(), Map.of());
        Curriculum curriculum =
                new Curriculum(List.of(labels.get(0), ill), Probe.pool(blobs.train(), 0), new JsonObject());
        Recording whole = PairedRun.start(recipe, blobs, curriculum, files(folder, "whole", false), new Heard())
                .outcome()
                .join()
                .recording();
        assertTrue(whole.meta().json().toString().contains("\"diverged\":[{\"alpha\":0.1,\"epoch\":1}]"));

        for (String left : List.of("epoch-00003.npz", "epoch-00003.safetensors")) {
            Files.delete(folder.resolve("c-whole").resolve(left));
        }
        Heard heard = new Heard();
        Recording resumed = PairedRun.start(recipe, blobs, curriculum, files(folder, "whole", true), heard)
                .outcome()
                .join()
                .recording();
        assertEquals(List.of(), heard.survived);
        RecordingFile.write(folder.resolve("whole.npz"), whole, false);
        RecordingFile.write(folder.resolve("resumed.npz"), resumed, false);
        assertEquals(-1, Files.mismatch(folder.resolve("whole.npz"), folder.resolve("resumed.npz")));
    }

    /** A loss that no network survives. */
    private static final class Infinite implements Objective {
        @Override
        public NDArray loss(NDArray logits, Batch batch) {
            return logits.sum().mul(Float.POSITIVE_INFINITY);
        }

        @Override
        public OptionalDouble floor() {
            return OptionalDouble.empty();
        }
    }

    @Test
    void checkpointsOfAnotherRunAreRefused(@TempDir Path folder) {
        finished(Recipe.of("mlp", List.of(0.1), 1, 5), blobs, files(folder, "one", false));
        assertRefused(folder, Recipe.of("mlp", List.of(0.1), 1, 6), blobs, "seed was 5, now 6");
        assertRefused(folder, Recipe.of("mlp", List.of(0.2), 1, 5), blobs, "alphas was [0.1], now [0.2]");
        assertRefused(folder, Recipe.of("mlp", List.of(0.1), 2, 5), blobs, "epochs was 1, now 2");
        assertRefused(folder, Recipe.of("small", List.of(0.1), 1, 5), blobs, "network was \"mlp\"");
        assertRefused(folder, Recipe.of("mlp", List.of(0.1), 1, 5), Blobs.dataset(4, 16, 401, 120), "mean was");
        assertRefused(folder, Recipe.of("mlp", List.of(0.1), 1, 5).withJobs(2), blobs, "jobs was not said, now 2");
        CompletionException begunAnew = assertThrows(
                CompletionException.class,
                () -> finished(Recipe.of("mlp", List.of(0.1), 1, 6), blobs, files(folder, "one", false)));
        assertTrue(begunAnew.getCause() instanceof InvalidSetting);
    }

    /** What the run was begun with and is left out now: else its recording would name a command that does not make it. */
    @Test
    void aSettingThatIsLeftOutWhenResumingIsRefused(@TempDir Path folder) {
        Recipe plain = Recipe.of("mlp", List.of(0.1), 1, 5);
        finished(plain.withLooks(2).withJobs(2), blobs, files(folder, "one", false));
        assertRefused(folder, plain.withJobs(2), blobs, "looks was 2, now not said");
        assertRefused(folder, plain.withLooks(2), blobs, "jobs was 2, now not said");
    }

    private static void assertRefused(Path folder, Recipe other, Dataset data, String why) {
        CompletionException refused =
                assertThrows(CompletionException.class, () -> finished(other, data, files(folder, "one", true)));
        assertTrue(
                refused.getCause() instanceof InvalidSetting problem
                        && problem.sentence().contains(why),
                () -> String.valueOf(refused.getCause()));
    }

    @ParameterizedTest
    @CsvSource({"safetensors, 1000", "safetensors, 0", "safetensors, -1", "npz, 1000", "npz, 0", "npz, -1"})
    void aDamagedCheckpointFallsBackToTheOneBeforeAndSaysSo(String ending, int kept, @TempDir Path folder)
            throws IOException {
        Recipe recipe = Recipe.of("mlp", List.of(0.1), 3, 5);
        Recording whole = finished(recipe, blobs, files(folder, "one", false));
        Path last = folder.resolve("c-one").resolve("epoch-00003." + ending);
        byte[] bytes = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(bytes, kept < 0 ? bytes.length + kept : kept));
        Heard heard = new Heard();
        Recording again = PairedRun.start(recipe, blobs, files(folder, "one", true), heard)
                .outcome()
                .join()
                .recording();
        assertEquals(List.of(2), heard.resumed);
        assertEquals(1, heard.survived.size());
        assertTrue(heard.survived.get(0).sentence().contains("epoch-00003"), heard.survived.toString());
        assertArrayEquals(
                whole.at(0.1, 3).orElseThrow().logits().column(1),
                again.at(0.1, 3).orElseThrow().logits().column(1));
    }

    @Test
    void aBitThatFlippedInACheckpointIsNoticed(@TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("mlp", List.of(0.1), 3, 5);
        finished(recipe, blobs, files(folder, "one", false));
        Path last = folder.resolve("c-one").resolve("epoch-00003.safetensors");
        byte[] bytes = Files.readAllBytes(last);
        bytes[bytes.length - 1234] ^= 8;
        Files.write(last, bytes);
        Heard heard = new Heard();
        PairedRun.start(recipe, blobs, files(folder, "one", true), heard)
                .outcome()
                .join();
        assertEquals(List.of(2), heard.resumed);
        assertTrue(heard.survived.get(0).sentence().contains("its checksum is wrong"), heard.survived.toString());
    }

    @Test
    void aCheckpointThatCannotBeWrittenEndsNoRunAndTheOnesBeforeStay(@TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("mlp", List.of(0.1), 3, 5);
        Recording whole = finished(recipe, blobs, files(folder, "other", false));
        Path inTheWay = folder.resolve("c-one").resolve("epoch-00002.safetensors");
        Files.createDirectories(folder.resolve("c-one"));
        Heard heard = new Heard() {
            @Override
            public void ended(EpochReport report) {
                try {
                    if (report.epoch() == 1) {
                        Files.createDirectory(inTheWay);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
        Recording one = PairedRun.start(recipe, blobs, files(folder, "one", false), heard)
                .outcome()
                .join()
                .recording();
        assertEquals(1, heard.survived.size());
        assertTrue(heard.survived.get(0) instanceof Unwritable);
        assertArrayEquals(
                whole.at(0.1, 3).orElseThrow().logits().column(1),
                one.at(0.1, 3).orElseThrow().logits().column(1));
        try (Stream<Path> kept = Files.list(folder.resolve("c-one"))) {
            assertEquals(
                    List.of("epoch-00001.npz", "epoch-00001.safetensors", "epoch-00003.npz", "epoch-00003.safetensors"),
                    kept.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whatAKilledRunLeftHalfWrittenIsTakenAway(@TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("mlp", List.of(0.1), 1, 5);
        Path left = folder.resolve("c-one").resolve(".epoch-00002.npz.1b4e.part");
        Path users = folder.resolve("c-one").resolve("notes.part");
        finished(recipe, blobs, files(folder, "one", false));
        Files.write(left, new byte[10]);
        Files.write(users, new byte[10]);
        finished(recipe, blobs, files(folder, "one", true));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(users));
    }

    /** What a run told. */
    private static class Heard implements RunListener {
        final List<Integer> resumed = new ArrayList<>();
        final List<Problem> survived = new ArrayList<>();

        @Override
        public void ended(EpochReport report) {}

        @Override
        public void resumed(int epoch) {
            resumed.add(epoch);
        }

        @Override
        public void survived(Problem problem) {
            survived.add(problem);
        }
    }

    @Test
    void anInterruptedRunKeepsTheNetworksAsTheyStood() {
        Recipe recipe = Recipe.of("mlp", List.of(0.0, 0.1), 1000, 5);
        Job<RunOutcome> job = PairedRun.start(recipe, Blobs.dataset(4, 16, 4000, 40), RunFiles.NONE, report -> {});
        while (job.progress().state().done() < 500) {
            Thread.onSpinWait();
        }
        job.cancel();
        RunOutcome outcome = job.outcome().join();
        assertTrue(outcome.interrupted());
        assertTrue(outcome.recording().meta().json().has("interrupted"));
        assertEquals(
                2,
                outcome.recording().epochs().stream()
                        .filter(epoch -> epoch <= 1)
                        .count());
    }

    @Test
    void noNativeArrayOutlivesARun() {
        run(Recipe.of("mlp", List.of(0.0, 0.1), 1, 5));
        run(Recipe.of("mlp", List.of(0.0, 0.1, 0.2), 1, 5).withJobs(2));
        assertEquals(0, Engine.shared().status().arrays());
    }

    private static RunFiles files(Path folder, String name, boolean resume) {
        return new RunFiles(
                Optional.of(folder.resolve("c-" + name)), resume, Optional.of(folder.resolve("w-" + name)), false);
    }

    private static Recording finished(Recipe recipe, Dataset dataset, RunFiles files) {
        return PairedRun.start(recipe, dataset, files, report -> {})
                .outcome()
                .join()
                .recording();
    }

    /** Ends a run as soon as an epoch is reported, within the one after it. */
    private RunOutcome stoppedAfter(int epoch, Recipe recipe, RunFiles files) {
        CompletableFuture<Job<RunOutcome>> job = new CompletableFuture<>();
        job.complete(PairedRun.start(recipe, blobs, files, report -> {
            if (report.epoch() == epoch) {
                job.join().cancel();
            }
        }));
        return job.join().outcome().join();
    }
}
