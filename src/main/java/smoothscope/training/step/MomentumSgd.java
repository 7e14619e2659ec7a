package smoothscope.training.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import smoothscope.network.layer.Classifier;
import smoothscope.network.layer.Parameter;
import smoothscope.network.layer.Parameter.Kind;
import smoothscope.network.layer.TorchFunction;

/**
 * Stochastic gradient descent with Nesterov momentum: {@code v ← μv + g}, {@code w ← w − η(g + μv)}, where {@code g} holds the weight decay
 * of kernels and matrices. All arrays of a kind take one fused step, which reads each number once. The velocities are open to checkpoints.
 */
public final class MomentumSgd {
    /** Takes the step and clears the gradients, which accumulate until somebody does. */
    private static final String STEP = """
            weights: List[Tensor], gradients: List[Tensor], velocities: List[Tensor], decay: float, momentum: float, rate: float) -> bool:
            torch._fused_sgd_(weights, gradients, velocities, weight_decay=decay, momentum=momentum, lr=rate, dampening=0., nesterov=True, maximize=False, is_first_step=False)
            torch._foreach_zero_(gradients)
            return True
            """;

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
        step(Kind.WEIGHT, weightDecay, rate);
        step(Kind.OFFSET, 0, rate);
    }

    private void step(Kind kind, double decay, double rate) {
        List<Parameter> parameters = velocities.keySet().stream()
                .filter(parameter -> parameter.kind() == kind)
                .toList();
        PtNDArray[] gradients =
                arrays(parameters, parameter -> parameter.array().getGradient());
        try (IValue weights = IValue.listFrom(arrays(parameters, Parameter::array));
                IValue slopes = IValue.listFrom(gradients);
                IValue speeds = IValue.listFrom(arrays(parameters, velocities::get));
                IValue share = IValue.from(decay);
                IValue inertia = IValue.from(momentum);
                IValue length = IValue.from(rate)) {
            TorchFunction.of(STEP).run(weights, slopes, speeds, share, inertia, length);
        } finally {
            for (PtNDArray gradient : gradients) {
                gradient.close();
            }
        }
    }

    private static PtNDArray[] arrays(List<Parameter> parameters, Function<Parameter, NDArray> which) {
        return parameters.stream()
                .map(parameter -> (PtNDArray) which.apply(parameter))
                .toArray(PtNDArray[]::new);
    }
}
