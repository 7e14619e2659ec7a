package smoothscope.figure.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;

/** A line of text in several fonts and colours, in which letters may be set below the line: {@code w_A}. */
public final class TextLine {
    private static final float SMALLER = 0.75f;
    private static final double LOWER = 0.22;

    /** @param lower how far below the line, in logical pixels */
    private record Run(String text, Font font, Color color, double lower) {
        double width() {
            return Typography.width(text, font);
        }
    }

    private final List<Run> runs = new ArrayList<>();

    public TextLine add(String text, Font font, Color color) {
        runs.add(new Run(text, font, color, 0));
        return this;
    }

    TextLine addBelow(String letter, Font font, Color color) {
        runs.add(new Run(letter, font.deriveFont(font.getSize2D() * SMALLER), color, LOWER * font.getSize()));
        return this;
    }

    double width() {
        return runs.stream().mapToDouble(Run::width).sum();
    }

    void draw(Graphics2D g, double x, double baseline) {
        double at = x;
        for (Run run : runs) {
            Text.draw(g, run.text(), run.font(), run.color(), at, baseline + run.lower());
            at += run.width();
        }
    }

    /** Draws the line across the middle of a box. */
    public void drawCentred(Graphics2D g, Box over, double baseline) {
        draw(g, over.centreX() - width() / 2, baseline);
    }

    /** Draws the line to be read from below, its baseline at x, beside the middle of a box. */
    public void drawUpwards(Graphics2D g, Box beside, double x) {
        AffineTransform before = g.getTransform();
        g.translate(x, beside.centreY() + width() / 2);
        g.rotate(-Math.PI / 2);
        draw(g, 0, 0);
        g.setTransform(before);
    }
}
