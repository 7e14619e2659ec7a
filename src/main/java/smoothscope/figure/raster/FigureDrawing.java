package smoothscope.figure.raster;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import smoothscope.figure.Figure;
import smoothscope.figure.Paper;
import smoothscope.figure.layout.DecorationsLayout;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.paint.FigurePainter;
import smoothscope.figure.paint.PaperDrawing;

/** A laid-out figure that can be painted: shapes in a vector file, sprites in a bitmap. */
public record FigureDrawing(FigureLayout layout) implements Drawing {
    /** Lays the figure out in a width and height of logical pixels. */
    public static FigureDrawing of(Figure figure, double width, double height) {
        return new FigureDrawing(FigureLayout.of(figure, width, height));
    }

    /** Lays the figure out for a page: as wide as it says, as high as the rows need. */
    public static Drawing on(Paper paper, Figure figure) {
        double width = paper.logicalWidth();
        return PaperDrawing.of(of(figure, width, DecorationsLayout.heightFor(figure, width)), paper);
    }

    @Override
    public double width() {
        return layout.width();
    }

    @Override
    public double height() {
        return layout.height();
    }

    @Override
    public String heading() {
        return layout.figure().heading();
    }

    @Override
    public void paint(Graphics2D graphics) {
        FigurePainter.paint(graphics, layout);
    }

    @Override
    public BufferedImage image(double scale) {
        return RasterPainter.image(layout, scale);
    }
}
