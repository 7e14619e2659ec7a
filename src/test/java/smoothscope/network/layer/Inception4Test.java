package smoothscope.network.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.engine.Engine;
import smoothscope.network.InputSize;
import smoothscope.network.file.WeightsFile;
import smoothscope.network.weights.SafeTensors;
import smoothscope.network.weights.SafeTensorsWriter;
import smoothscope.problem.WrongContents;

/** Inception-v4 against {@link SlowInception4}, which knows it from its published description alone and computes in plain Java. */
class Inception4Test {
    private static final int CLASSES = 1000;

    @TempDir
    private Path folder;

    @Test
    void itsParametersAreThePublishedOnesUnderTimmsNames() {
        Map<String, List<Long>> described = SlowInception4.parameters(3, CLASSES);
        assertEquals(42_679_816, learned(described));
        onEngine(memory -> {
            Classifier classifier = create(memory, 299, 299, CLASSES);
            Map<String, List<Long>> built = classifier.parameters().stream()
                    .collect(Collectors.toMap(
                            Parameter::name,
                            each -> Arrays.stream(each.array().getShape().getShape())
                                    .boxed()
                                    .toList()));
            assertEquals(new TreeSet<>(described.keySet()), new TreeSet<>(built.keySet()));
            assertEquals(described, built);
            assertEquals(
                    42_679_816,
                    classifier.parameters().stream()
                            .filter(Parameter::isLearned)
                            .mapToLong(each -> each.array().size())
                            .sum());
            assertEquals(1536, classifier.width());
            assertEquals(CLASSES, classifier.classes());
            weightsOfAnotherNumberOfClassesAreExplained(memory, classifier);
            return 0;
        });
    }

    private void weightsOfAnotherNumberOfClassesAreExplained(NDManager memory, Classifier classifier) {
        Path file = folder.resolve("inception_v4.safetensors");
        Map<String, NDArray> arrays =
                classifier.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::array));
        arrays.put("last_linear.weight", memory.zeros(new Shape(1001, 1536)));
        arrays.put("last_linear.bias", memory.zeros(new Shape(1001)));
        SafeTensorsWriter.write(file, Map.of(), arrays, true);
        WrongContents problem =
                assertThrows(WrongContents.class, () -> WeightsFile.read(SafeTensors.open(file), classifier));
        assertTrue(
                problem.sentence().contains("last_linear.weight is (1001, 1536) instead of (1000, 1536)"),
                problem::sentence);
        assertTrue(problem.sentence().contains("last_linear.bias is (1001) instead of (1000)"), problem::sentence);
    }

    private static long learned(Map<String, List<Long>> shapes) {
        return shapes.entrySet().stream()
                .filter(each -> !each.getKey().contains("running"))
                .mapToLong(each -> each.getValue().stream().reduce(1L, Math::multiplyExact))
                .sum();
    }

    @Test
    void theSizesBetweenItsPartsAreThePapers() {
        assertArrayEquals(
                new int[] {149, 147, 147, 73, 71, 35, 35, 35, 35, 35, 17, 17, 17, 17, 17, 17, 17, 17, 8, 8, 8, 8},
                SlowInception4.sides(299));
        assertEquals(1, SlowInception4.sides(75)[21]);
        assertThrows(IllegalArgumentException.class, () -> SlowInception4.sides(74));
        assertEquals(new InputSize(75, 75, 3), Architecture.INCEPTION4.input(32, 32, 3));
        assertEquals(new InputSize(75, 100, 3), Architecture.INCEPTION4.input(30, 40, 3));
        assertEquals(new InputSize(299, 299, 3), Architecture.INCEPTION4.input(299, 299, 3));
    }

    /** Norms with planted statistics; an image that is not square, so that no kernel can lie on its side unnoticed. */
    @Test
    void activationsAreThoseOfASlowComputation() {
        int height = 75;
        int width = 107;
        float[] image = gaussian(new Random(3), height * width * 3);
        onEngine(memory -> {
            Classifier classifier = create(memory, height, width, 7);
            plant(classifier);
            NDArray images = memory.create(image, new Shape(1, height, width, 3));
            float[] x = classifier.activations(images, false).toFloatArray();
            Map<String, float[]> arrays = classifier.parameters().stream()
                    .collect(Collectors.toMap(
                            Parameter::name, each -> each.array().toFloatArray()));
            double[] slow = SlowInception4.activations(arrays, image, height, width);
            assertEquals(1536, slow.length);
            double largest = Arrays.stream(slow).map(Math::abs).max().orElseThrow();
            assertTrue(largest > 1e-3);
            for (int d = 0; d < slow.length; d++) {
                assertEquals(slow[d], x[d], 2e-5 * largest, "activation " + d);
            }
            return 0;
        });
    }

    @Test
    void pixelsBecomeNumbersFromMinusOneToOne() {
        float[][] table =
                Architecture.INCEPTION4.standardization(new byte[] {1, 2, 3}, 3).table();
        assertEquals(-1, table[0][0]);
        assertEquals(1, table[2][255]);
    }

    private static Classifier create(NDManager memory, int height, int width, int classes) {
        return Architecture.INCEPTION4.create(memory, new InputSize(height, width, 3), classes, 1);
    }

    /** Gives every norm a scale, a shift, a mean and a variance of its own. */
    private static void plant(Classifier classifier) {
        Random random = new Random(5);
        for (Parameter parameter : classifier.parameters()) {
            if (parameter.name().contains(".bn.")) {
                boolean positive =
                        parameter.name().endsWith("var") || parameter.name().endsWith("weight");
                float[] values =
                        gaussian(random, Math.toIntExact(parameter.array().size()));
                for (int i = 0; i < values.length; i++) {
                    values[i] = positive ? 0.5f + Math.abs(values[i]) : 0.2f * values[i];
                }
                parameter.array().set(FloatBuffer.wrap(values));
            }
        }
    }

    private static float[] gaussian(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static <T> T onEngine(Function<NDManager, T> facts) {
        return Engine.shared()
                .submit((memory, progress) -> facts.apply(memory))
                .outcome()
                .join();
    }
}
