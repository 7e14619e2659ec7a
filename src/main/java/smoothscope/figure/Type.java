package smoothscope.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** The type of a figure: sizes in logical pixels, widths that do not depend on the device, lines that fit. */
final class Type {
    static final Font TITLE = bold(20);
    static final Font HEADING = bold(14);
    static final Font TEXT = regular(13);
    static final Font NOTE = regular(12);
    static final Font TICK = regular(11);
    static final Font SMALL = regular(9);

    private static final String ELLIPSIS = "…";
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private Type() {}

    // A logical font: Java completes it with whatever the system has for other scripts.
    private static Font regular(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    private static Font bold(int size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, size);
    }

    /** Makes text and lines on this graphics look as they were measured. */
    static void prepare(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, UNHINTED).getWidth();
    }

    static void draw(Graphics2D g, String text, Font font, Color color, double x, double baseline) {
        g.setFont(font);
        g.setColor(color);
        g.drawString(text, (float) x, (float) baseline);
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    static String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + ELLIPSIS, font) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The text broken between words into lines that fit. */
    static List<String> lines(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream().map(each -> fitted(each, font, width)).toList();
    }
}
