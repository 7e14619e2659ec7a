package smoothscope.figure.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The sign of one example. The three classes differ in shape as well as in colour, at equal area.
 *
 * @param radius of the circle of that area, in logical pixels
 * @param color with its opacity
 */
public record Mark(Symbol symbol, double radius, Color color) {
    enum Symbol {
        CIRCLE,
        TRIANGLE,
        SQUARE,
        /** An outline around another mark. */
        RING
    }

    private static final float RING_WIDTH = 1;
    /** Circumradius of the regular triangle whose area is that of the unit circle. */
    private static final double TRIANGLE_RADIUS = Math.sqrt(4 * Math.PI / (3 * Math.sqrt(3)));
    /** Half the side of the square whose area is that of the unit circle. */
    private static final double SQUARE_HALF = Math.sqrt(Math.PI) / 2;

    /** The sign of a class by its slot; others are circles. */
    static Symbol symbol(int slot) {
        return switch (slot) {
            case 1 -> Symbol.TRIANGLE;
            case 2 -> Symbol.SQUARE;
            default -> Symbol.CIRCLE;
        };
    }

    /** The sign of an example of a class by its slot. */
    public static Mark ofClass(int slot, double radius, Color color) {
        return new Mark(symbol(slot), radius, color);
    }

    /** How far the mark reaches from its centre, in logical pixels. */
    public double reach() {
        return switch (symbol) {
            case CIRCLE -> radius;
            case TRIANGLE -> radius * TRIANGLE_RADIUS;
            case SQUARE -> radius * SQUARE_HALF * Math.sqrt(2);
            case RING -> radius + RING_WIDTH;
        };
    }

    public void paint(Graphics2D g, double x, double y) {
        g.setColor(color);
        if (symbol == Symbol.RING) {
            g.setStroke(new BasicStroke(RING_WIDTH));
            g.draw(circle(x, y));
        } else {
            g.fill(outline(x, y));
        }
    }

    private Shape outline(double x, double y) {
        return switch (symbol) {
            case TRIANGLE -> triangle(x, y, radius * TRIANGLE_RADIUS);
            case SQUARE -> square(x, y, radius * SQUARE_HALF);
            case CIRCLE, RING -> circle(x, y);
        };
    }

    private Shape circle(double x, double y) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape square(double x, double y, double half) {
        return new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
    }

    private static Shape triangle(double x, double y, double circumradius) {
        double half = circumradius * Math.sqrt(3) / 2;
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x, y - circumradius);
        triangle.lineTo(x + half, y + circumradius / 2);
        triangle.lineTo(x - half, y + circumradius / 2);
        triangle.closePath();
        return triangle;
    }
}
