package smoothscope.training.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.OptionalDouble;
import smoothscope.target.DistillationLoss;
import smoothscope.training.input.Batch;

/** What a teacher says of each image at a temperature, beside the labels where they have a share. */
public final class SoftTargets implements Objective {
    private final DistillationLoss kind;
    private final double beta;
    private final double temperature;
    private final float[][] targets;

    /**
     * @param beta the teacher's share β of the loss, in {@code (0, 1]}; the rest is the labels'
     * @param temperature T, at which the teacher spoke
     * @param targets {@code pᵗ(T)} {@code [N][K]} by the images' rows in the training set; empty of images that are not in use
     */
    public SoftTargets(DistillationLoss kind, double beta, double temperature, float[][] targets) {
        this.kind = kind;
        this.beta = beta;
        this.temperature = temperature;
        this.targets = targets;
    }

    @Override
    public NDArray loss(NDArray logits, Batch batch) {
        return switch (kind) {
            case MUELLER -> crossEntropy(logits, mixed(batch, beta, (float) (1 - beta)));
            case HINTON -> hinton(logits, batch);
        };
    }

    private NDArray hinton(NDArray logits, Batch batch) {
        float[] taught = mixed(batch, 1, 0);
        NDArray divergence = crossEntropy(logits.div((float) temperature), taught)
                .sub((float) (entropy(taught) / batch.size()))
                .mul((float) (beta * temperature * temperature));
        return beta == 1
                ? divergence
                : divergence.add(crossEntropy(logits, mixed(batch, 0, 1)).mul((float) (1 - beta)));
    }

    /** The teacher's word and the label of each image of a batch, {@code [B, K]} row by row, each times its share. */
    private float[] mixed(Batch batch, double ofTeacher, float ofLabel) {
        int classes = targets[batch.rows()[0]].length;
        float[] rows = new float[batch.size() * classes];
        for (int i = 0; i < batch.size(); i++) {
            float[] target = targets[batch.rows()[i]];
            for (int k = 0; k < classes; k++) {
                rows[i * classes + k] = (float) (ofTeacher * target[k]);
            }
            rows[i * classes + batch.labels()[i]] += ofLabel;
        }
        return rows;
    }

    private static NDArray crossEntropy(NDArray logits, float[] targets) {
        NDManager memory = logits.getManager();
        long count = logits.getShape().get(0);
        NDArray wanted =
                memory.create(targets, new Shape(count, logits.getShape().get(1)));
        return logits.logSoftmax(1).mul(wanted).sum().div(-count);
    }

    /** Sum over examples and classes. */
    private static double entropy(float[] targets) {
        double sum = 0;
        for (float p : targets) {
            sum -= p == 0 ? 0 : p * Math.log(p);
        }
        return sum;
    }

    /** Where the teacher alone is followed: of {@code mueller} the mean entropy of its targets, of {@code hinton} zero. */
    @Override
    public OptionalDouble floor() {
        if (beta < 1) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        int count = 0;
        for (float[] target : targets) {
            sum += entropy(target);
            count += target.length == 0 ? 0 : 1;
        }
        return OptionalDouble.of(kind == DistillationLoss.HINTON ? 0 : sum / count);
    }
}
