package smoothscope.figure;

/** Which panels share a scale. Every panel has equal units along u and v. */
public enum ScaleMode {
    /** All panels: the same centre and the same units per pixel, so that sizes compare. The default. */
    SHARED,
    /** Each panel fits its own points; sizes do not compare. */
    OWN,
    /** Each panel's unit is the mean side of its centroids' triangle: shapes compare, sizes do not. */
    RELATIVE
}
