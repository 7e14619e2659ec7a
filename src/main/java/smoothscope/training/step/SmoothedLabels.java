package smoothscope.training.step;

import ai.djl.ndarray.NDArray;
import java.util.OptionalDouble;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.input.Batch;

/** The labels, smoothed. */
public record SmoothedLabels(SmoothingConvention convention, double alpha, int classes) implements Objective {
    @Override
    public NDArray loss(NDArray logits, Batch batch) {
        return SmoothedLoss.of(logits, batch.labels(), convention, alpha);
    }

    @Override
    public OptionalDouble floor() {
        return OptionalDouble.of(convention.target(alpha, classes).floor());
    }
}
