package smoothscope.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import smoothscope.problem.WrongContents;

/** A TorchScript module whose last layer was found among its parameters. */
public final class TorchNetwork implements Network {
    private final TorchModule module;
    private final TorchHead head;

    /** How many images the module takes at once, where that is fixed in it; else 0. */
    private long fixed;

    private final long tried;

    private TorchNetwork(TorchModule module, TorchHead head, long tried) {
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
     * @param memory its arrays hang from it
     * @param images some images as the network wants them, {@code [B, height, width, channels]}, by which the last layer is known
     * @param classes K
     * @param cancelled whether the user wants the process to end in which the module runs
     * @param name of the last layer among the parameters, with or without {@code .weight}; not needed where only one can be it
     */
    public static TorchNetwork open(
            Path file,
            NDManager memory,
            BooleanSupplier cancelled,
            NDArray images,
            int classes,
            Optional<String> name) {
        TorchModule module = TorchModule.open(file, memory, cancelled);
        TorchHead head = TorchHead.find(module, module.returned(images), classes, name);
        return new TorchNetwork(module, head, images.getShape().get(0));
    }

    /** The last layer's weights among the parameters, by name. */
    public String headName() {
        return head.name();
    }

    @Override
    public Output look(NDArray images) {
        if (fixed > 0) {
            return inTurns(images);
        }
        List<NDArray> returned;
        try {
            returned = module.returned(images);
        } catch (WrongContents refused) {
            if (images.getShape().get(0) == tried) {
                throw refused;
            }
            fixed = tried; // it took as many before
            return inTurns(images);
        }
        return output(returned);
    }

    /** As many images at once as the module is made for; the last turn is filled up with the last image. */
    private Output inTurns(NDArray images) {
        long count = images.getShape().get(0);
        NDList activations = new NDList();
        NDList logits = new NDList();
        for (long from = 0; from < count; from += fixed) {
            NDArray some = images.get(new NDIndex().addSliceDim(from, Math.min(count, from + fixed)));
            NDList filled = new NDList(some);
            for (long i = some.getShape().get(0); i < fixed; i++) {
                filled.add(images.get(new NDIndex().addSliceDim(count - 1, count)));
            }
            Output part = output(module.returned(NDArrays.concat(filled, 0)));
            NDIndex own = new NDIndex().addSliceDim(0, some.getShape().get(0));
            logits.add(part.logits().get(own));
            NDArray x = part.activations();
            if (x != null) {
                activations.add(x.get(own));
            }
        }
        return new Output(activations.isEmpty() ? null : NDArrays.concat(activations, 0), NDArrays.concat(logits, 0));
    }

    private Output output(List<NDArray> returned) {
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
