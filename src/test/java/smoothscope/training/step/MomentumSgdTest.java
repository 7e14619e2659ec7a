package smoothscope.training.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;
import smoothscope.network.InputSize;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Classifier;
import smoothscope.network.layer.Parameter;

class MomentumSgdTest {
    private static final double MOMENTUM = 0.9;
    private static final double DECAY = 0.1;

    /** Against the same recursion in double precision; the gradient of {@code Σ w²/2} is {@code w} itself. */
    @Test
    void threeStepsFollowNesterovsRecursionWithDecayOnWeightsAlone() {
        smoothscope.engine.Engine.shared()
                .submit((memory, progress) -> {
                    Classifier classifier = Architecture.MLP.create(memory, new InputSize(2, 2, 1), 3, 5);
                    MomentumSgd optimizer = new MomentumSgd(memory, classifier, MOMENTUM, DECAY);
                    for (Parameter parameter : classifier.parameters()) {
                        parameter.array().addi(0.5);
                    }
                    float[][] expected = classifier.parameters().stream()
                            .map(MomentumSgdTest::expected)
                            .toArray(float[][]::new);
                    for (double rate : new double[] {0.1, 0.2, 0.05}) {
                        backward(memory, classifier);
                        optimizer.step(rate);
                    }
                    assertParameters(expected, classifier);
                    return 0;
                })
                .outcome()
                .join();
    }

    /** Kernels lie in memory otherwise than their gradients are computed; each number must meet its own. */
    @Test
    void aStepOfAConvolutionalNetworkFollowsItsOwnGradients() {
        smoothscope.engine.Engine.shared()
                .submit((memory, progress) -> {
                    InputSize input = new InputSize(16, 16, 3);
                    Classifier classifier = Architecture.SMALL.create(memory, input, 5, 3);
                    MomentumSgd optimizer = new MomentumSgd(memory, classifier, MOMENTUM, DECAY);
                    try (NDManager step = memory.newSubManager();
                            Gradients gradients = new Gradients()) {
                        NDArray images = step.randomNormal(new Shape(8, 16, 16, 3));
                        gradients.backward(classifier
                                .logits(classifier.activations(images, true))
                                .square()
                                .sum());
                    }
                    float[][] expected = classifier.parameters().stream()
                            .map(MomentumSgdTest::afterItsGradient)
                            .toArray(float[][]::new);
                    optimizer.step(0.1);
                    assertParameters(expected, classifier);
                    return 0;
                })
                .outcome()
                .join();
    }

    private static void assertParameters(float[][] expected, Classifier classifier) {
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(
                    expected[i], classifier.parameters().get(i).array().toFloatArray(), 1e-5f);
        }
    }

    private static float[] afterItsGradient(Parameter parameter) {
        float[] values = parameter.array().toFloatArray();
        if (parameter.isLearned()) {
            float[] gradient = parameter.array().getGradient().toFloatArray();
            double decay = parameter.kind() == Parameter.Kind.WEIGHT ? DECAY : 0;
            for (int i = 0; i < values.length; i++) {
                values[i] -= (float) (0.1 * (1 + MOMENTUM) * (gradient[i] + decay * values[i]));
            }
        }
        return values;
    }

    private static void backward(NDManager memory, Classifier classifier) {
        try (NDManager step = memory.newSubManager();
                GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
            NDArray sum = step.zeros(new Shape());
            for (Parameter parameter : classifier.parameters()) {
                sum = sum.add(parameter.array().square().sum().div(2));
            }
            gradients.backward(sum);
        }
    }

    private static float[] expected(Parameter parameter) {
        float[] values = parameter.array().toFloatArray();
        double decay = parameter.kind() == Parameter.Kind.WEIGHT ? DECAY : 0;
        for (int i = 0; i < values.length; i++) {
            double w = values[i];
            double v = 0;
            for (double rate : new double[] {0.1, 0.2, 0.05}) {
                double gradient = w + decay * w;
                v = MOMENTUM * v + gradient;
                w -= rate * (gradient + MOMENTUM * v);
            }
            values[i] = (float) w;
        }
        return values;
    }
}
