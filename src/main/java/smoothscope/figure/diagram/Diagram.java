package smoothscope.figure.diagram;

import java.awt.Graphics2D;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.paint.Drawing;

/** Charts of one recording on a page: title above, caption below. */
public abstract class Diagram implements Drawing {
    private final String title;
    private final String caption;
    private final Box sheet;
    private final DiagramPage page;

    /**
     * @param width in logical pixels
     * @param height likewise
     * @param left what stands to the left of the charts, likewise
     */
    Diagram(Theme theme, String title, String caption, double width, double height, double left) {
        this.title = title;
        this.caption = caption;
        this.sheet = new Box(0, 0, width, height);
        this.page = new DiagramPage(theme, title, caption, sheet, left);
    }

    /** Where the charts lie. */
    final DiagramPage page() {
        return page;
    }

    @Override
    public final double width() {
        return sheet.width();
    }

    @Override
    public final double height() {
        return sheet.height();
    }

    @Override
    public final String heading() {
        return title;
    }

    /** What a reader must know. */
    public final String caption() {
        return caption;
    }

    @Override
    public final void paint(Graphics2D g) {
        page.paint(g);
        charts(g);
    }

    abstract void charts(Graphics2D g);
}
