package smoothscope.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import smoothscope.snapshot.Projection;

/** Says what every sign of the figure stands for; it shows the signs that the figure shows. */
final class Legend {
    static final double LINE = 24;

    private static final Font FONT = Type.TEXT;
    private static final double SIGN = 16;
    private static final double AFTER_SIGN = 6;
    private static final double BETWEEN = 20;
    /** Longer class names end in an ellipsis. */
    private static final double LONGEST = 190;

    /** Draws a sign with its centre at a place. */
    @FunctionalInterface
    private interface Sign {
        void paint(Graphics2D g, double x, double y);
    }

    private record Entry(Sign sign, String text, Color color, double width) {
        Entry(Sign sign, String text, Color color) {
            this(sign, text, color, SIGN + AFTER_SIGN + Type.width(text, FONT));
        }
    }

    private final List<List<Entry>> lines = new ArrayList<>();

    /** @param width what a line has, in logical pixels */
    Legend(Figure figure, double width) {
        double used = width;
        for (Entry entry : entries(figure)) {
            if (lines.isEmpty() || used + entry.width() > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.get(lines.size() - 1).add(entry);
            used += entry.width() + BETWEEN;
        }
    }

    double height() {
        return lines.size() * LINE;
    }

    private static List<Entry> entries(Figure figure) {
        FigureOptions options = figure.options();
        Theme theme = options.theme();
        Color muted = theme.muted();
        List<Entry> entries = new ArrayList<>();
        for (int place = 0; place < Projection.OTHER; place++) {
            entries.add(classEntry(figure, place));
        }
        if (options.others()) {
            entries.add(mark(new Mark(Mark.Sign.CIRCLE, 3, theme.others()), "other classes", muted));
        }
        if (options.centroids()) {
            entries.add(new Entry((g, x, y) -> Signs.cross(g, theme, x, y), "cluster mean", muted));
        }
        if (options.templates() != TemplateMode.OFF) {
            entries.add(new Entry((g, x, y) -> Signs.diamond(g, theme, muted, x, y), "template", muted));
        }
        if (options.decisionLines()) {
            entries.add(new Entry((g, x, y) -> dashes(g, theme, x, y), "decision line", muted));
        }
        if (options.mistakes()) {
            entries.add(mark(new Mark(Mark.Sign.RING, 5.5, theme.ink()), "misclassified (of all classes)", muted));
        }
        if (options.shading()) {
            entries.add(new Entry((g, x, y) -> tints(g, theme, x, y), "softmax among the three", muted));
        }
        return entries;
    }

    private static Entry classEntry(Figure figure, int place) {
        Theme theme = figure.options().theme();
        boolean shown = figure.options().shows(place);
        String name = Type.fitted(figure.classNames().get(place), FONT, LONGEST);
        Mark mark = new Mark(Mark.sign(place), 4.6, Theme.faded(theme.of(place), shown ? 255 : 80));
        return mark(mark, shown ? name : name + " (hidden)", shown ? theme.ink() : theme.muted());
    }

    private static Entry mark(Mark mark, String text, Color color) {
        return new Entry(mark::paint, text, color);
    }

    private static void dashes(Graphics2D g, Theme theme, double x, double y) {
        g.setColor(Theme.faded(theme.ink(), 190));
        g.setStroke(Landmarks.DASHES);
        g.draw(new Line2D.Double(x - SIGN / 2 - 2, y, x + SIGN / 2 + 2, y));
    }

    private static void tints(Graphics2D g, Theme theme, double x, double y) {
        for (int place = 0; place < Projection.OTHER; place++) {
            g.setColor(Theme.faded(theme.of(place), 80));
            g.fill(new Rectangle2D.Double(x - SIGN / 2 + place * SIGN / 3, y - 6, SIGN / 3, 12));
        }
    }

    void paint(Graphics2D g, double left, double top) {
        for (int line = 0; line < lines.size(); line++) {
            double y = top + (line + 0.5) * LINE;
            double x = left;
            for (Entry entry : lines.get(line)) {
                entry.sign().paint(g, x + SIGN / 2, y);
                Type.draw(
                        g,
                        entry.text(),
                        FONT,
                        entry.color(),
                        x + SIGN + AFTER_SIGN,
                        y + Note.TO_BASELINE * FONT.getSize());
                x += entry.width() + BETWEEN;
            }
        }
    }
}
