package smoothscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.dataset.Dataset;
import smoothscope.engine.Engine;
import smoothscope.engine.Processor;
import smoothscope.job.Job;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Arithmetic;
import smoothscope.network.layer.Parameter;
import smoothscope.problem.InvalidSetting;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.input.Augmentation;
import smoothscope.training.input.BatchFeed;
import smoothscope.training.input.Preprocessing;
import smoothscope.training.step.Learner;
import smoothscope.training.step.SmoothedLabels;

class PrecisionTest {
    private static final Dataset BLOBS = Blobs.dataset(4, 24, 64, 32);
    /** Relative rounding error of a number of 8 bits of mantissa. */
    private static final double ROUNDING = 1.0 / 256;

    /** What a few steps on the same batches do to a network. */
    private record Learned(List<Double> losses, List<float[]> before, List<float[]> after, List<DataType> types) {
        static Learned by(Architecture architecture, Arithmetic arithmetic) {
            return Engine.shared()
                    .submit((memory, progress) -> {
                        InputSize input = architecture.input(24, 24, 3);
                        Standardization pixels =
                                Standardization.of(BLOBS.train().pixels(), 3);
                        Learner learner = new Learner(
                                memory, architecture.create(memory, input, 4, 1, arithmetic), input, 0.9, 5e-4);
                        List<float[]> before = arrays(learner);
                        List<Double> losses = new ArrayList<>();
                        try (BatchFeed feed = new BatchFeed(
                                BLOBS.train(),
                                IntStream.range(0, BLOBS.train().size()).toArray(),
                                BLOBS.train().labels(),
                                new Preprocessing(input, pixels),
                                Augmentation.NONE,
                                16,
                                1,
                                1)) {
                            for (int step = 0; step < 3; step++) {
                                losses.add(learner.step(
                                        feed.next(), new SmoothedLabels(SmoothingConvention.UNIFORM, 0.1, 4), 0.01));
                            }
                        }
                        List<DataType> types = learner.classifier().parameters().stream()
                                .map(each -> each.array().getDataType())
                                .toList();
                        return new Learned(losses, before, arrays(learner), types);
                    })
                    .outcome()
                    .join();
        }

