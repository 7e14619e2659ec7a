package smoothscope.target;

import java.util.Arrays;
import java.util.List;
import smoothscope.problem.UnknownName;

/**
 * The two ways in which a student's loss is written down, with labels y, the student's p, and the teacher's {@code pᵗ(T) = softmax(zᵗ/T)};
 * sums over the classes, mean over the examples.
 */
public enum DistillationLoss {
    /** {@code (1 − β)·H(y, p) + β·H(pᵗ(T), p)}: the student stays at temperature 1 (Müller et al. 2019). The default. */
    MUELLER("mueller"),
    /** {@code (1 − β)·H(y, p) + β·T²·KL(pᵗ(T) ‖ p(T))}: the student is heated too, and T² keeps the gradients' size (Hinton et al. 2015). */
    HINTON("hinton");

    private final String label;

    DistillationLoss(String label) {
        this.label = label;
    }

    /** The name on the command line and in files. */
    public String label() {
        return label;
    }

    public static DistillationLoss of(String label) {
        List<String> labels =
                Arrays.stream(values()).map(DistillationLoss::label).toList();
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new UnknownName("distillation loss", label, labels);
        }
        return values()[index];
    }
}
