package smoothscope.figure;

/** How the templates of the three classes are drawn. */
public enum TemplateMode {
    OFF,
    /** Where they lie; a template outside the panel is pointed at from its border. */
    TRUE_SCALE,
    /** Multiplied by a factor s about their mean, so that they lie near the clusters; s is printed. */
    SCALED
}
