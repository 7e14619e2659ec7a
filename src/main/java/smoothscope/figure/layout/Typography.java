package smoothscope.figure.layout;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** The fonts of a figure: sizes in logical pixels, widths that do not depend on the device, lines that fit. */
public final class Typography {
    public static final Font TITLE = bold(20);
    public static final Font HEADING = bold(14);
    public static final Font TEXT = regular(13);
    public static final Font STRONG = bold(12);
    public static final Font NOTE = regular(12);
    public static final Font TICK = regular(11);
    public static final Font SMALL = regular(9);

    /** From the middle of small text down to its baseline, as a share of the font's size. */
    public static final double TO_BASELINE = 0.36;

    private static final String ELLIPSIS = "…";
    /** Characters of the longest text that is looked at. */
    private static final int LONGEST = 4000;
    /** Characters of the narrowest letters in a logical pixel. */
    private static final double NARROWEST = 1;

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private Typography() {}

    private static Font regular(int size) {
        return SystemFonts.logical(Font.PLAIN, size);
    }

    private static Font bold(int size) {
        return SystemFonts.logical(Font.BOLD, size);
    }

    public static double width(String text, Font font) {
        return font.getStringBounds(text, UNHINTED).getWidth();
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    public static String fitted(String text, Font font, double width) {
        int most = (int) Math.min(LONGEST, Math.max(0, NARROWEST * width) + 2);
        if (text.length() <= most && width(text, font) <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = Math.min(text.length(), most) + 1;
        while (tooLong - fits > 1) {
            int end = (fits + tooLong) / 2;
            if (width(beginning(text, end), font) <= width) {
                fits = end;
            } else {
                tooLong = end;
            }
        }
        return beginning(text, fits);
    }

    /** No character is cut in two. */
    private static String beginning(String text, int end) {
        boolean within = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, within ? end - 1 : end).stripTrailing() + ELLIPSIS;
    }

    /** The text broken between words into lines that fit. */
    public static List<String> lines(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String read = text.length() <= LONGEST ? text : beginning(text, LONGEST);
        for (String word : read.split(" ", -1)) {
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
