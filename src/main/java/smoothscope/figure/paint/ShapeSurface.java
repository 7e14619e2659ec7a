package smoothscope.figure.paint;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.snapshot.Projection;

/** Draws marks as shapes. The softmax is no shape: it becomes a picture of twice the logical resolution. */
final class ShapeSurface implements Surface {
    private static final int SHADING_SCALE = 2;

    private final Graphics2D graphics;

    ShapeSurface(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public void points(FigureLayout layout) {
        PointPasses points = new PointPasses(layout);
        layout.panels().stream().map(points::passes).flatMap(List::stream).forEach(this::put);
    }

    private void put(Pass pass) {
        PanelLayout panel = pass.panel();
        Projection projection = panel.projection();
        for (int i : pass.order().whole()) {
            Mark mark = pass.marks()[projection.slots()[i]];
            if (mark != null) {
                put(mark, panel.frame(), panel.x(projection.u(i)), panel.y(projection.v(i)));
            }
        }
    }

    /** Clips only marks on the border: a clip around each mark would make a vector file slow to show. */
    private void put(Mark mark, Box frame, double x, double y) {
        double reach = mark.reach();
        if (frame.inset(reach, reach, reach, reach).contains(x, y)) {
            mark.paint(graphics, x, y);
        } else if (frame.isWithin(reach, x, y)) {
            Shape outside = graphics.getClip();
            graphics.clip(frame.shape());
            mark.paint(graphics, x, y);
            graphics.setClip(outside);
        }
    }

    @Override
    public void shade(PanelLayout panel, Theme theme) {
        Box frame = panel.frame();
        int width = (int) Math.ceil(frame.width() * SHADING_SCALE);
        int height = (int) Math.ceil(frame.height() * SHADING_SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        new Shading(panel, theme, SHADING_SCALE).fill(pixels, width, new PixelBox(0, 0, width, height));
        AffineTransform place = AffineTransform.getTranslateInstance(frame.x(), frame.y());
        place.scale(1.0 / SHADING_SCALE, 1.0 / SHADING_SCALE);
        graphics.drawImage(image, place, null);
    }
}
