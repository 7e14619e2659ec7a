package smoothscope.training.live;

import smoothscope.problem.InvalidSetting;
import smoothscope.target.SmoothingConvention;

/**
 * What can be changed while networks train; it takes effect at the next step.
 *
 * @param alpha smoothing of the right network, in {@code [0, 1)}; the left one has none
 * @param convention how α is meant
 * @param rate the learning rate of both
 */
public record Steering(double alpha, SmoothingConvention convention, double rate) {
    public Steering {
        if (!(alpha >= 0 && alpha < 1)) {
            throw new InvalidSetting("Smoothing α must lie in [0, 1), got %s.", alpha);
        }
        if (!(rate >= 0 && rate < 100)) {
            throw new InvalidSetting("The learning rate must lie in [0, 100), got %s.", rate);
        }
    }

    public Steering withAlpha(double to) {
        return new Steering(to, convention, rate);
    }

    public Steering withConvention(SmoothingConvention to) {
        return new Steering(alpha, to, rate);
    }

    public Steering withRate(double to) {
        return new Steering(alpha, convention, to);
    }
}
