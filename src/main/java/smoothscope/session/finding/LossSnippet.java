package smoothscope.session.finding;

import smoothscope.target.SmoothedTarget;
import smoothscope.target.SmoothingConvention;
import smoothscope.text.Decimals;

/**
 * The training loss in Python, to be pasted into a program: a function {@code smoothed_loss(logits, labels)} of logits {@code [N, K]} and
 * integer labels {@code [N]}, the mean over the batch in nats.
 *
 * @param alpha smoothing α in {@code [0, 1)}
 * @param classes K
 */
public record LossSnippet(SmoothingConvention convention, double alpha, int classes) {
    private static final int DIGITS = 6;

    private static final String TORCH_OTHERS_TARGET = """
                off = alpha / (logits.shape[1] - 1)
                target = torch.full_like(logits, off).scatter_(1, labels.unsqueeze(1), 1 - alpha)
            """;

    private static final String FLOW_UNIFORM_TARGET = """
                k = logits.shape[-1]
                target = tf.one_hot(labels, k, on_value=1 - alpha + alpha / k, off_value=alpha / k, dtype=logits.dtype)
            """;

    private static final String FLOW_OTHERS_TARGET = """
                k = logits.shape[-1]
                target = tf.one_hot(labels, k, on_value=1 - alpha, off_value=alpha / (k - 1), dtype=logits.dtype)
            """;

    private static final String FLOW_CROSS_ENTROPY = """
                return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=target, logits=logits))
            """;

    private static final String FLOW_DIVERGENCE = """
                cross_entropy = tf.nn.softmax_cross_entropy_with_logits(labels=target, logits=logits)
                entropy = -tf.reduce_sum(tf.math.xlogy(target, target), axis=-1)
                return tf.reduce_mean(cross_entropy - entropy)
            """;

    public String pyTorch() {
        return "import torch\nimport torch.nn.functional as F\n\n\n" + head()
                + switch (convention) {
                    case UNIFORM -> "    return F.cross_entropy(logits, labels, label_smoothing=alpha)\n";
                    case OTHERS -> TORCH_OTHERS_TARGET + "    return F.cross_entropy(logits, target)\n";
                    case OTHERS_NORMALIZED ->
                        TORCH_OTHERS_TARGET
                                + "    return F.kl_div(F.log_softmax(logits, dim=1), target, reduction=\"batchmean\")\n";
                };
    }

    public String tensorFlow() {
        return "import tensorflow as tf\n\n\n" + head()
                + switch (convention) {
                    case UNIFORM -> FLOW_UNIFORM_TARGET + FLOW_CROSS_ENTROPY;
                    case OTHERS -> FLOW_OTHERS_TARGET + FLOW_CROSS_ENTROPY;
                    case OTHERS_NORMALIZED -> FLOW_OTHERS_TARGET + FLOW_DIVERGENCE;
                };
    }

    private String head() {
        SmoothedTarget target = convention.target(alpha, classes);
        String floor = convention == SmoothingConvention.OTHERS_NORMALIZED
                ? "0: the entropy of the target is taken off"
                : number(target.floor()) + ", the entropy of the target";
        return "# Label smoothing, convention \"" + convention.label() + "\", for K = " + classes + " classes:\n"
                + "# the labelled class is wanted at " + number(target.on()) + ", each other class at "
                + number(target.off())
                + ".\n# The least value is " + floor + ".\n"
                + "def smoothed_loss(logits, labels, alpha=" + number(alpha) + "):\n";
    }

    /** A number without exponent or needless zeros. */
    private static String number(double value) {
        String plain = Decimals.places(value, DIGITS);
        return plain.equals("0") ? "0.0" : plain;
    }
}
