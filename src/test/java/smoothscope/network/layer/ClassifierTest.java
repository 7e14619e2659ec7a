package smoothscope.network.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.network.InputSize;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;

class ClassifierTest {
    private static final int BATCH = 6;

    @ParameterizedTest
    @CsvSource({"MLP, 820874, 128", "SMALL, 90058, 64", "ALEXNET, 1068554, 192", "RESNET56, 855770, 64"})
    void theNetworksHaveTheirSizes(Architecture architecture, long parameters, int width) {
        onEngine(memory -> {
            Classifier classifier = architecture.create(memory, architecture.input(32, 32, 3), 10, 1);
            assertEquals(
                    parameters,
                    classifier.parameters().stream()
                            .filter(Parameter::isLearned)
                            .mapToLong(each -> each.array().size())
                            .sum());
            assertEquals(width, classifier.width());
            assertEquals(10, classifier.classes());
        });
    }

    /** Counted by hand: the first convolution and norm, three stages of 18 convolutions and norms, two ways past, the head. */
    @Test
    void resNet56WithAHundredClassesIsTheTextbooks() {
        long first = 3 * 16 * 9 + 2 * 16;
        long stage16 = 18 * (16 * 16 * 9 + 2 * 16);
        long stage32 = 16 * 32 * 9 + 17 * 32 * 32 * 9 + 18 * 2 * 32 + 16 * 32 + 2 * 32;
        long stage64 = 32 * 64 * 9 + 17 * 64 * 64 * 9 + 18 * 2 * 64 + 32 * 64 + 2 * 64;
        onEngine(memory -> {
            InputSize input = new InputSize(32, 32, 3);
            Classifier classifier = Architecture.RESNET56.create(memory, input, 100, 1);
            long learned = classifier.parameters().stream()
                    .filter(Parameter::isLearned)
                    .mapToLong(each -> each.array().size())
                    .sum();
            assertEquals(first + stage16 + stage32 + stage64 + 65 * 100, learned);
            assertEquals(861_620, learned);
            long matrices = classifier.parameters().stream()
                    .filter(each -> each.kind() == Parameter.Kind.WEIGHT)
                    .count();
            assertEquals(56 + 2, matrices, "56 layers with weights, and two ways past");
            assertEquals(
                    new Shape(BATCH, 64),
                    classifier.activations(images(memory, input), false).getShape());
        });
    }

    /** An untrained network without batches behind it multiplies from block to block, unless its blocks begin closed. */
    @ParameterizedTest
    @EnumSource(value = Architecture.class, mode = EnumSource.Mode.EXCLUDE, names = "INCEPTION4")
    void theLogitsOfAnUntrainedNetworkAreSmall(Architecture architecture) {
        onEngine(memory -> {
            InputSize input = architecture.input(32, 32, 3);
            Classifier classifier = architecture.create(memory, input, 100, 1);
            float[] z = classifier
                    .logits(classifier.activations(images(memory, input), false))
                    .toFloatArray();
            assertTrue(largest(z) < 50, () -> architecture + " " + largest(z));
        });
    }

    @ParameterizedTest
    @EnumSource(value = Architecture.class, mode = EnumSource.Mode.EXCLUDE, names = "INCEPTION4")
    void logitsAreTheExtendedActivationsTimesTheTemplates(Architecture architecture) {
        onEngine(memory -> {
            InputSize input = small(architecture);
            Classifier classifier = architecture.create(memory, input, 10, 1);
            NDArray x = classifier.activations(images(memory, input), false);
            float[] z = classifier.logits(x).toFloatArray();
            float[] activations = x.toFloatArray();
            float[] weights = classifier.headWeights();
            int width = classifier.width();
            for (int i = 0; i < BATCH; i++) {
                for (int k = 0; k < 10; k++) {
                    double sum = classifier.headBias()[k];
                    double size = 1;
                    for (int d = 0; d < width; d++) {
                        double term = (double) activations[i * width + d] * weights[k * width + d];
                        sum += term;
                        size += Math.abs(term);
                    }
                    assertEquals(sum, z[i * 10 + k], 1e-5 * size);
                }
            }
        });
    }

    /** Images as small as a network takes without much work. */
    private static InputSize small(Architecture architecture) {
        int side = architecture.photograph().isPresent() ? 32 : 24;
        return architecture.input(side, side, 3);
    }

    /** The view in which training hands images over is a matter of memory alone. */
    @ParameterizedTest
    @EnumSource(
            value = Architecture.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INCEPTION4", "RESNET34", "RESNET101"})
    void aChannelsLastViewAndAContiguousCopyGiveTheSameActivationsAndGradients(Architecture architecture) {
        onEngine(memory -> {
            InputSize input = small(architecture);
            NDArray view = images(memory, input).transpose(0, 3, 1, 2);
            float[][] ofTheView = activationsAndGradient(memory, architecture, input, view);
            float[][] ofACopy = activationsAndGradient(memory, architecture, input, view.duplicate());
            assertArrayEquals(ofACopy[0], ofTheView[0], (float) (2e-4 * Math.max(1, largest(ofACopy[0]))));
            assertArrayEquals(ofACopy[1], ofTheView[1], (float) (2e-4 * Math.max(1, largest(ofACopy[1]))));
            assertTrue(largest(ofACopy[1]) > 1e-3, "the gradient is not lost in the tolerance");
        });
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherSeedOthers() {
        onEngine(memory -> {
            InputSize input = new InputSize(16, 16, 1);
            float[] first = Architecture.SMALL.create(memory, input, 5, 3).headWeights();
            assertArrayEquals(
                    first, Architecture.SMALL.create(memory, input, 5, 3).headWeights());
            assertFalse(Arrays.equals(
                    first, Architecture.SMALL.create(memory, input, 5, 4).headWeights()));
        });
    }

    @Test
    void observingTeachesTheNormsNothing() {
        onEngine(memory -> {
            InputSize input = new InputSize(16, 16, 3);
            Classifier classifier = Architecture.SMALL.create(memory, input, 5, 3);
            NDArray statistic = classifier.parameters().stream()
                    .filter(each -> each.name().equals("norm1.running_mean"))
                    .findFirst()
                    .orElseThrow()
                    .array();
            classifier.activations(images(memory, input), false);
            assertEquals(0, largest(statistic.toFloatArray()));
            classifier.activations(images(memory, input), true);
            assertTrue(largest(statistic.toFloatArray()) > 0);
        });
    }

    @Test
    void namesAndSizesThatDoNotFitAreRefused() {
        assertThrows(UnknownName.class, () -> Architecture.of("alexnett"));
        assertThrows(InvalidSetting.class, () -> Architecture.ALEXNET.input(20, 32, 3));
    }

    private static float[][] activationsAndGradient(
            NDManager memory, Architecture architecture, InputSize input, NDArray channelsFirst) {
        Classifier classifier = architecture.create(memory, input, 10, 1);
        try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
            NDArray x = classifier.through(channelsFirst, true);
            gradients.backward(classifier.logits(x).square().mean());
            NDArray first = classifier.parameters().get(0).array();
            return new float[][] {x.toFloatArray(), first.getGradient().toFloatArray()};
        }
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static NDArray images(NDManager memory, InputSize input) {
        Random random = new Random(2);
        float[] values = new float[BATCH * input.values()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return memory.create(values, new Shape(BATCH, input.height(), input.width(), input.channels()));
    }

    private static void onEngine(Consumer<NDManager> facts) {
        smoothscope.engine.Engine.shared()
                .submit((memory, progress) -> {
                    facts.accept(memory);
                    return 0;
                })
                .outcome()
                .join();
    }
}
