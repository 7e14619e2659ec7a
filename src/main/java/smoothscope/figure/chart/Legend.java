package smoothscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Optional;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Text;

/** What the lines and dots of several charts mean, side by side. */
public final class Legend {
    private static final double LINE = 30;
    private static final double GAP = 8;
    private static final double BETWEEN = 24;

    private final Graphics2D graphics;
    private final Theme theme;
    private final double y;
    private double x;

    /** @param y the middle of the line */
    public Legend(Graphics2D graphics, Theme theme, double x, double y) {
        this.graphics = graphics;
        this.theme = theme;
        this.x = x;
        this.y = y;
    }

    /**
     * The next entry.
     *
     * @param stroke of its line, empty where it has dots alone
     * @param filled how its dots are drawn, empty where it has none
     */
    public void entry(String text, Color color, Optional<BasicStroke> stroke, Optional<Boolean> filled) {
        stroke.ifPresent(drawn -> {
            graphics.setColor(color);
            graphics.setStroke(drawn);
            graphics.draw(new Line2D.Double(x, y, x + LINE, y));
        });
        filled.ifPresent(full -> Chart.dot(graphics, theme, x + LINE / 2, y, color, full));
        double from = x + LINE + GAP;
        Text.draw(
                graphics,
                text,
                Typography.TEXT,
                theme.ink(),
                from,
                y + Typography.TO_BASELINE * Typography.TEXT.getSize());
        x = from + Typography.width(text, Typography.TEXT) + BETWEEN;
    }
}
