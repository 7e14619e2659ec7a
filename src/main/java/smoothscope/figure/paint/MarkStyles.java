package smoothscope.figure.paint;

import java.awt.Color;
import smoothscope.figure.ColourBy;
import smoothscope.figure.Theme;
import smoothscope.figure.Tints;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.snapshot.Projection;

/** The marks of one figure: small and translucent where many points share a panel. */
final class MarkStyles {
    /** Points on so many square pixels at which marks have their usual size. */
    private static final double USUAL_POINTS = 600;

    private static final double USUAL_AREA = 540 * 430;
    private static final double USUAL = 3.4;
    private static final double LARGEST = 4.4;
    /** Below this radius shapes cannot be told apart, so that all marks become squares of one pixel, the quickest to draw. */
    private static final double SHAPED = 0.8;
    /** Of the circle whose area is that of a pixel. */
    private static final double PIXEL = 1 / Math.sqrt(Math.PI);

    private static final double OPACITY = 0.68;
    private static final double LEAST_OPACITY = 0.4;
    /** The radius of other classes' dots as a multiple of a mark's. */
    private static final double OTHERS = 0.62;
    /** A ring's radius as a multiple of its mark's. */
    private static final double RING = 1.6;
    /** How much larger than its mark a chosen example's outline is. */
    private static final double OUTLINE = 1.5;
    /** Of the usual opacity, what is left of examples that were not chosen. */
    private static final double FAINT = 0.3;

    private final Theme theme;
    private final double radius;
    private final int opacity;

    private MarkStyles(Theme theme, double crowd) {
        this.theme = theme;
        double size = Math.min(LARGEST, USUAL * Math.pow(crowd, -0.25));
        this.radius = size < SHAPED ? PIXEL : size;
        this.opacity =
                (int) Math.round(255 * Math.min(OPACITY, Math.max(LEAST_OPACITY, OPACITY * Math.pow(crowd, -0.1))));
    }

    /** Marks for all panels alike, by the fullest of them. */
    static MarkStyles of(FigureLayout layout) {
        double crowd = layout.panels().stream()
                .mapToDouble(panel -> panel.projection().size()
                        / USUAL_POINTS
                        / (panel.frame().width() * panel.frame().height() / USUAL_AREA))
                .max()
                .orElseThrow();
        return new MarkStyles(layout.figure().options().theme(), crowd);
    }

    /** An example's mark by its slot. */
    Mark of(int slot) {
        Color color = Theme.faded(theme.of(slot), opacity);
        if (radius == PIXEL) {
            return new Mark(Mark.Symbol.SQUARE, PIXEL, color);
        }
        return new Mark(Mark.symbol(slot), slot == Projection.OTHER ? OTHERS * radius : radius, color);
    }

    /** The mark of an example whose colour tells something else than its class. */
    Mark tinted(int slot, ColourBy by, int tint) {
        Mark mark = of(slot);
        Color color = by == ColourBy.CONFIDENCE ? theme.ordered(tint / (Tints.PARTS - 1.0)) : theme.of(tint);
        return new Mark(
                mark.symbol(), mark.radius(), Theme.faded(color, mark.color().getAlpha()));
    }

    /** Around an example that the network gets wrong; over it where marks are so small that no ring could be told from a dot. */
    Mark mistake() {
        if (radius == PIXEL) {
            return new Mark(Mark.Symbol.SQUARE, PIXEL, Theme.faded(theme.ink(), opacity));
        }
        return new Mark(Mark.Symbol.RING, radius * RING, Theme.faded(theme.ink(), opacity * 3 / 4));
    }

    /** Below an example that somebody chose, so that its own shape stands in an outline. */
    Mark outline(int slot) {
        Mark mark = of(slot);
        return new Mark(mark.symbol(), mark.radius() + OUTLINE, theme.ink());
    }

    /** An example beside those that somebody chose. */
    Mark faint(int slot) {
        Mark mark = of(slot);
        return new Mark(mark.symbol(), mark.radius(), Theme.faded(mark.color(), (int)
                Math.round(FAINT * mark.color().getAlpha())));
    }

    /** A chosen example's mark by its slot; nothing below shines through. */
    Mark solid(int slot) {
        Mark mark = of(slot);
        return new Mark(mark.symbol(), mark.radius(), Theme.faded(mark.color(), 255));
    }
}
