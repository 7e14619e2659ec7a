package smoothscope.figure.layout;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.TemplateMode;
import smoothscope.snapshot.Projection;

/** What a figure's legend says, broken into lines: an entry for every sign that the figure shows. */
public final class LegendLayout {
    /** Height of a line, in logical pixels. */
    public static final double LINE = 24;

    public static final Font FONT = Typography.TEXT;
    /** Width of a sign. */
    public static final double SIGN = 16;

    public static final double AFTER_SIGN = 6;
    public static final double BETWEEN = 20;
    /** Longer class names end in an ellipsis. */
    private static final double LONGEST = 190;

    /** What an entry's sign stands for. */
    public enum Sign {
        CLASS,
        OTHERS,
        CENTROID,
        TEMPLATE,
        DECISION_LINE,
        MISTAKE,
        SHADING
    }

    /**
     * @param slot which of the three classes, where the sign is a class's
     * @param shown whether what the entry names is drawn
     */
    public record Entry(Sign sign, int slot, String text, boolean shown) {
        Entry(Sign sign, String text) {
            this(sign, Projection.OTHER, text, true);
        }

        public double width() {
            return SIGN + AFTER_SIGN + Typography.width(text, FONT);
        }
    }

    private final List<List<Entry>> lines = new ArrayList<>();

    /** @param width what a line has, in logical pixels */
    LegendLayout(Figure figure, double width) {
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

    public List<List<Entry>> lines() {
        return lines;
    }

    double height() {
        return lines.size() * LINE;
    }

    private static List<Entry> entries(Figure figure) {
        FigureOptions options = figure.options();
        List<Entry> entries = new ArrayList<>();
        for (int slot = 0; slot < Projection.OTHER; slot++) {
            entries.add(classEntry(figure, slot));
        }
        if (options.others()) {
            entries.add(new Entry(Sign.OTHERS, "other classes"));
        }
        if (options.centroids()) {
            entries.add(new Entry(Sign.CENTROID, "cluster centre"));
        }
        if (options.templates() != TemplateMode.OFF) {
            entries.add(new Entry(Sign.TEMPLATE, "template"));
        }
        if (options.decisionLines()) {
            entries.add(new Entry(Sign.DECISION_LINE, "decision boundary"));
        }
        if (options.mistakes()) {
            entries.add(new Entry(Sign.MISTAKE, "error (of all classes)"));
        }
        if (options.shading()) {
            entries.add(new Entry(Sign.SHADING, "softmax among the three"));
        }
        return entries;
    }

    private static Entry classEntry(Figure figure, int slot) {
        boolean shown = figure.options().shows(slot);
        String name = Typography.fitted(figure.classNames().get(slot), FONT, LONGEST);
        return new Entry(Sign.CLASS, slot, shown ? name : name + " (hidden)", shown);
    }
}
