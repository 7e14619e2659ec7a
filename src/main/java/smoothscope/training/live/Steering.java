package smoothscope.training.live;

import io.soabase.recordbuilder.core.RecordBuilder;
import smoothscope.measure.Softening;
import smoothscope.problem.InvalidSetting;
import smoothscope.target.SmoothingConvention;

/**
 * What can be changed while networks train; it takes effect at the next step.
 *
 * @param alpha smoothing of the right network, in {@code [0, 1)}; the left one has none
 * @param convention how α is meant
 * @param rate the learning rate of both
 * @param softening how softly teachers speak, where there are any; α is then the right student's teacher's
 */
@RecordBuilder
public record Steering(double alpha, SmoothingConvention convention, double rate, Softening softening)
        implements SteeringBuilder.With {
    public Steering {
        if (!(alpha >= 0 && alpha < 1)) {
            throw new InvalidSetting("Smoothing α must lie in [0, 1), got %s.", alpha);
        }
        if (!(rate >= 0 && rate < 100)) {
            throw new InvalidSetting("The learning rate must lie in [0, 100), got %s.", rate);
        }
    }

    /** Where nobody is taught. */
    public Steering(double alpha, SmoothingConvention convention, double rate) {
        this(alpha, convention, rate, Softening.USUAL);
    }

    /** Whether the same is learned. */
    boolean teachesAs(Steering other) {
        return alpha == other.alpha && convention == other.convention && softening.equals(other.softening);
    }
}
