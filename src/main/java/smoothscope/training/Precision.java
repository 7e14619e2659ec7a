package smoothscope.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import smoothscope.engine.Processor;
import smoothscope.network.layer.Architecture;
import smoothscope.network.layer.Arithmetic;
import smoothscope.problem.UnknownName;

/** The numbers in which networks are trained; looked at they are in single precision, whichever these are. */
public enum Precision {
    /** {@link #BFLOAT16} where the processor has it and the network gains from it, otherwise {@link #SINGLE}. */
    AUTO,
    SINGLE,
    /** Convolutions and dense layers in bfloat16; weights, norms' statistics, head, loss and optimizer in single precision. */
    BFLOAT16;

    /** The name on the command line and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Precision of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UnknownName("precision", label, labels()));
    }

    private static List<String> labels() {
        return Arrays.stream(values()).map(Precision::label).toList();
    }

    /** What it means for a network, here: one of the other two. */
    public Precision here(Architecture architecture) {
        return chosen(architecture, Processor.hasBfloat16());
    }

    Precision chosen(Architecture architecture, boolean hasBfloat16) {
        if (this != AUTO) {
            return this;
        }
        return hasBfloat16 && architecture.gainsFromBfloat16() ? BFLOAT16 : SINGLE;
    }

    /** Whether the processor computes in these numbers; others it can only imitate, at a twenty-fifth of the speed. */
    public boolean isHere() {
        return this != BFLOAT16 || Processor.hasBfloat16();
    }

    /**
     * In which a network is built that is trained so.
     *
     * @param threads that compute it
     */
    public Arithmetic arithmetic(Architecture architecture, int threads) {
        if (this != BFLOAT16) {
            return Arithmetic.SINGLE;
        }
        return threads == 1 && architecture.canBeBlocked() && Processor.hasBfloat16()
                ? Arithmetic.BLOCKED_BFLOAT16
                : Arithmetic.BFLOAT16;
    }
}
