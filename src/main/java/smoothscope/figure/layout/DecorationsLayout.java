package smoothscope.figure.layout;

import java.awt.Font;
import java.util.List;
import java.util.stream.Stream;
import smoothscope.figure.Caption;
import smoothscope.figure.DecorationOptions;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureRow;
import smoothscope.figure.LegendPosition;
import smoothscope.figure.ScaleMode;

/**
 * The room of what a figure needs to stand alone: title, legend, headings, axes in words and numbers, caption. Text and panels share one
 * left edge.
 */
public final class DecorationsLayout {
    public static final double CAPTION_LINE = 17;
    /** Height of the numbers along u. */
    public static final double NUMBERS_U = 19;

    private static final double TITLE = 34;
    private static final double ABOVE_HEADING = 19;
    private static final double AXIS_WORDS = 20;
    /** Panels stand upright or broad: their height as a share of their width, where the figure may be as high as it needs. */
    private static final double BROAD = 0.86;

    private final Figure figure;
    private final DecorationOptions options;
    private final boolean numbersEverywhere;
    private final LegendLayout legend;
    private final List<String> caption;
    private final List<List<String>> headings;
    private final double left;
    private final double top;
    private final double bottom;
    private final double panelWidth;
    private final Box area;

    DecorationsLayout(Figure figure, double width, double height) {
        this.figure = figure;
        this.options = figure.options().decorated();
        this.numbersEverywhere = figure.options().scale() != ScaleMode.SHARED
                || figure.rows().stream()
                        .flatMap(row -> row.panels().stream())
                        .anyMatch(panel -> panel.viewport().isPresent());
        this.left = margin() + rowLabel() + AXIS_WORDS + numbersV();
        double textWidth = Math.max(1, width - left - margin());
        this.legend = new LegendLayout(figure, textWidth);
        this.caption = options.caption() ? Typography.lines(Caption.of(figure), Typography.NOTE, textWidth) : List.of();
        int columns = figure.columns().size();
        this.panelWidth = Math.max(1, Math.floor((textWidth - gapX() * (columns - 1)) / columns));
        this.headings = headings(figure.columns());
        int lines = headings.stream().mapToInt(List::size).max().orElse(1);
        double legendHeight = options.legend() == LegendPosition.OUTSIDE ? legend.height() : 0;
        this.top = margin() + title() + legendHeight + (options.tight() ? 6 : ABOVE_HEADING) + lines * CAPTION_LINE;
        this.bottom = NUMBERS_U
                + AXIS_WORDS
                + (caption.isEmpty() && options.tight() ? 0 : gap())
                + caption.size() * CAPTION_LINE
                + (options.tight() ? 2 : margin());
        this.area = new Box(0, 0, width, height).inset(left, top, margin(), bottom);
    }

    /** Where one does not fit, all are broken between their parts, so that they stand alike. */
    private List<List<String>> headings(List<String> columns) {
        Font font = headingFont();
        boolean fit = columns.stream().allMatch(heading -> Typography.width(heading, font) <= panelWidth);
        return columns.stream()
                .map(heading -> fit ? Stream.of(heading) : Stream.of(heading.split(FigureRow.BETWEEN, -1)))
                .map(lines -> lines.map(line -> Typography.fitted(line, font, panelWidth))
                        .toList())
                .toList();
    }

    /** The height of a figure of this width whose panels have their usual shape. */
    public static double heightFor(Figure figure, double width) {
        double shape = figure.columns().size() > 2 ? 1 : BROAD;
        int rows = figure.rows().size();
        if (!figure.options().decorations()) {
            int columns = figure.columns().size();
            double panel = (width - PanelGrid.GAP * (columns - 1)) / columns;
            return Math.ceil(rows * Math.floor(shape * panel) + PanelGrid.GAP * (rows - 1));
        }
        DecorationsLayout layout = new DecorationsLayout(figure, width, 1);
        return Math.ceil(
                layout.top + layout.bottom + rows * Math.floor(shape * layout.panelWidth) + layout.gapY() * (rows - 1));
    }

    /** The panels' frames, row by row. */
    List<Box> frames() {
        return PanelGrid.frames(figure, area, gapX(), gapY());
    }

    private double gap() {
        return options.tight() ? 8 : 12;
    }

    private double gapX() {
        return gap() + (numbersEverywhere ? numbersV() : 0);
    }

    private double gapY() {
        return gap() + (numbersEverywhere ? NUMBERS_U : 0);
    }

    private double rowLabel() {
        boolean labelled = figure.rows().stream().anyMatch(row -> !row.label().isEmpty());
        return labelled || !options.tight() ? 22 : 0;
    }

    public double margin() {
        return options.tight() ? 3 : 24;
    }

    /** Height of the title. */
    public double title() {
        return options.title() ? TITLE : 0;
    }

    /** Width of the numbers along v. */
    public double numbersV() {
        return options.tight() ? 32 : 34;
    }

    public Font headingFont() {
        return options.tight() ? Typography.STRONG : Typography.HEADING;
    }

    public DecorationOptions options() {
        return options;
    }

    /** What the panels lie in. */
    public Box area() {
        return area;
    }

    public LegendLayout legend() {
        return legend;
    }

    /** The lines above each column. */
    public List<List<String>> headings() {
        return headings;
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
