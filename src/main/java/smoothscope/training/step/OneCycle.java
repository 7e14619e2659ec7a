package smoothscope.training.step;

/**
 * The learning rate over a run: up from a tenth of the peak in a straight line over the first fifth of the steps, then down to zero along
 * half a cosine (after Smith and Topin's one-cycle policy, 2018).
 *
 * @param peak the highest learning rate
 * @param steps steps of the whole run
 */
public record OneCycle(double peak, long steps) {
    private static final double RISE = 0.2;
    private static final double START = 0.1;

    /** The learning rate of a step in {@code [0, steps)}. */
    public double rate(long step) {
        double at = (step + 0.5) / steps;
        if (at < RISE) {
            return peak * (START + (1 - START) * at / RISE);
        }
        return peak * 0.5 * (1 + Math.cos(Math.PI * (at - RISE) / (1 - RISE)));
    }
}
