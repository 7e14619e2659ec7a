package smoothscope.figure;

/** What a panel's many small things are put on: stamps on a raster, real shapes in a vector file. */
interface Surface {
    /** Puts one mark wherever it is told. */
    @FunctionalInterface
    interface Pen {
        /** Puts the mark with its centre at a place in logical pixels. */
        void put(double x, double y);
    }

    /** A pen for one mark; what falls outside the frame is cut off. */
    Pen pen(Mark mark, Box frame);

    /** Tints a panel by the softmax among the three classes. */
    void shade(PanelLayout panel, Theme theme);
}
