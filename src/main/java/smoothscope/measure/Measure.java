package smoothscope.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is measured of one network on the examples of one split, in the order in which it is told. */
public enum Measure {
    /** Share of examples whose largest logit is that of their label. */
    ACCURACY,
    /** Mean negative log-likelihood of the hard label, in nats. */
    NLL,
    /** Squared error of the probabilities, summed over the classes, mean over the examples. */
    BRIER,
    /** Expected calibration error over 15 equal-width bins. */
    ECE,
    /** Largest calibration error of any of 15 equal-width bins. */
    MCE,
    /** Expected calibration error over 15 bins of equal mass. */
    ADAPTIVE_ECE,
    /** The temperature of the least validation {@link #NLL}. */
    TEMPERATURE,
    /** {@link #ECE} of the logits divided by the {@link #TEMPERATURE}. */
    ECE_AT_TEMPERATURE,
    /** Mean squared distance of an activation from its class mean. */
    WITHIN,
    /** Mean squared distance of a class mean from the mean of the class means. */
    BETWEEN,
    /** {@link #WITHIN} over {@link #BETWEEN}. */
    WITHIN_BETWEEN,
    /** Variability collapse, {@code Tr(Σ_W Σ_B⁺)/K}; 0 when every activation is its class mean. */
    NC1,
    /** Relative deviation of the class means' distances from their mean; 0 when all are equally far. */
    NC2_EQUINORM,
    /** Mean deviation of the class means' pairwise cosines from {@code −1/(K − 1)}. */
    NC2_ANGLE,
    /** Deviation of the weights from a simplex equiangular tight frame. */
    ETF,
    /** Squared difference of the normalised weights and class means; 0 when the two are dual. */
    NC3,
    /** Share of examples where the network and the nearest class mean decide differently. */
    NC4,
    /** Class separation R² in cosine distances. */
    SEPARATION,
    /** Shortest over longest side of the three centroids' triangle. */
    REGULARITY,
    /** Share of the three classes' variance that lies in their plane. */
    IN_PLANE_SHARE,
    /** The least training loss that the smoothed target allows, in nats. */
    LOSS_FLOOR,
    /** Class-balanced mean of the true logit above the mean of the wrong ones. */
    LOGIT_GAP,
    /** {@link #LOGIT_GAP} at the optimum. */
    LOGIT_GAP_THEORY,
    /** Mean over the examples of the standard deviation of the wrong logits; 0 at the optimum. */
    WRONG_LOGIT_SPREAD,
    /** Smoothness of the probabilities as a student's targets, {@code Σ_{k≠y} p_k · K/(K − 1)}; that of smoothed labels is α. */
    GAMMA,
    /** Nats that the probabilities tell a student of the classes' likeness, beyond smoothed labels of the same {@link #GAMMA}. */
    TOLD_CLASS,
    /** Nats that the probabilities tell a student of each single image. */
    TOLD_IMAGE,
    /** Of a student, the share of examples of which its largest logit is that of its teacher's. */
    AGREEMENT,
    /** Smoothness of the targets that the network learned from: {@link #GAMMA} of a teacher at its temperature, or of the smoothed labels. */
    TARGET_GAMMA,
    /** Nats that the difference of two classes' logits tells of which of their images was shown, {@link MutualInformation}. */
    MUTUAL_INFORMATION;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files, tables and on the command line. */
    public String label() {
        return label;
    }

    /** All names, in order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Measure::label).toList();
    }

    /** The values under their names, in the order of the measures. A value that is not finite is not known, and left out. */
    public static Map<String, Double> byLabel(EnumMap<Measure, Double> values) {
        Map<String, Double> named = new LinkedHashMap<>();
        values.forEach((measure, value) -> {
            if (Double.isFinite(value)) {
                named.put(measure.label, value);
            }
        });
        return named;
    }
}
