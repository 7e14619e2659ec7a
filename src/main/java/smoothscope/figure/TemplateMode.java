package smoothscope.figure;

/** How the templates of the three classes are drawn. */
public enum TemplateMode {
    OFF,
    /** Where they lie; a template outside the panel is pointed at from its border. */
    TRUE_SCALE,
    /** Multiplied by a factor s about their mean, so that they lie near the clusters; s is printed. */
    SCALED;

    /** The one after this: at true scale, scaled, off. */
    public TemplateMode next() {
        return switch (this) {
            case TRUE_SCALE -> SCALED;
            case SCALED -> OFF;
            case OFF -> TRUE_SCALE;
        };
    }
}
