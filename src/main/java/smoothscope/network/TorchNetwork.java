package smoothscope.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A TorchScript module whose last layer was found among its parameters. */
public final class TorchNetwork implements Network {
    private final TorchModule module;
    private final TorchHead head;

    private TorchNetwork(TorchModule module, TorchHead head) {
        this.module = module;
        this.head = head;
    }

    /** Whether a file is of TorchScript's kind, or is named as if it were; the other kind is safetensors. */
    public static boolean isOne(Path file) {
        return TorchArchive.mayBe(file);
    }

    /**
     * Loads a module and finds its last layer.
     *
     * @param memory its arrays hang from it
     * @param images some images as the network wants them, {@code [B, height, width, channels]}, by which the last layer is known
     * @param classes K
     * @param name of the last layer among the parameters, with or without {@code .weight}; not needed where only one can be it
     */
    public static TorchNetwork open(Path file, NDManager memory, NDArray images, int classes, Optional<String> name) {
        TorchModule module = TorchModule.open(file, memory);
        TorchHead head = TorchHead.find(module, module.returned(images), classes, name);
        return new TorchNetwork(module, head);
    }

    /** The last layer's weights among the parameters, by name. */
    public String headName() {
        return head.name();
    }

    @Override
    public Output look(NDArray images) {
        List<NDArray> returned = module.returned(images);
        NDArray logits = returned.get(head.logits());
        return head.activations() < 0 ? new Output(null, logits) : new Output(returned.get(head.activations()), logits);
    }

    @Override
    public boolean showsActivations() {
        return head.activations() >= 0;
    }

    @Override
    public float[] headWeights() {
        return head.weights().clone();
    }

    @Override
    public float[] headBias() {
        return head.bias().clone();
    }

    @Override
    public int classes() {
        return head.bias().length;
    }

    @Override
    public int width() {
        return head.weights().length / head.bias().length;
    }
}
