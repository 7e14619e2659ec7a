package smoothscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.Figure;

/** Cuts an area into a figure's panels, on whole pixels so that borders are crisp. */
final class PanelGrid {
    /** Between panels that stand alone, in logical pixels. */
    static final double GAP = 8;

    private PanelGrid() {}

    /** The frames of all panels, row by row. */
    static List<Box> frames(Figure figure, Box area, double gapX, double gapY) {
        int rows = figure.rows().size();
        int columns = figure.columns().size();
        double width = Math.max(1, Math.floor((area.width() - gapX * (columns - 1)) / columns));
        double height = Math.max(1, Math.floor((area.height() - gapY * (rows - 1)) / rows));
        List<Box> frames = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                frames.add(new Box(
                        Math.round(area.x() + column * (width + gapX)),
                        Math.round(area.y() + row * (height + gapY)),
                        width,
                        height));
            }
        }
        return frames;
    }
}
