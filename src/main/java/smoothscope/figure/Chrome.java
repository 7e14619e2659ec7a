package smoothscope.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** What a figure needs to stand alone: title, legend, headings, axes in words and numbers, caption. Text and panels share one left edge. */
final class Chrome {
    private static final double MARGIN = 24;
    private static final double TITLE = 34;
    private static final double HEADING = 36;
    private static final double ROW_LABEL = 22;
    private static final double AXIS_WORDS = 20;
    /** Width of the numbers along v, height of those along u. */
    private static final double NUMBERS_V = 34;

    private static final double NUMBERS_U = 19;
    private static final double CAPTION_LINE = 17;
    private static final double GAP = 12;

    private final Figure figure;
    private final Theme theme;
    private final boolean numbersEverywhere;
    private final Legend legend;
    private final List<String> caption;
    private final Box area;

    Chrome(Figure figure, double width, double height) {
        this.figure = figure;
        this.theme = figure.options().theme();
        this.numbersEverywhere = figure.options().scale() != ScaleMode.SHARED
                || figure.rows().stream()
                        .flatMap(row -> row.panels().stream())
                        .anyMatch(panel -> panel.viewport().isPresent());
        double left = MARGIN + ROW_LABEL + AXIS_WORDS + NUMBERS_V;
        double textWidth = Math.max(1, width - left - MARGIN);
        this.legend = new Legend(figure, textWidth);
        this.caption = Type.lines(Caption.of(figure), Type.NOTE, textWidth);
        double top = MARGIN + TITLE + legend.height() + HEADING;
        double bottom = NUMBERS_U + AXIS_WORDS + GAP + caption.size() * CAPTION_LINE + MARGIN;
        this.area = new Box(0, 0, width, height).inset(left, top, MARGIN, bottom);
    }

    /** The panels' frames, row by row. */
    List<Box> frames() {
        return PanelGrid.frames(
                figure, area, GAP + (numbersEverywhere ? NUMBERS_V : 0), GAP + (numbersEverywhere ? NUMBERS_U : 0));
    }

    void paint(Graphics2D g, FigureLayout layout) {
        title(g);
        legend.paint(g, area.x(), MARGIN + TITLE);
        headings(g, layout);
        for (PanelLayout panel : layout.panels()) {
            numbers(g, panel);
        }
        words(g, layout);
        caption(g, layout);
    }

    private void title(Graphics2D g) {
        String fitted = Type.fitted(figure.heading(), Type.TITLE, area.width());
        Type.draw(g, fitted, Type.TITLE, theme.ink(), area.x(), MARGIN + 18);
    }

    private void headings(Graphics2D g, FigureLayout layout) {
        for (int column = 0; column < figure.columns().size(); column++) {
            Box frame = layout.panel(0, column).frame();
            String heading = Type.fitted(figure.columns().get(column), Type.HEADING, frame.width());
            new TextLine().add(heading, Type.HEADING, theme.ink()).drawCentred(g, frame, frame.y() - 11);
        }
        for (int row = 0; row < figure.rows().size(); row++) {
            Box frame = layout.panel(row, 0).frame();
            rowLabel(figure.rows().get(row), frame.height()).drawUpwards(g, frame, MARGIN + 14);
        }
    }

    private TextLine rowLabel(Row row, double length) {
        String label = Type.fitted(row.label(), Type.HEADING, length);
        TextLine line = new TextLine().add(label, Type.HEADING, theme.ink());
        double left = length - line.width();
        return row.note().isEmpty()
                ? line
                : line.add(Type.fitted("   " + row.note(), Type.NOTE, left), Type.NOTE, theme.muted());
    }

    /** Tick labels, where the panels beside and below do not say the same. */
    private void numbers(Graphics2D g, PanelLayout panel) {
        Box frame = panel.frame();
        Ticks ticks = panel.ticks();
        Font font = Type.TICK;
        if (numbersEverywhere || panel.row() == figure.rows().size() - 1) {
            for (long tick : ticks.between(panel.u(frame.x()), panel.u(frame.right()))) {
                String label = ticks.label(tick);
                double half = Type.width(label, font) / 2;
                double x = panel.x(tick * ticks.step());
                if (x - half >= frame.x() && x + half <= frame.right()) {
                    Type.draw(g, label, font, theme.muted(), x - half, frame.bottom() + 15);
                }
            }
        }
        if (numbersEverywhere || panel.column() == 0) {
            for (long tick : ticks.between(panel.v(frame.bottom()), panel.v(frame.y()))) {
                String label = Type.fitted(ticks.label(tick), font, NUMBERS_V - 6);
                double y = panel.y(tick * ticks.step());
                if (y - 5 >= frame.y() && y + 5 <= frame.bottom()) {
                    Type.draw(
                            g,
                            label,
                            font,
                            theme.muted(),
                            frame.x() - 6 - Type.width(label, font),
                            y + Note.TO_BASELINE * font.getSize());
                }
            }
        }
    }

    private void words(Graphics2D g, FigureLayout layout) {
        PanelLayout last =
                layout.panel(figure.rows().size() - 1, figure.columns().size() - 1);
        Box first = layout.panel(0, 0).frame();
        Box across = new Box(first.x(), 0, last.frame().right() - first.x(), 0);
        double longest = across.width() / 3;
        muted("u: direction of w", across.width())
                .addBelow("B", Type.NOTE, theme.muted())
                .add(" − w", Type.NOTE, theme.muted())
                .addBelow("A", Type.NOTE, theme.muted())
                .add(", from " + name(0, longest) + " to " + name(1, longest), Type.NOTE, theme.muted())
                .drawCentred(g, across, last.frame().bottom() + NUMBERS_U + 15);
        for (int row = 0; row < figure.rows().size(); row++) {
            Box frame = layout.panel(row, 0).frame();
            muted("v: towards " + figure.classNames().get(2), frame.height())
                    .drawUpwards(g, frame, frame.x() - NUMBERS_V - 6);
        }
    }

    private TextLine muted(String text, double width) {
        return new TextLine().add(Type.fitted(text, Type.NOTE, width), Type.NOTE, theme.muted());
    }

    private String name(int place, double width) {
        return Type.fitted(figure.classNames().get(place), Type.NOTE, width);
    }

    private void caption(Graphics2D g, FigureLayout layout) {
        double y = layout.height() - MARGIN - (caption.size() - 1) * CAPTION_LINE;
        for (String line : caption) {
            Type.draw(g, line, Type.NOTE, theme.muted(), area.x(), y);
            y += CAPTION_LINE;
        }
    }
}
