package smoothscope.training.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import smoothscope.target.SmoothedTarget;
import smoothscope.target.SmoothingConvention;

/** Cross-entropy against smoothed targets, mean over the batch. */
final class SmoothedLoss {
    private SmoothedLoss() {}

    /**
     * The loss as a scalar of the logits' manager; α and convention are free to change from call to call.
     *
     * @param logits {@code [B, K]}
     * @param labels {@code [B]}
     */
    static NDArray of(NDArray logits, int[] labels, SmoothingConvention convention, double alpha) {
        int classes = Math.toIntExact(logits.getShape().get(1));
        SmoothedTarget target = convention.target(alpha, classes);
        float[] rows = new float[labels.length * classes];
        Arrays.fill(rows, (float) target.off());
        for (int i = 0; i < labels.length; i++) {
            rows[i * classes + labels[i]] = (float) target.on();
        }
        NDArray targets = logits.getManager().create(rows, new Shape(labels.length, classes));
        NDArray crossEntropy = logits.logSoftmax(1).mul(targets).sum().div(-labels.length);
        double offset = convention.offset(alpha, classes);
        return offset == 0 ? crossEntropy : crossEntropy.sub((float) offset);
    }
}
