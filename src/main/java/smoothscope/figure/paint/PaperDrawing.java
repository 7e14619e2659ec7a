package smoothscope.figure.paint;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import smoothscope.figure.Paper;

/** A drawing at the size that it has on a page: its logical pixels become as many points as the page's text asks for. */
public record PaperDrawing(Drawing drawing, double scale) implements Drawing {
    private static final double LEGIBLE = 4.5;

    /** A drawing that was laid out for the page. */
    public static PaperDrawing of(Drawing drawing, Paper paper) {
        return new PaperDrawing(drawing, paper.scale());
    }

    /** A drawing that has a size of its own, made as wide as the page says; its text becomes as small as that makes it. */
    public static PaperDrawing fitted(Drawing drawing, Paper paper) {
        return new PaperDrawing(drawing, paper.width() / drawing.width());
    }

    /** Whether the smallest words can be read, in points. */
    public boolean legible() {
        return scale * 12 >= LEGIBLE;
    }

    @Override
    public double width() {
        return drawing.width() * scale;
    }

    @Override
    public double height() {
        return drawing.height() * scale;
    }

    @Override
    public String heading() {
        return drawing.heading();
    }

    @Override
    public String unit() {
        return "pt";
    }

    @Override
    public void paint(Graphics2D graphics) {
        Graphics2D scaled = (Graphics2D) graphics.create();
        scaled.scale(scale, scale);
        drawing.paint(scaled);
        scaled.dispose();
    }

    @Override
    public BufferedImage image(double pixels) {
        return drawing.image(pixels * scale);
    }
}
