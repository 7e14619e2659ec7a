package smoothscope.figure;

/** Where a figure's legend stands. */
public enum LegendPosition {
    /** In lines above the panels, every sign with its name. */
    OUTSIDE,
    /** In the first panel's corner, the three classes alone. */
    INSIDE,
    NONE
}
