package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import java.util.List;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Text;

/** The page of a diagram: a title above, a caption below, cells in rows and columns between them, all on one left edge. */
final class DiagramPage {
    private static final double MARGIN = 24;
    private static final double TITLE = 34;
    private static final double BEFORE_CAPTION = 8;
    private static final double CAPTION_LINE = 17;

    private final Theme theme;
    private final String title;
    private final List<String> caption;
    private final Box page;
    private final Box area;

    /** @param left what stands to the left of the cells, in logical pixels */
    DiagramPage(Theme theme, String title, String caption, Box page, double left) {
        this.theme = theme;
        this.title = title;
        this.page = page;
        double indent = MARGIN + left;
        this.caption = Typography.lines(caption, Typography.NOTE, Math.max(1, page.width() - indent - MARGIN));
        double below = MARGIN + BEFORE_CAPTION + this.caption.size() * CAPTION_LINE;
        this.area = page.inset(indent, MARGIN + TITLE, MARGIN, below);
    }

    /** What lies between title and caption. */
    Box area() {
        return area;
    }

    /** One of the cells that the area is cut into. */
    Box cell(int row, int rows, int column, int columns, double gap) {
        double width = (area.width() - gap * (columns - 1)) / columns;
        double height = (area.height() - gap * (rows - 1)) / rows;
        return new Box(area.x() + column * (width + gap), area.y() + row * (height + gap), width, height);
    }

    void paint(Graphics2D g) {
        Text.prepare(g);
        g.setColor(theme.page());
        g.fill(page.shape());
        Text.draw(
                g,
                Typography.fitted(title, Typography.TITLE, area.width()),
                Typography.TITLE,
                theme.ink(),
                area.x(),
                MARGIN + 18);
        double y = page.bottom() - MARGIN - (caption.size() - 1) * CAPTION_LINE;
        for (String line : caption) {
            Text.draw(g, line, Typography.NOTE, theme.muted(), area.x(), y);
            y += CAPTION_LINE;
        }
    }
}
