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

    /** Some rows of a panel, and all that is put there. */
    private record Band(Box box, List<Pass> passes) {}

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
        List<Band> bands = bands(layout);
        (all(layout) < MANY ? bands.stream() : bands.parallelStream()).forEach(this::put);
    }

    private static long all(FigureLayout layout) {
        return layout.panels().stream()
                .mapToLong(panel -> panel.projection().size())
                .sum();
    }

    /** As many bands as there are processors, so that each paints its own: no pixel belongs to two. */
    private static List<Band> bands(FigureLayout layout) {
        Points points = new Points(layout);
        int panels = layout.panels().size();
        int each = (Runtime.getRuntime().availableProcessors() + panels - 1) / panels;
        List<Band> bands = new ArrayList<>();
        for (PanelLayout panel : layout.panels()) {
            Box frame = panel.frame();
            List<Pass> passes = points.passes(panel);
            for (int band = 0; band < each; band++) {
                double top = Math.round(frame.y() + band * frame.height() / each);
                double bottom = Math.round(frame.y() + (band + 1) * frame.height() / each);
                bands.add(new Band(new Box(frame.x(), top, frame.width(), bottom - top), passes));
            }
        }
        return bands;
    }

    private void put(Band band) {
        PixelBox clip = clip(band.box());
        for (Pass pass : band.passes()) {
            put(pass, clip);
        }
    }

    private void put(Pass pass, PixelBox clip) {
        PanelLayout panel = pass.panel();
        byte[] places = panel.projection().places();
        double[] u = panel.projection().u();
        double[] v = panel.projection().v();
        Stamp[] stamps = new Stamp[pass.marks().length];
        for (int place = 0; place < stamps.length; place++) {
            Mark mark = pass.marks()[place];
            if (mark != null) {
                stamps[place] = Stamp.of(mark, scale, stride);
            }
        }
        for (int i : pass.order()) {
            Stamp stamp = stamps[places[i]];
            if (stamp != null) {
                stamp.put(pixels, clip, panel.x(u[i]) * scale, panel.y(v[i]) * scale);
            }
        }
    }

    @Override
    public void shade(PanelLayout panel, Theme theme) {
        new Shading(panel, theme, scale).fill(pixels, stride, clip(panel.frame()));
    }

    private PixelBox clip(Box part) {
        return PixelBox.of(part, scale, stride, pixels.length / stride);
    }
}
