package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;

/**
 * One array of a network's state.
 *
 * @param name as PyTorch users write it, for instance {@code "conv1.weight"}
 */
public record Parameter(String name, NDArray array, Kind kind) {
    /** What an optimiser does with it. */
    public enum Kind {
        /** Learned, and drawn towards zero by weight decay: kernels and matrices. */
        WEIGHT,
        /** Learned, without decay: biases, and the scales and shifts of norms. */
        OFFSET,
        /** A norm's running mean or variance, kept by the norm itself. */
        STATISTIC
    }

    /** Whether gradients reach it. */
    public boolean isLearned() {
        return kind != Kind.STATISTIC;
    }
}
