package smoothscope.measure;

/** How soft a teacher's targets are made: by a temperature, or to a smoothness γ, at which teachers are comparable. */
public sealed interface Softening {
    /** The smoothness at which teachers are compared where nothing else is said. */
    Softening USUAL = new Gamma(0.3);

    /**
     * Every teacher's logits over the same temperature: a network whose logits are smaller, for that alone, has softer targets.
     *
     * @param value T, positive
     */
    record Temperature(double value) implements Softening {
        public Temperature {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a temperature of " + value);
            }
        }
    }

    /**
     * Every teacher at the temperature of its own that gives its targets this smoothness.
     *
     * @param value γ in {@code (0, 1)}; see {@link TeacherInformation}
     */
    record Gamma(double value) implements Softening {
        public Gamma {
            if (!(value > 0 && value < 1)) {
                throw new IllegalArgumentException("a smoothness of " + value);
            }
        }
    }

    /** T or γ. */
    double value();
}
