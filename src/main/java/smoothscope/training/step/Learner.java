package smoothscope.training.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import smoothscope.network.InputSize;
import smoothscope.network.layer.Classifier;
import smoothscope.training.input.Batch;

/** One network that learns: its weights, its velocity, and the step. Lives on the engine's thread, or in a lane of it. */
public final class Learner {
    private final NDManager memory;
    private final Classifier classifier;
    private final MomentumSgd optimizer;
    private final InputSize input;

    /** @param memory what a step needs is borrowed from it and given back */
    public Learner(NDManager memory, Classifier classifier, InputSize input, double momentum, double weightDecay) {
        this.memory = memory;
        this.classifier = classifier;
        this.input = input;
        this.optimizer = new MomentumSgd(memory, classifier, momentum, weightDecay);
    }

    public Classifier classifier() {
        return classifier;
    }

    public MomentumSgd optimizer() {
        return optimizer;
    }

    /**
     * One step of training on a batch.
     *
     * @param rate the learning rate η of this step
     * @return the loss before the step, in nats
     */
    public double step(Batch batch, Objective objective, double rate) {
        float value;
        try (NDManager step = memory.newSubManager()) {
            Shape shape = new Shape(batch.size(), input.height(), input.width(), input.channels());
            NDArray images = step.create(batch.images(), shape, DataType.FLOAT32);
            try (Gradients gradients = new Gradients()) {
                NDArray logits = classifier.logits(classifier.activations(images, true));
                NDArray loss = objective.loss(logits, batch);
                gradients.backward(loss);
                value = loss.getFloat();
            }
        }
        optimizer.step(rate);
        return value;
    }
}
