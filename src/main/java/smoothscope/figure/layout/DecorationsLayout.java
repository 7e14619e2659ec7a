package smoothscope.figure.layout;

import java.util.List;
import smoothscope.figure.Caption;
import smoothscope.figure.Figure;
import smoothscope.figure.ScaleMode;

/**
 * The room of what a figure needs to stand alone: title, legend, headings, axes in words and numbers, caption. Text and panels share one
 * left edge.
 */
public final class DecorationsLayout {
    public static final double MARGIN = 24;
    public static final double TITLE = 34;
    private static final double HEADING = 36;
    private static final double ROW_LABEL = 22;
    private static final double AXIS_WORDS = 20;
    /** Width of the numbers along v, height of those along u. */
    public static final double NUMBERS_V = 34;

    public static final double NUMBERS_U = 19;
    public static final double CAPTION_LINE = 17;
    private static final double GAP = 12;

    private final Figure figure;
    private final boolean numbersEverywhere;
    private final LegendLayout legend;
    private final List<String> caption;
    private final Box area;

    DecorationsLayout(Figure figure, double width, double height) {
        this.figure = figure;
        this.numbersEverywhere = figure.options().scale() != ScaleMode.SHARED
                || figure.rows().stream()
                        .flatMap(row -> row.panels().stream())
                        .anyMatch(panel -> panel.viewport().isPresent());
        double left = MARGIN + ROW_LABEL + AXIS_WORDS + NUMBERS_V;
        double textWidth = Math.max(1, width - left - MARGIN);
        this.legend = new LegendLayout(figure, textWidth);
        this.caption = Typography.lines(Caption.of(figure), Typography.NOTE, textWidth);
        double top = MARGIN + TITLE + legend.height() + HEADING;
        double bottom = NUMBERS_U + AXIS_WORDS + GAP + caption.size() * CAPTION_LINE + MARGIN;
        this.area = new Box(0, 0, width, height).inset(left, top, MARGIN, bottom);
    }

    /** The panels' frames, row by row. */
    List<Box> frames() {
        return PanelGrid.frames(
                figure, area, GAP + (numbersEverywhere ? NUMBERS_V : 0), GAP + (numbersEverywhere ? NUMBERS_U : 0));
    }

    /** What the panels lie in. */
    public Box area() {
        return area;
    }

    public LegendLayout legend() {
        return legend;
    }

    /** The caption's lines. */
    public List<String> caption() {
        return caption;
    }

    /** Whether every panel has numbers of its own, since those beside and below do not say the same. */
    public boolean numbersEverywhere() {
        return numbersEverywhere;
    }
}
