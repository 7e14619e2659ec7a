package smoothscope.network;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/** A network that can be looked at: images in, penultimate activations and logits out, and a last layer that is known. */
public interface Network {
    /**
     * What a network makes of some images, in the images' memory.
     *
     * @param activations {@code x [B, D]}, null where the network does not show them
     * @param logits {@code z [B, K]}
     */
    record Output(@Nullable NDArray activations, NDArray logits) {}

    /**
     * Looks at images without learning from them.
     *
     * @param images {@code [B, height, width, channels]}
     */
    Output look(NDArray images);

    /** Whether activations are to be had; otherwise there are logits alone. */
    default boolean showsActivations() {
        return true;
    }

    /** The head's weights {@code [K, D]} row by row. */
    float[] headWeights();

    /** The head's biases {@code [K]}. */
    float[] headBias();

    /** K. */
    int classes();

    /** D, the width of the penultimate layer. */
    int width();
}
