package smoothscope.network;

/** A network that can be looked at: images in, penultimate activations and logits out, and a last layer that is known. */
public interface Network extends AutoCloseable {
    /**
     * What a network makes of some images.
     *
     * @param activations {@code x [B, D]} row by row, empty where the network does not show them
     * @param logits {@code z [B, K]} row by row
     */
    record Output(float[] activations, float[] logits) {}

    /** Looks at images without learning from them. */
    Output look(Images images);

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

    @Override
    void close();
}
