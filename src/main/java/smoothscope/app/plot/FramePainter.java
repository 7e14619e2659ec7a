package smoothscope.app.plot;

import java.util.Optional;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.raster.RasterPainter;
import smoothscope.session.Panels;
import smoothscope.session.view.Selection;

/**
 * Paints figures into frames that the screen swaps in. Four frames take turns: one is seen, the one before it may still be on its way to the
 * graphics card, one waits for the next pulse, one is painted. Used on the painting thread alone.
 */
final class FramePainter {
    /**
     * What is to be painted.
     *
     * @param chosen the examples that are ringed
     * @param width in logical pixels
     * @param scale device pixels per logical pixel
     */
    record Request(Shown shown, Selection chosen, int width, int height, double scale) {}

    /** A painted frame, and where everything lies in it. */
    record Painted(Request request, FigureLayout layout, PixelFrame frame) {}

    private final RasterPainter painter = new RasterPainter();
    private final PixelFrame[] frames = {
        new PixelFrame(1, 1), new PixelFrame(1, 1), new PixelFrame(1, 1), new PixelFrame(1, 1)
    };
    private int turn;
    /** What was painted last. */
    private Optional<FigureLayout> before = Optional.empty();

    Painted paint(Request request) {
        FigureLayout fitted = FigureLayout.of(
                Panels.figure(request.shown().session(), request.shown().state(), request.chosen()),
                request.width(),
                request.height());
        FigureLayout layout = before.map(fitted::after).orElse(fitted);
        before = Optional.of(layout);
        PixelFrame frame = next(
                Drawing.pixels(request.width(), request.scale()), Drawing.pixels(request.height(), request.scale()));
        painter.paint(frame.pixels(), frame.width(), layout, request.scale());
        return new Painted(request, layout, frame);
    }

    private PixelFrame next(int width, int height) {
        turn = (turn + 1) % frames.length;
        PixelFrame frame = frames[turn];
        if (frame.width() != width || frame.height() != height) {
            frame = new PixelFrame(width, height);
            frames[turn] = frame;
        }
        return frame;
    }
}
