package smoothscope.figure.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.Figure;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.TemplateScale;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.layout.ScaleBar;
import smoothscope.figure.layout.Typography;
import smoothscope.snapshot.Projection;
import smoothscope.text.Decimals;

/** The line at a panel's foot: the scale and how many examples each cluster has; and a sentence where a cluster is empty. */
final class PanelFooter {
    private static final Font FONT = Typography.TICK;
    /** From one line of text to the next. */
    private static final double LINE = 22;

    private static final double MARK_RADIUS = 3.2;
    /** Of the ring that stands before the share of mistakes, where these are not ringed one by one. */
    private static final double RING_RADIUS = 4.4;

    private static final double AFTER_BAR = 6;
    private static final double AFTER_MARK = 5;
    private static final double BETWEEN = 10;
    /** From the middle of a template's sign to the factor that it is drawn at. */
    private static final double FACTOR = 8;

    private final Graphics2D graphics;
    private final Figure figure;
    private final Theme theme;

    PanelFooter(Graphics2D graphics, Figure figure) {
        this.graphics = graphics;
        this.figure = figure;
        this.theme = figure.options().theme();
    }

    void paint(PanelLayout panel) {
        double from = panel.frame().x() + (figure.options().decorations() ? 0 : scaleBar(panel));
        counts(panel, from);
        emptyClusters(panel);
    }

    /**
     * One step of the grid, with its length in the layer's units; and by how much templates are drawn nearer.
     *
     * @return how far it reaches into the panel
     */
    private double scaleBar(PanelLayout panel) {
        ScaleBar bar = ScaleBar.of(panel);
        double y = bar.y();
        boolean scaled = figure.options().templates() == TemplateMode.SCALED;
        String factor = scaled ? TemplateScale.label(TemplateScale.of(figure, panel.row())) : "";
        double words = bar.right() + AFTER_BAR + Typography.width(bar.label(), FONT);
        double after = scaled ? 2 * BETWEEN + Typography.width(factor, FONT) + FACTOR : 0;
        Note.ground(graphics, theme, bar.left(), y, words - bar.left() + after);
        graphics.setColor(theme.ink());
        graphics.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(bar.left(), y, bar.right(), y));
        double baseline = y + Typography.TO_BASELINE * FONT.getSize();
        Text.draw(graphics, bar.label(), FONT, theme.muted(), bar.right() + AFTER_BAR, baseline);
        if (scaled) {
            Symbols.smallDiamond(graphics, theme, words + 2 * BETWEEN, y);
            Text.draw(graphics, factor, FONT, theme.muted(), words + 2 * BETWEEN + FACTOR, baseline);
        }
        return words + after + BETWEEN - panel.frame().x();
    }

    /**
     * How many examples each cluster has, and what share of them is wrong; where there is no room for all of it, that share alone.
     *
     * @param from where there is room
     */
    private void counts(PanelLayout panel, double from) {
        int last = figure.options().others() ? Projection.OTHER : Projection.OTHER - 1;
        double[] widths = new double[last + 1];
        List<String> counts = new ArrayList<>();
        boolean tellsMistakes = figure.options().mistakes() && !Mistakes.areRinged(panel.projection());
        String mistakes = tellsMistakes ? Mistakes.share(panel.projection()) : "";
        double before = tellsMistakes ? 2 * RING_RADIUS + AFTER_MARK + Typography.width(mistakes, FONT) + BETWEEN : 0;
        double width = before - BETWEEN;
        for (int slot = 0; slot <= last; slot++) {
            counts.add(Decimals.count(panel.projection().count(slot)));
            widths[slot] = 2 * MARK_RADIUS + AFTER_MARK + Typography.width(counts.get(slot), FONT);
            width += widths[slot] + BETWEEN;
        }
        double right = panel.frame().right() - ScaleBar.SIDE;
        double y = panel.frame().bottom() - ScaleBar.RISE;
        if (right - width < from) {
            last = -1;
            width = before - BETWEEN;
        }
        double x = right - width;
        if (width <= 0 || x < from) {
            return;
        }
        Note.ground(graphics, theme, x, y, width);
        if (tellsMistakes) {
            new Mark(Mark.Symbol.RING, RING_RADIUS, theme.ink()).paint(graphics, x + RING_RADIUS, y);
            double text = x + 2 * RING_RADIUS + AFTER_MARK;
            Text.draw(graphics, mistakes, FONT, theme.ink(), text, y + Typography.TO_BASELINE * FONT.getSize());
            x += before;
        }
        for (int slot = 0; slot <= last; slot++) {
            boolean shown = figure.options().shows(slot);
            Color color = Theme.faded(theme.of(slot), shown ? 255 : 80);
            new Mark(Mark.symbol(slot), MARK_RADIUS, color).paint(graphics, x + MARK_RADIUS, y);
            Color ink = Theme.faded(theme.muted(), shown ? 255 : 110);
            Text.draw(
                    graphics,
                    counts.get(slot),
                    FONT,
                    ink,
                    x + 2 * MARK_RADIUS + AFTER_MARK,
                    y + Typography.TO_BASELINE * FONT.getSize());
            x += widths[slot] + BETWEEN;
        }
    }

    private void emptyClusters(PanelLayout panel) {
        List<String> empty = new ArrayList<>();
        for (int slot = 0; slot < Projection.OTHER; slot++) {
            if (panel.projection().count(slot) == 0) {
                empty.add(figure.classNames().get(slot));
            }
        }
        if (empty.isEmpty()) {
            return;
        }
        boolean all = empty.size() == Projection.OTHER;
        String which = all ? "these classes" : String.join(" and ", empty);
        String sentence = "no " + figure.columns().get(panel.column()) + " examples of " + which;
        Box frame = panel.frame();
        String fitted = Typography.fitted(sentence, FONT, frame.width() - 8 * ScaleBar.SIDE);
        double y = all ? panel.plot().centreY() : frame.bottom() - ScaleBar.RISE - LINE;
        Note.centred(graphics, theme, fitted, frame.centreX(), y, theme.muted());
    }
}
