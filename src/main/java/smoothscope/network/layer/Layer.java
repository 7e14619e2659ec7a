package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;

/** One step of a network's body. The result belongs to the input's manager. */
@FunctionalInterface
interface Layer {
    /** @param training whether norms use, and learn, the statistics of this batch; otherwise those they learned */
    NDArray forward(NDArray input, boolean training);
}
