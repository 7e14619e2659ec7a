package smoothscope.training.step;

import ai.djl.ndarray.NDArray;
import java.util.OptionalDouble;
import smoothscope.training.input.Batch;

/** What a network is to say of images, and how far its answers are from that. */
public interface Objective {
    /**
     * The loss as a scalar of the logits' manager, in nats.
     *
     * @param logits {@code [B, K]}
     */
    NDArray loss(NDArray logits, Batch batch);

    /** The least that the loss can reach, in nats; empty where no formula tells it. */
    OptionalDouble floor();
}
