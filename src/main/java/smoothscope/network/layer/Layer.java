package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** One step of a network's body. The result belongs to the input's manager. */
@FunctionalInterface
interface Layer {
    /** One after the other. What lies between them is given back at once where nothing is learned from it. */
    static NDArray through(List<Layer> layers, NDArray input, boolean training) {
        NDArray x = input;
        for (Layer layer : layers) {
            NDArray next = layer.forward(x, training);
            if (x != input && next != x) {
                release(x, training);
            }
            x = next;
        }
        return x;
    }

    /** Gives an array back that nobody needs any more; what is learned from is needed on the way back. */
    static void release(NDArray array, boolean training) {
        if (!training) {
            array.close();
        }
    }

    /** @param training whether norms use, and learn, the statistics of this batch; otherwise those they learned */
    NDArray forward(NDArray input, boolean training);
}
