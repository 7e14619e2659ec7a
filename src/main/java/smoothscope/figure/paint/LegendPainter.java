package smoothscope.figure.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.LegendLayout;
import smoothscope.figure.layout.Typography;
import smoothscope.snapshot.Projection;

/** Paints a legend's signs, each as the figure shows it, and their names. */
final class LegendPainter {
    private final Graphics2D graphics;
    private final Theme theme;

    LegendPainter(Graphics2D graphics, Theme theme) {
        this.graphics = graphics;
        this.theme = theme;
    }

    void paint(LegendLayout legend, double left, double top) {
        for (int line = 0; line < legend.lines().size(); line++) {
            paint(legend.lines().get(line), left, top + (line + 0.5) * LegendLayout.LINE);
        }
    }

    private void paint(List<LegendLayout.Entry> line, double left, double y) {
        double x = left;
        for (LegendLayout.Entry entry : line) {
            sign(entry, x + LegendLayout.SIGN / 2, y);
            Color color = entry.sign() == LegendLayout.Sign.CLASS && entry.shown() ? theme.ink() : theme.muted();
            Text.draw(
                    graphics,
                    entry.text(),
                    LegendLayout.FONT,
                    color,
                    x + LegendLayout.SIGN + LegendLayout.AFTER_SIGN,
                    y + Typography.TO_BASELINE * LegendLayout.FONT.getSize());
            x += entry.width() + LegendLayout.BETWEEN;
        }
    }

    /** The three classes in a panel's upper left corner, one below the other. */
    void paintInside(LegendLayout legend, Box frame) {
        List<LegendLayout.Entry> classes = legend.lines().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.sign() == LegendLayout.Sign.CLASS)
                .toList();
        double y = frame.y() + 14;
        for (LegendLayout.Entry entry : classes) {
            double x = frame.x() + 12;
            String text = Typography.fitted(entry.text(), Typography.TICK, frame.width() - 30);
            Note.ground(graphics, theme, x - 4, y, Typography.width(text, Typography.TICK) + 12);
            sign(entry, x, y);
            Text.draw(
                    graphics,
                    text,
                    Typography.TICK,
                    theme.ink(),
                    x + 8,
                    y + Typography.TO_BASELINE * Typography.TICK.getSize());
            y += 16;
        }
    }

    /** Draws a sign with its centre at a place. */
    private void sign(LegendLayout.Entry entry, double x, double y) {
        switch (entry.sign()) {
            case CLASS -> {
                Color color = Theme.faded(theme.of(entry.slot()), entry.shown() ? 255 : 80);
                new Mark(Mark.symbol(entry.slot()), 4.6, color).paint(graphics, x, y);
            }
            case OTHERS -> new Mark(Mark.Symbol.CIRCLE, 3, theme.others()).paint(graphics, x, y);
            case CENTROID -> Symbols.cross(graphics, theme, theme.ink(), x, y);
            case TEMPLATE -> Symbols.diamond(graphics, theme, theme.muted(), x, y);
            case DECISION_LINE -> dashes(x, y);
            case MISTAKE -> new Mark(Mark.Symbol.RING, 5.5, theme.ink()).paint(graphics, x, y);
            case SHADING -> tints(x, y);
        }
    }

    private void dashes(double x, double y) {
        graphics.setColor(Theme.faded(theme.ink(), 190));
        graphics.setStroke(Annotations.DASHES);
        graphics.draw(new Line2D.Double(x - LegendLayout.SIGN / 2 - 2, y, x + LegendLayout.SIGN / 2 + 2, y));
    }

    private void tints(double x, double y) {
        double width = LegendLayout.SIGN / 3;
        for (int slot = 0; slot < Projection.OTHER; slot++) {
            graphics.setColor(Theme.faded(theme.of(slot), 80));
            graphics.fill(
                    new Rectangle2D.Double(x - LegendLayout.SIGN / 2 + slot * LegendLayout.SIGN / 3, y - 6, width, 12));
        }
    }
}
