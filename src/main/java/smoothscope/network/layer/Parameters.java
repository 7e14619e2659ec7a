package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import smoothscope.network.layer.Parameter.Kind;

/**
 * The parameters of a network under construction, as they are at first. Weights are drawn from Java's own generator in the order of
 * construction, so that a seed gives the same network everywhere.
 */
final class Parameters {
    private final NDManager memory;
    private final @Nullable Random random;
    private final List<Parameter> all = new ArrayList<>();

    /** @param random of which weights are drawn; without it they are zeros, to be read from a file */
    Parameters(NDManager memory, @Nullable Random random) {
        this.memory = memory;
        this.random = random;
    }

    NDManager memory() {
        return memory;
    }

    /** Those made so far, in their order. */
    List<Parameter> all() {
        return List.copyOf(all);
    }

    /** A kernel or matrix {@code [outputs, inputs…]}, normal with variance {@code gain / fan-in}. */
    NDArray weight(String name, double gain, long... shape) {
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        double deviation = Math.sqrt(gain * shape[0] / size);
        float[] values = new float[size];
        for (int i = 0; i < size && random != null; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return keep(name + ".weight", Kind.WEIGHT, values, shape);
    }

    /** {@code [size]}, all alike. */
    NDArray constant(String name, Kind kind, float value, int size) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return keep(name, kind, values, size);
    }

    private NDArray keep(String name, Kind kind, float[] values, long... shape) {
        Parameter parameter = new Parameter(name, memory.create(values, new Shape(shape)), kind);
        parameter.array().setRequiresGradient(parameter.isLearned());
        all.add(parameter);
        return parameter.array();
    }
}
