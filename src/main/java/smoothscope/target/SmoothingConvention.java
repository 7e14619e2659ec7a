package smoothscope.target;

import java.util.Arrays;
import java.util.List;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;

/** The three ways in which label smoothing is written down. Each target sums to one over the classes. */
public enum SmoothingConvention {
    /** On {@code 1 − α + α/K}, off {@code α/K}: the paper, PyTorch, Keras, JAX. The default. */
    UNIFORM("uniform"),
    /** On {@code 1 − α}, off {@code α/(K − 1)}: the labelled class keeps exactly {@code 1 − α}. */
    OTHERS("others"),
    /** As {@link #OTHERS}, and the target's entropy is taken off the loss (Kullback–Leibler), so that the floor is 0. */
    OTHERS_NORMALIZED("others-normalized");

    private final String label;

    SmoothingConvention(String label) {
        this.label = label;
    }

    /** The name on the command line and in files. */
    public String label() {
        return label;
    }

    public static SmoothingConvention of(String label) {
        List<String> labels =
                Arrays.stream(values()).map(SmoothingConvention::label).toList();
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new UnknownName("smoothing convention", label, labels);
        }
        return values()[index];
    }

    /**
     * The target of this convention.
     *
     * @param alpha smoothing α in {@code [0, 1)}; for the {@code others} pair at most {@code (K − 1)/K}, beyond which the labelled class
     *     would be the least likely
     * @param classes K, at least 2
     */
    public SmoothedTarget target(double alpha, int classes) {
        check(alpha, classes);
        double on = this == UNIFORM ? 1 - alpha + alpha / classes : 1 - alpha;
        double off = this == UNIFORM ? alpha / classes : alpha / (classes - 1);
        double floor = this == OTHERS_NORMALIZED ? 0 : SmoothedTarget.entropy(on, off, classes);
        return new SmoothedTarget(on, off, floor);
    }

    /** The entropy of the target that this convention takes off its cross-entropy, in nats; 0 but for {@link #OTHERS_NORMALIZED}. */
    public double offset(double alpha, int classes) {
        SmoothedTarget target = target(alpha, classes);
        return this == OTHERS_NORMALIZED ? SmoothedTarget.entropy(target.on(), target.off(), classes) : 0;
    }

    private void check(double alpha, int classes) {
        if (classes < 2) {
            throw new InvalidSetting("Smoothing needs at least two classes, got %s.", classes);
        }
        if (!(alpha >= 0 && alpha < 1)) {
            throw new InvalidSetting("Smoothing α must lie in [0, 1), got %s.", alpha);
        }
        if (this != UNIFORM && alpha > (classes - 1.0) / classes) {
            throw new InvalidSetting(
                    "With the convention %s, α must not exceed (K − 1)/K = %s, got %s: the labelled class would be the least likely.",
                    label, (classes - 1.0) / classes, alpha);
        }
    }
}
