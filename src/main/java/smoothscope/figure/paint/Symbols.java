package smoothscope.figure.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import smoothscope.figure.Theme;

/** The signs of what is no example: a cross for a cluster's mean, an open diamond for a template. A halo lifts them off the points. */
final class Symbols {
    /** Half the length of a cross's bars, in logical pixels: small, since a tight cluster lies under it. */
    static final double CROSS = 4.5;
    /** Half the diagonal of a diamond, in logical pixels. */
    static final double DIAMOND = 5;

    private static final BasicStroke HALO = new BasicStroke(3.6f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
    private static final BasicStroke BAR = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private Symbols() {}

    static void cross(Graphics2D g, Theme theme, Color color, double x, double y) {
        cross(g, theme, color, x, y, 1);
    }

    /** @param size as a multiple of the usual one */
    static void cross(Graphics2D g, Theme theme, Color color, double x, double y, double size) {
        double half = size * CROSS;
        Path2D cross = new Path2D.Double();
        cross.append(new Line2D.Double(x - half, y, x + half, y), false);
        cross.append(new Line2D.Double(x, y - half, x, y + half), false);
        outline(g, cross, theme.panel(), color, size);
    }

    static void diamond(Graphics2D g, Theme theme, Color color, double x, double y) {
        diamond(g, theme, color, x, y, 1);
    }

    /** @param size as a multiple of the usual one */
    static void diamond(Graphics2D g, Theme theme, Color color, double x, double y, double size) {
        double half = size * DIAMOND;
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - half);
        diamond.lineTo(x + half, y);
        diamond.lineTo(x, y + half);
        diamond.lineTo(x - half, y);
        diamond.closePath();
        g.setColor(theme.panel());
        g.fill(diamond);
        outline(g, diamond, theme.panel(), color, size);
    }

    /** A template's sign as it stands in a line of text. */
    static void smallDiamond(Graphics2D g, Theme theme, double x, double y) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - 4);
        diamond.lineTo(x + 4, y);
        diamond.lineTo(x, y + 4);
        diamond.lineTo(x - 4, y);
        diamond.closePath();
        g.setColor(theme.muted());
        g.setStroke(new BasicStroke(1.2f));
        g.draw(diamond);
    }

    private static void outline(Graphics2D g, Shape shape, Color halo, Color color, double size) {
        g.setColor(halo);
        g.setStroke(stroke(HALO, size));
        g.draw(shape);
        g.setColor(color);
        g.setStroke(stroke(BAR, size));
        g.draw(shape);
    }

    private static BasicStroke stroke(BasicStroke usual, double size) {
        return size == 1
                ? usual
                : new BasicStroke((float) (size * usual.getLineWidth()), usual.getEndCap(), usual.getLineJoin());
    }

    /** A filled arrowhead whose tip points along a direction of length one. */
    static void arrowhead(Graphics2D g, Color color, double tipX, double tipY, double alongX, double alongY) {
        double length = 7;
        double half = 4;
        double backX = tipX - length * alongX;
        double backY = tipY - length * alongY;
        Path2D head = new Path2D.Double();
        head.moveTo(tipX, tipY);
        head.lineTo(backX - half * alongY, backY + half * alongX);
        head.lineTo(backX + half * alongY, backY - half * alongX);
        head.closePath();
        g.setColor(color);
        g.fill(head);
    }
}
