package smoothscope.training.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import smoothscope.network.layer.Classifier;
import smoothscope.network.layer.Parameter;

/**
 * Stochastic gradient descent with Nesterov momentum: {@code v ← μv + g}, {@code w ← w − η(g + μv)}, where {@code g} holds the weight decay
 * of kernels and matrices. The velocities are open to checkpoints.
 */
public final class MomentumSgd {
    private final double momentum;
    private final double weightDecay;
    private final Map<Parameter, NDArray> velocities = new LinkedHashMap<>();

    /** @param memory owns the velocities */
    MomentumSgd(NDManager memory, Classifier classifier, double momentum, double weightDecay) {
        this.momentum = momentum;
        this.weightDecay = weightDecay;
        for (Parameter parameter : classifier.parameters()) {
            if (parameter.isLearned()) {
                velocities.put(parameter, memory.zeros(parameter.array().getShape()));
            }
        }
    }

    /** The velocity of each learned parameter, in the network's order. */
    public Map<Parameter, NDArray> velocities() {
        return velocities;
    }

    /** Takes one step along the gradients at hand and clears them. */
    void step(double rate) {
        velocities.forEach((parameter, velocity) -> update(parameter, velocity, rate));
    }

    private void update(Parameter parameter, NDArray velocity, double rate) {
        NDArray weight = parameter.array();
        try (NDArray gradient = weight.getGradient()) {
            if (parameter.kind() == Parameter.Kind.WEIGHT && weightDecay > 0) {
                addScaled(gradient, weight, weightDecay);
            }
            velocity.muli(momentum).addi(gradient);
            addScaled(gradient, velocity, momentum);
            weight.subi(gradient.muli(rate));
            gradient.muli(0); // gradients accumulate until somebody clears them
        }
    }

    private static void addScaled(NDArray to, NDArray from, double scale) {
        try (NDArray scaled = from.mul(scale)) {
            to.addi(scaled);
        }
    }
}
