package smoothscope.figure;

/**
 * The size of a figure on paper, in logical pixels.
 *
 * @param width positive
 * @param height positive
 */
public record FigureSize(int width, int height) {
    private static final int WIDTH = 1200;
    private static final int HEIGHT_OF_ROW = 443;
    private static final int HEIGHT_OF_REST = 234;

    /** The usual size: as high as the rows need. */
    public static FigureSize of(Figure figure) {
        int columns = figure.columns().size();
        return columns > 2
                ? new FigureSize(
                        WIDTH, HEIGHT_OF_REST + WIDTH / columns * figure.rows().size())
                : ofRows(figure.rows().size());
    }

    /** As high as so many rows of panels need. */
    public static FigureSize ofRows(int rows) {
        return new FigureSize(WIDTH, HEIGHT_OF_REST + HEIGHT_OF_ROW * rows);
    }
}
