package smoothscope.figure.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Typography;

/** Small text inside a panel, on a ground that keeps it legible over points. */
public final class Note {
    private static final double PADDING = 5;

    private Note() {}

    public static void centred(Graphics2D g, Theme theme, String text, double x, double y, Color color) {
        Font font = Typography.TICK;
        double width = Typography.width(text, font);
        ground(g, theme, x - width / 2, y, width);
        Text.draw(g, text, font, color, x - width / 2, y + Typography.TO_BASELINE * font.getSize());
    }

    /** The ground for text of a width whose middle line lies at y. */
    public static void ground(Graphics2D g, Theme theme, double left, double y, double width) {
        g.setColor(Theme.faded(theme.panel(), 215));
        g.fill(new RoundRectangle2D.Double(left - PADDING, y - 9, width + 2 * PADDING, 18, 8, 8));
    }
}
