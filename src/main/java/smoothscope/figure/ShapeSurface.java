package smoothscope.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws marks as shapes; the caller clips. The softmax is no shape: it becomes a picture of twice the logical resolution. */
final class ShapeSurface implements Surface {
    private static final int SHADING_SCALE = 2;

    private final Graphics2D graphics;

    ShapeSurface(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public Pen pen(Mark mark, Box frame) {
        double reach = mark.reach();
        return (x, y) -> {
            if (frame.isWithin(reach, x, y)) {
                mark.paint(graphics, x, y);
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
