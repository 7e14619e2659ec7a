package smoothscope.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws marks as shapes. The softmax is no shape: it becomes a picture of twice the logical resolution. */
final class ShapeSurface implements Surface {
    private static final int SHADING_SCALE = 2;

    private final Graphics2D graphics;

    ShapeSurface(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public void points(FigureLayout layout) {
        Points points = new Points(layout);
        for (PanelLayout panel : layout.panels()) {
            points.paint(panel, mark -> pen(mark, panel.frame()));
        }
    }

    /** Clips only marks on the border: a clip around each mark would make a vector file slow to show. */
    private Pen pen(Mark mark, Box frame) {
        double reach = mark.reach();
        Box inside = frame.inset(reach, reach, reach, reach);
        return (x, y) -> {
            if (inside.contains(x, y)) {
                mark.paint(graphics, x, y);
            } else if (frame.isWithin(reach, x, y)) {
                Shape outside = graphics.getClip();
                graphics.clip(frame.shape());
                mark.paint(graphics, x, y);
                graphics.setClip(outside);
            }
        };
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
