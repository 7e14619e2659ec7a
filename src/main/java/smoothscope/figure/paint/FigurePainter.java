package smoothscope.figure.paint;

import java.awt.Graphics2D;
import smoothscope.figure.Figure;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.FigureLayout;

/** Paints a laid-out figure: the one painter for screen and paper. */
public final class FigurePainter {
    private FigurePainter() {}

    /** Paints with real shapes, one logical pixel to a unit of the graphics: for vector files. */
    public static void paint(Graphics2D graphics, FigureLayout layout) {
        paint(graphics, new ShapeSurface(graphics), layout);
    }

    public static void paint(Graphics2D graphics, Surface surface, FigureLayout layout) {
        Text.prepare(graphics);
        Figure figure = layout.figure();
        graphics.setColor(figure.options().theme().page());
        graphics.fill(new Box(0, 0, layout.width(), layout.height()).shape());
        PanelPainter painter = new PanelPainter(graphics, surface, figure);
        layout.panels().forEach(painter::paintGround);
        surface.points(layout);
        layout.panels().forEach(painter::paintForeground);
        layout.decorations().ifPresent(decorations -> new DecorationsPainter(layout, decorations).paint(graphics));
    }
}
