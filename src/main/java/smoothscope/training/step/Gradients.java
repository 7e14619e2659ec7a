package smoothscope.training.step;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * While it is open, what the calling thread computes is noted, so that gradients can be asked for. Of the library's own collector there can be
 * but one in a program; of these one in each thread.
 */
final class Gradients implements AutoCloseable {
    Gradients() {
        JniUtils.setGradMode(true);
    }

    /** Adds to the gradient of every array that requires one the derivative of a number by that array. */
    void backward(NDArray loss) {
        try (NDArray one = loss.onesLike()) {
            JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
        }
    }

    @Override
    public void close() {
        JniUtils.setGradMode(false);
    }
}
