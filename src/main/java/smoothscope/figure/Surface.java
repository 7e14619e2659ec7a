package smoothscope.figure;

/** What a panel's many small things are put on: stamps on a raster, real shapes in a vector file. */
interface Surface {
    /** Puts the marks of all examples into their panels. */
    void points(FigureLayout layout);

    /** Tints a panel by the softmax among the three classes. */
    void shade(PanelLayout panel, Theme theme);
}