        private static List<float[]> arrays(Learner learner) {
            return learner.classifier().parameters().stream()
                    .map(Parameter::array)
                    .map(array -> array.toFloatArray())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MLP", "SMALL", "ALEXNET", "RESNET20A", "RESNET56"})
    void aFewStepsInBfloat16AgreeWithSinglePrecisionWithinItsRounding(Architecture architecture) {
        assertAgree(architecture, Arithmetic.BFLOAT16);
    }

    @ParameterizedTest
    @EnumSource(names = {"MLP", "SMALL", "ALEXNET", "RESNET20A", "RESNET56"})
    void soTheyDoInTheLayoutThatIsFastest(Architecture architecture) {
        assumeTrue(Processor.hasBfloat16(), "needs a processor with bfloat16");
        assertEquals(Arithmetic.BLOCKED_BFLOAT16, Precision.BFLOAT16.arithmetic(architecture, 1));
        assertEquals(Arithmetic.BFLOAT16, Precision.BFLOAT16.arithmetic(architecture, 2), "threads that wait");
        assertAgree(architecture, Arithmetic.BLOCKED_BFLOAT16);
    }

    private static void assertAgree(Architecture architecture, Arithmetic lowered) {
        Learned single = Learned.by(architecture, Arithmetic.SINGLE);
        Learned mixed = Learned.by(architecture, lowered);
        assertNotEquals(single.losses().get(0), mixed.losses().get(0), "computed in other numbers");
        for (int step = 0; step < single.losses().size(); step++) {
            assertEquals(
                    single.losses().get(step), mixed.losses().get(step), 10 * ROUNDING * (step + 1), "step " + step);
        }
        for (int i = 0; i < mixed.after().size(); i++) {
            assertEquals(DataType.FLOAT32, mixed.types().get(i));
            assertTrue(
                    moved(mixed.before().get(i), mixed.after().get(i)) > 0
                            || moved(single.before().get(i), single.after().get(i)) == 0,
                    "a gradient arrives wherever one does in single precision: parameter " + i);
        }
        double difference = 0;
        double way = 0;
        for (int i = 0; i < mixed.after().size(); i++) {
            difference += moved(single.after().get(i), mixed.after().get(i));
            way += moved(single.before().get(i), single.after().get(i));
        }
        assertTrue(difference < 0.1 * way, "squared distance of both ends " + difference + ", of the way " + way);
    }

    private static double moved(float[] from, float[] to) {
        return IntStream.range(0, from.length)
                .mapToDouble(i -> (to[i] - from[i]) * (double) (to[i] - from[i]))
                .sum();
    }

    @Test
    void autoIsSinglePrecisionUnlessTheProcessorHasTheOtherAndTheNetworkGains() {
        assertEquals(Precision.SINGLE, Precision.AUTO.chosen(Architecture.RESNET56, false));
        assertEquals(Precision.BFLOAT16, Precision.AUTO.chosen(Architecture.RESNET56, true));
        assertEquals(Precision.BFLOAT16, Precision.AUTO.chosen(Architecture.ALEXNET, true));
        assertEquals(Precision.SINGLE, Precision.AUTO.chosen(Architecture.MLP, true));
        assertEquals(Precision.SINGLE, Precision.AUTO.chosen(Architecture.INCEPTION4, true));
        assertEquals(Precision.BFLOAT16, Precision.BFLOAT16.chosen(Architecture.MLP, false));
        assertEquals(Precision.SINGLE, Precision.SINGLE.chosen(Architecture.RESNET56, true));
    }

    private static Recipe recipe(Precision precision) {
        return Recipe.of("small", List.of(0.0, 0.1), 3, 7).withPrecision(precision);
    }

    private static RunFiles checkpointed(Path folder, boolean resume) {
        return new RunFiles(Optional.of(folder), resume, Optional.empty(), false);
    }

    @Test
    void aPairInBfloat16StartsFromTheSameNetworksAsInSinglePrecisionAndSaysSo() {
        Recording mixed = run(recipe(Precision.BFLOAT16), RunFiles.NONE);
        Recording single = run(recipe(Precision.SINGLE), RunFiles.NONE);
        for (int k = 0; k < 4; k++) {
            float[] untrained = single.at(0, 0).orElseThrow().logits().column(k);
            assertArrayEquals(untrained, mixed.at(0, 0).orElseThrow().logits().column(k), "looked at in single");
            assertArrayEquals(untrained, mixed.at(0.1, 0).orElseThrow().logits().column(k));
            for (float logit : mixed.at(0.1, 3).orElseThrow().logits().column(k)) {
                assertTrue(Float.isFinite(logit));
            }
        }
        assertTrue(mixed.meta().json().toString().contains("\"precision\":\"bfloat16\""));
        assertFalse(single.meta().json().toString().contains("precision"));
    }

    @Test
    void aRunGoesOnInTheNumbersItWasBegunInWithTheSameBits(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole.npz");
        RecordingFile.write(whole, run(recipe(Precision.BFLOAT16), RunFiles.NONE), false);
        Path states = folder.resolve("states");
        end(recipe(Precision.BFLOAT16), states);

        String refused = refusal(recipe(Precision.SINGLE), states);
        assertTrue(refused.contains("precision was \"bfloat16\", now \"single\""), refused);

        Path resumed = folder.resolve("resumed.npz");
        RecordingFile.write(resumed, run(recipe(Precision.AUTO), checkpointed(states, true)), false);
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(resumed));
    }

    @Test
    void aRunBegunInSinglePrecisionIsNotContinuedInBfloat16(@TempDir Path folder) {
        end(recipe(Precision.SINGLE), folder);
        String refused = refusal(recipe(Precision.BFLOAT16), folder);
        assertTrue(refused.contains("precision was \"single\", now \"bfloat16\""), refused);
    }

    private static Recording run(Recipe recipe, RunFiles files) {
        return PairedRun.start(recipe, BLOBS, files, report -> {})
                .outcome()
                .join()
                .recording();
    }

    private static String refusal(Recipe recipe, Path states) {
        Throwable refused = assertThrows(CompletionException.class, () -> run(recipe, checkpointed(states, true)))
                .getCause();
        return assertInstanceOf(InvalidSetting.class, refused).sentence();
    }

    /** Ends a run after its first epoch, as somebody would. */
    private static void end(Recipe recipe, Path states) {
        List<Job<RunOutcome>> job = new ArrayList<>();
        Engine.shared()
                .submit((memory, progress) -> {
                    job.add(PairedRun.start(
                            recipe,
                            BLOBS,
                            checkpointed(states, false),
                            report -> job.get(0).cancel()));
                    return true;
                })
                .outcome()
                .join();
        assertTrue(job.get(0).outcome().join().interrupted());
    }
}
