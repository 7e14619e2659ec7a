package smoothscope.figure.paint;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;

/** A figure of which nothing is drawn but the points: to be known again at the size of a stamp. */
public record Sketch(FigureLayout layout) implements Drawing {
    /** Of a panel's height, the part below the points that holds no numbers here. */
    private static final double FOOT = 20;

    @Override
    public double width() {
        return layout.width();
    }

    @Override
    public double height() {
        return Math.max(1, layout.height() - FOOT);
    }

    @Override
    public String heading() {
        return layout.figure().heading();
    }

    @Override
    public void paint(Graphics2D graphics) {
        Text.prepare(graphics);
        Theme theme = layout.figure().options().theme();
        graphics.setColor(theme.page());
        graphics.fill(new Rectangle2D.Double(0, 0, width(), height()));
        graphics.setColor(theme.panel());
        for (PanelLayout panel : layout.panels()) {
            graphics.fill(panel.frame().shape());
        }
        new ShapeSurface(graphics).points(layout);
    }
}
