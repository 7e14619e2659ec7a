package smoothscope.figure.paint;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Stream;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureRow;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.DecorationsLayout;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.layout.Ticks;
import smoothscope.figure.layout.Typography;
import smoothscope.text.Decimals;

/** Paints what a figure needs to stand alone: title, legend, headings, axes in words and numbers, caption. */
final class DecorationsPainter {
    private final FigureLayout layout;
    private final Figure figure;
    private final Theme theme;
    private final DecorationsLayout decorations;
    private final Box area;

    DecorationsPainter(FigureLayout layout, DecorationsLayout decorations) {
        this.layout = layout;
        this.figure = layout.figure();
        this.theme = figure.options().theme();
        this.decorations = decorations;
        this.area = decorations.area();
    }

    void paint(Graphics2D g) {
        title(g);
        legend(g);
        headings(g);
        for (PanelLayout panel : layout.panels()) {
            numbers(g, panel);
        }
        words(g);
        caption(g);
    }

    private void legend(Graphics2D g) {
        LegendPainter painter = new LegendPainter(g, theme);
        switch (decorations.options().legend()) {
            case OUTSIDE -> painter.paint(decorations.legend(), area.x(), decorations.margin() + decorations.title());
            case INSIDE ->
                painter.paintInside(decorations.legend(), layout.panel(0, 0).frame());
            case NONE -> {}
        }
    }

    private void title(Graphics2D g) {
        if (!decorations.options().title()) {
            return;
        }
        String fitted = Typography.fitted(figure.heading(), Typography.TITLE, area.width());
        Text.draw(g, fitted, Typography.TITLE, theme.ink(), area.x(), decorations.margin() + 18);
    }

    private void headings(Graphics2D g) {
        Font font = decorations.headingFont();
        for (int column = 0; column < figure.columns().size(); column++) {
            Box frame = layout.panel(0, column).frame();
            List<String> lines = decorations.headings().get(column);
            double y = frame.y()
                    - (decorations.options().tight() ? 6 : 11)
                    - (lines.size() - 1) * DecorationsLayout.CAPTION_LINE;
            for (String line : lines) {
                new TextLine().add(line, font, theme.ink()).drawCentred(g, frame, y);
                y += DecorationsLayout.CAPTION_LINE;
            }
        }
        for (int row = 0; row < figure.rows().size(); row++) {
            Box frame = layout.panel(row, 0).frame();
            FigureRow labelled = figure.rows().get(row);
            if (!labelled.label().isEmpty()) {
                rowLabel(labelled, closer(row), frame.height()).drawUpwards(g, frame, decorations.margin() + 14);
            }
        }
    }

    /** Whole where it fits; else what tells the row from others, with its note as long as there is room. */
    private TextLine rowLabel(FigureRow row, String closer, double length) {
        String fitted = Typography.fitted(row.shortLabel(), decorations.headingFont(), length);
        return Stream.of(
                        rowLabel(row.label() + closer, row.note()),
                        rowLabel(row.shortLabel() + closer, row.note()),
                        rowLabel(row.label() + closer, ""),
                        rowLabel(row.label(), row.note()),
                        rowLabel(row.shortLabel(), row.note()),
                        rowLabel(row.label(), ""))
                .filter(line -> line.width() <= length)
                .findFirst()
                .orElseGet(() -> rowLabel(fitted, ""));
    }

    private TextLine rowLabel(String label, String note) {
        TextLine line = new TextLine().add(label, decorations.headingFont(), theme.ink());
        return note.isEmpty() ? line : line.add("   " + note, Typography.NOTE, theme.muted());
    }

    /** How many times closer a row is shown than the widest one, where rows have scales of their own. */
    private String closer(int row) {
        if (figure.options().scale() != ScaleMode.ROW) {
            return "";
        }
        double widest = layout.panels().stream()
                .mapToDouble(PanelLayout::pixelsPerUnit)
                .min()
                .orElse(1);
        double factor = layout.panel(row, 0).pixelsPerUnit() / widest;
        return factor < 1.15 ? "" : "   shown " + Decimals.times(factor) + " × closer";
    }

    /** Tick labels, where the panels beside and below do not say the same. */
    private void numbers(Graphics2D g, PanelLayout panel) {
        Box frame = panel.frame();
        Ticks ticks = panel.ticks();
        Font font = Typography.TICK;
        if (decorations.numbersEverywhere() || panel.row() == figure.rows().size() - 1) {
            for (long tick : ticks.between(panel.u(frame.x()), panel.u(frame.right()))) {
                String label = ticks.label(tick);
                double half = Typography.width(label, font) / 2;
                double x = panel.x(tick * ticks.step());
                if (x - half >= frame.x() && x + half <= frame.right()) {
                    Text.draw(g, label, font, theme.muted(), x - half, frame.bottom() + 15);
                }
            }
        }
        if (decorations.numbersEverywhere() || panel.column() == 0) {
            for (long tick : ticks.between(panel.v(frame.bottom()), panel.v(frame.y()))) {
                String label = Typography.fitted(ticks.label(tick), font, decorations.numbersV() - 6);
                double y = panel.y(tick * ticks.step());
                if (y - 5 >= frame.y() && y + 5 <= frame.bottom()) {
                    Text.draw(
                            g,
                            label,
                            font,
                            theme.muted(),
                            frame.x() - 6 - Typography.width(label, font),
                            y + Typography.TO_BASELINE * font.getSize());
                }
            }
        }
    }

    private void words(Graphics2D g) {
        PanelLayout last =
                layout.panel(figure.rows().size() - 1, figure.columns().size() - 1);
        Box first = layout.panel(0, 0).frame();
        Box across = new Box(first.x(), 0, last.frame().right() - first.x(), 0);
        axisAcross(across.width()).drawCentred(g, across, last.frame().bottom() + DecorationsLayout.NUMBERS_U + 15);
        for (int row = 0; row < figure.rows().size(); row++) {
            Box frame = layout.panel(row, 0).frame();
            muted("v: towards " + figure.classNames().get(2), frame.height())
                    .drawUpwards(g, frame, frame.x() - decorations.numbersV() - 6);
        }
    }

    /** With the direction's formula where there is room for it. */
    private TextLine axisAcross(double width) {
        String ends = "from " + name(0, width / 3) + " to " + name(1, width / 3);
        TextLine whole = muted("u: direction of w", width)
                .addBelow("B", Typography.NOTE, theme.muted())
                .add(" − w", Typography.NOTE, theme.muted())
                .addBelow("A", Typography.NOTE, theme.muted())
                .add(", " + ends, Typography.NOTE, theme.muted());
        return whole.width() <= width || !decorations.options().tight() ? whole : muted("u: " + ends, width);
    }

    private TextLine muted(String text, double width) {
        return new TextLine().add(Typography.fitted(text, Typography.NOTE, width), Typography.NOTE, theme.muted());
    }

    private String name(int slot, double width) {
        return Typography.fitted(figure.classNames().get(slot), Typography.NOTE, width);
    }

    private void caption(Graphics2D g) {
        double y = layout.height()
                - decorations.margin()
                - (decorations.caption().size() - 1) * DecorationsLayout.CAPTION_LINE;
        for (String line : decorations.caption()) {
            Text.draw(g, line, Typography.NOTE, theme.muted(), area.x(), y);
            y += DecorationsLayout.CAPTION_LINE;
        }
    }
}
