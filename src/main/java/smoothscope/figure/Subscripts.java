package smoothscope.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** A line of text in which single letters are set below the line: {@code w_A}. */
final class Subscripts {
    private static final float SMALLER = 0.75f;
    private static final double LOWER = 0.22;

    private record Run(String text, boolean below) {}

    private final List<Run> runs = new ArrayList<>();
    private final Font font;

    Subscripts(Font font) {
        this.font = font;
    }

    Subscripts text(String text) {
        runs.add(new Run(text, false));
        return this;
    }

    Subscripts below(String letter) {
        runs.add(new Run(letter, true));
        return this;
    }

    private Font font(Run run) {
        return run.below() ? font.deriveFont(font.getSize2D() * SMALLER) : font;
    }

    double width() {
        return runs.stream()
                .mapToDouble(run -> Type.width(run.text(), font(run)))
                .sum();
    }

    void draw(Graphics2D g, Color color, double x, double baseline) {
        double at = x;
        for (Run run : runs) {
            double lower = run.below() ? LOWER * font.getSize() : 0;
            Type.draw(g, run.text(), font(run), color, at, baseline + lower);
            at += Type.width(run.text(), font(run));
        }
    }
}
