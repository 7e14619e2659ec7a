package smoothscope.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/** Small text inside a panel, on a ground that keeps it legible over points. */
final class Note {
    /** From the middle of small text down to its baseline, as a share of the font's size. */
    static final double TO_BASELINE = 0.36;

    private static final double PADDING = 5;

    private Note() {}

    static void centred(Graphics2D g, Theme theme, String text, double x, double y, Color color) {
        Font font = Type.TICK;
        double width = Type.width(text, font);
        ground(g, theme, x - width / 2, y, width);
        Type.draw(g, text, font, color, x - width / 2, y + TO_BASELINE * font.getSize());
    }

    /** The ground for text of a width whose middle line lies at y. */
    static void ground(Graphics2D g, Theme theme, double left, double y, double width) {
        g.setColor(Theme.faded(theme.panel(), 215));
        g.fill(new RoundRectangle2D.Double(left - PADDING, y - 9, width + 2 * PADDING, 18, 8, 8));
    }
}
