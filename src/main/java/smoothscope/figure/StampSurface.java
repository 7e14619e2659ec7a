package smoothscope.figure;

import java.util.ArrayList;
import java.util.List;

/** Blends stamps straight into the pixels of a raster; many points are shared among the processors. */
final class StampSurface implements Surface {
    /** Points that are worth a second processor. */
    private static final int MANY = 20_000;

    private final int[] pixels;
    private final int stride;
    private final double scale;

    private record Part(PanelLayout panel, Box box) {}

    /**
     * @param pixels opaque, row by row
     * @param stride pixels from one row to the next
     * @param scale device pixels per logical pixel
     */
    StampSurface(int[] pixels, int stride, double scale) {
        this.pixels = pixels;
        this.stride = stride;
        this.scale = scale;
    }

    @Override
    public void points(FigureLayout layout) {
        Points points = new Points(layout);
        List<Part> parts = parts(layout);
        (parts.size() > layout.panels().size() ? parts.parallelStream() : parts.stream())
                .forEach(part -> points.paint(part.panel(), mark -> pen(mark, part.box())));
    }

    /** All panels; where there are many points, each in bands that different processors paint: no pixel belongs to two. */
    private static List<Part> parts(FigureLayout layout) {
        long all = layout.panels().stream()
                .mapToLong(panel -> panel.projection().size())
                .sum();
        int bands = all < MANY ? 1 : Runtime.getRuntime().availableProcessors();
        List<Part> parts = new ArrayList<>();
        for (PanelLayout panel : layout.panels()) {
            Box frame = panel.frame();
            for (int band = 0; band < bands; band++) {
                double top = Math.round(frame.y() + band * frame.height() / bands);
                double bottom = Math.round(frame.y() + (band + 1) * frame.height() / bands);
                parts.add(new Part(panel, new Box(frame.x(), top, frame.width(), bottom - top)));
            }
        }
        return parts;
    }

    private Pen pen(Mark mark, Box part) {
        Stamp stamp = Stamp.of(mark, scale, stride);
        PixelBox clip = clip(part);
        double reach = mark.reach() + 1 / scale;
        return (x, y) -> {
            if (part.isWithin(reach, x, y)) {
                stamp.put(pixels, clip, x * scale, y * scale);
            }
        };
    }

    @Override
    public void shade(PanelLayout panel, Theme theme) {
        new Shading(panel, theme, scale).fill(pixels, stride, clip(panel.frame()));
    }

    private PixelBox clip(Box part) {
        return PixelBox.of(part, scale, stride, pixels.length / stride);
    }
}
