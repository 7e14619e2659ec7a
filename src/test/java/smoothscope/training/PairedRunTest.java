package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Dataset;
import smoothscope.engine.Engine;
import smoothscope.job.Job;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingFile;
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
        PairedRun.start(Recipe.of("small", List.of(0.0, 0.1), 8, 7), blobs, RunFiles.NONE, reports::add)
                .outcome()
                .join();
        assertTrue(reports.get(reports.size() - 1).validationAccuracy() > 0.9);
    }

    private RunOutcome run(Recipe recipe) {
        return PairedRun.start(recipe, blobs, RunFiles.NONE, report -> {})
                .outcome()
                .join();
    }

    @Test
    void theSameRunTwiceGivesTheSameBytes(@TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("alexnet", List.of(0.0, 0.1), 1, 3);
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

    @Test
    void aRunThatWasStoppedAndResumedEndsBitEqualToOneNeverStopped(@TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("small", List.of(0.0, 0.2), 4, 5);
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

    @Test
    void checkpointsOfAnotherRunAreRefused(@TempDir Path folder) {
        finished(Recipe.of("mlp", List.of(0.1), 1, 5), blobs, files(folder, "one", false));
        Recipe other = Recipe.of("mlp", List.of(0.1), 1, 6);
        CompletionException refused =
                assertThrows(CompletionException.class, () -> finished(other, blobs, files(folder, "one", true)));
        assertTrue(refused.getCause() instanceof InvalidSetting problem
                && problem.sentence().contains("seed was 5, now 6"));
        CompletionException begunAnew =
                assertThrows(CompletionException.class, () -> finished(other, blobs, files(folder, "one", false)));
        assertTrue(begunAnew.getCause() instanceof InvalidSetting);
    }

    @Test
    void aDamagedCheckpointFallsBackToTheOneBefore(@TempDir Path folder) throws IOException {
        Recipe recipe = Recipe.of("mlp", List.of(0.1), 3, 5);
        Recording whole = finished(recipe, blobs, files(folder, "one", false));
        Path last = folder.resolve("c-one").resolve("epoch-00003.safetensors");
        Files.write(last, Arrays.copyOf(Files.readAllBytes(last), 1000));
        Recording again = finished(recipe, blobs, files(folder, "one", true));
        assertArrayEquals(
                whole.at(0.1, 3).orElseThrow().logits().column(1),
                again.at(0.1, 3).orElseThrow().logits().column(1));
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
