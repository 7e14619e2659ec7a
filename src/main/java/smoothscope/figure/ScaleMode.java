package smoothscope.figure;

/** Which panels share a scale. Every panel has equal units along u and v. */
public enum ScaleMode {
    /** All panels: the same centre and the same units per pixel, so that sizes compare. The default on paper. */
    SHARED,
    /** Each row fits its own points, so that its columns compare; how much closer it is shown is said. The default in the window. */
    ROW,
    /** Each panel fits its own points; sizes do not compare. */
    OWN,
    /** Each panel's unit is the mean side of its centroids' triangle: shapes compare, sizes do not. */
    RELATIVE
}
