package smoothscope.figure;

/** Puts one mark wherever it is told. */
@FunctionalInterface
interface Pen {
    /** Puts the mark with its centre at a place in logical pixels. */
    void put(double x, double y);
}
