package smoothscope.network.torchscript;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import smoothscope.network.Images;
import smoothscope.network.Network;
import smoothscope.network.Turns;
import smoothscope.network.layer.Classifier;
import smoothscope.problem.WrongContents;

/** A TorchScript module whose last layer was found among its parameters. */
public final class TorchNetwork implements Network {
    private final NDManager memory;
    private final TorchModule module;
    private final TorchHead head;

    /** How many images the module takes at once, where that is fixed in it; else 0. */
    private int fixed;

    private final int tried;

    private TorchNetwork(NDManager memory, TorchModule module, TorchHead head, int tried) {
        this.memory = memory;
        this.module = module;
        this.head = head;
        this.tried = tried;
    }

    /** Whether a file is of TorchScript's kind, or is named as if it were; the other kind is safetensors. */
    public static boolean isOne(Path file) {
        return TorchArchive.mayBe(file);
    }

    /** Refuses a file that is no TorchScript, by its table of contents alone. */
    public static void require(Path file) {
        TorchArchive.require(file);
    }

    /**
     * Loads a module and finds its last layer.
     *
     * @param memory its arrays hang from it, and its process
     * @param images some images as the network wants them, by which the last layer is known
     * @param classes K
     * @param cancelled whether the user wants the process to end in which the module runs
     * @param name of the last layer among the parameters, with or without {@code .weight}; not needed where only one can be it
     */
    public static TorchNetwork open(
            Path file, NDManager memory, BooleanSupplier cancelled, Images images, int classes, Optional<String> name) {
        NDManager own = memory.newSubManager();
        try {
            TorchModule module = TorchModule.open(file, own, cancelled);
            try (NDManager step = own.newSubManager()) {
                List<NDArray> returned = module.returned(Classifier.array(images, step));
                return new TorchNetwork(own, module, TorchHead.find(module, returned, classes, name), images.count());
            }
        } catch (RuntimeException | Error failure) {
            own.close();
            throw failure;
        }
    }

    /** The last layer's weights among the parameters, by name. */
    public String headName() {
        return head.name();
    }

    @Override
    public Output look(Images images) {
        if (fixed > 0) {
            return Turns.look(images, fixed, this::all);
        }
        try {
            return all(images);
        } catch (WrongContents refused) {
            if (images.count() == tried) {
                throw refused;
            }
            fixed = tried; // it took as many before
            return Turns.look(images, fixed, this::all);
        }
    }

    private Output all(Images images) {
        try (NDManager step = memory.newSubManager()) {
            List<NDArray> returned = module.returned(Classifier.array(images, step));
            return new Output(
                    showsActivations() ? returned.get(head.activations()).toFloatArray() : new float[0],
                    returned.get(head.logits()).toFloatArray());
        }
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

    @Override
    public void close() {
        memory.close();
    }
}
