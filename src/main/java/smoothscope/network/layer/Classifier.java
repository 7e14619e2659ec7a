package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import smoothscope.network.Images;
import smoothscope.network.InputSize;
import smoothscope.network.Network;

/**
 * A network cut before its last layer: the body turns images into penultimate activations {@code x}, the head turns those into logits
 * {@code z = x Wᵀ + b}. The head's rows {@code [w_k ; b_k]} are the class templates.
 */
public final class Classifier implements Network {
    private final NDManager memory;
    private final Arithmetic arithmetic;
    private final List<Layer> body;
    private final Layer head;
    private final List<Parameter> parameters;
    private final NDArray headWeight;
    private final NDArray headBias;

    /**
     * @param memory owns the parameters; closed with this network
     * @param arithmetic the numbers in which the body learns
     * @param headName the head's parameters are {@code headName.weight [K, D]} and {@code headName.bias [K]}
     */
    Classifier(
            NDManager memory,
            Arithmetic arithmetic,
            List<Layer> body,
            Layer head,
            String headName,
            List<Parameter> parameters) {
        this.memory = memory;
        this.arithmetic = arithmetic;
        this.body = body;
        this.head = head;
        this.parameters = parameters;
        this.headWeight = parameter(headName + ".weight");
        this.headBias = parameter(headName + ".bias");
    }

    /**
     * Penultimate activations {@code x [B, D]}, belonging to the images' manager.
     *
     * @param images {@code [B, height, width, channels]}. They are handed on as a view with the channels' axis moved: what lies in memory
     *     channels-last is then computed so throughout, which is about half as fast again on a processor
     * @param training whether norms use, and learn, the statistics of this batch
     */
    public NDArray activations(NDArray images, boolean training) {
        return through(images.transpose(0, 3, 1, 2), training);
    }

    /** As {@link #activations}, from images {@code [B, channels, height, width]} in whatever layout they lie in memory. */
    NDArray through(NDArray images, boolean training) {
        Arithmetic numbers = arithmetic.when(training);
        return numbers.raised(Layer.through(body, numbers.blocked(images), training));
    }

    @Override
    public Output look(Images images) {
        try (NDManager step = memory.newSubManager()) {
            NDArray x = activations(array(images, step), false);
            return new Output(x.toFloatArray(), logits(x).toFloatArray());
        }
    }

    /** {@code [B, height, width, channels]} */
    public static NDArray array(Images images, NDManager memory) {
        InputSize size = images.size();
        Shape shape = new Shape(images.count(), size.height(), size.width(), size.channels());
        return memory.create(images.values(), shape, DataType.FLOAT32);
    }

    /** Logits {@code z [B, K]} of penultimate activations {@code x [B, D]}. */
    public NDArray logits(NDArray activations) {
        return head.forward(activations, false);
    }

    /** Takes on the present state of another network of the same architecture; what that one learns later does not reach this one. */
    public void become(Classifier other) {
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).array().intern(other.parameters.get(i).array().duplicate());
        }
    }

    /** All arrays of the network's state, in the order of construction. */
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public float[] headWeights() {
        return headWeight.toFloatArray();
    }

    @Override
    public float[] headBias() {
        return headBias.toFloatArray();
    }

    @Override
    public int classes() {
        return Math.toIntExact(headWeight.getShape().get(0));
    }

    @Override
    public int width() {
        return Math.toIntExact(headWeight.getShape().get(1));
    }

    private NDArray parameter(String name) {
        return parameters.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .array();
    }

    @Override
    public void close() {
        memory.close();
    }
}
