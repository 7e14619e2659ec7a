package smoothscope.figure.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.paint.Mark;
import smoothscope.figure.paint.Pass;
import smoothscope.figure.paint.PixelBox;
import smoothscope.figure.paint.PointPasses;
import smoothscope.figure.paint.Shading;
import smoothscope.figure.paint.Surface;

/** Blends sprites straight into the pixels of a raster; many points are shared among the processors. */
final class SpriteSurface implements Surface {
    /** Points that are worth a second processor. */
    private static final int MANY = 20_000;
    /** Points that are sorted by one processor at a time. */
    private static final int PART = 1 << 16;
    /** Rows of a band for each pixel that a mark reaches: enough that few marks touch two bands. */
    private static final int ROWS = 64;

    private final int[] pixels;
    private final int stride;
    private final double scale;
    private final List<SpriteBatch> batches;

    /** Places in a pass's order whose marks are sorted into bands. */
    private record Part(SpriteBatch batch, Pass pass, int from, int to, Bands bands) {}

    /** Some rows of a panel, and all that is put into the panel. */
    private record Band(int index, List<Part> parts) {}

    /**
     * @param pixels opaque, row by row
     * @param stride pixels from one row to the next
     * @param scale device pixels per logical pixel
     * @param batches of pictures before, taken anew and added to
     */
    SpriteSurface(int[] pixels, int stride, double scale, List<SpriteBatch> batches) {
        this.pixels = pixels;
        this.stride = stride;
        this.scale = scale;
        this.batches = batches;
    }

    @Override
    public void points(FigureLayout layout) {
        boolean many = all(layout) >= MANY;
        PointPasses points = new PointPasses(layout);
        List<Part> all = new ArrayList<>();
        List<Band> painted = new ArrayList<>();
        for (PanelLayout panel : layout.panels()) {
            List<Pass> passes = points.passes(panel);
            Bands bands = many ? Bands.of(clip(panel.frame()), rows(passes)) : Bands.one(clip(panel.frame()));
            int first = all.size();
            for (Pass pass : passes) {
                addParts(all, pass, bands, many ? PART : Integer.MAX_VALUE);
            }
            List<Part> parts = List.copyOf(all.subList(first, all.size()));
            for (int band = 0; band < bands.count(); band++) {
                painted.add(new Band(band, parts));
            }
        }
        each(all, many, part -> part.batch().sort(part.pass(), part.from(), part.to(), part.bands(), scale, stride));
        each(painted, many, band -> band.parts().forEach(part -> part.batch().put(band.index(), pixels)));
    }

    private static long all(FigureLayout layout) {
        return layout.panels().stream()
                .mapToLong(panel -> panel.projection().size())
                .sum();
    }

    private int rows(List<Pass> passes) {
        double reach = passes.stream()
                .flatMap(pass -> Arrays.stream(pass.marks()))
                .filter(Objects::nonNull)
                .mapToDouble(Mark::reach)
                .max()
                .orElse(1);
        return ROWS * (int) Math.ceil(reach * scale);
    }

    private void addParts(List<Part> parts, Pass pass, Bands bands, int length) {
        int size = pass.order().size();
        for (int from = 0; from < size; from += Math.min(length, size - from)) {
            if (batches.size() == parts.size()) {
                batches.add(new SpriteBatch());
            }
            parts.add(new Part(batches.get(parts.size()), pass, from, from + Math.min(length, size - from), bands));
        }
    }

    /** Many are shared out one by one: each processor takes the next as soon as it is free. */
    private static <T> void each(List<T> items, boolean many, Consumer<T> work) {
        AtomicInteger next = new AtomicInteger();
        IntStream takers =
                IntStream.rangeClosed(0, many ? ForkJoinPool.commonPool().getParallelism() : 0);
        takers.parallel().forEach(taker -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                work.accept(items.get(i));
            }
        });
    }

    @Override
    public void shade(PanelLayout panel, Theme theme) {
        new Shading(panel, theme, scale).fill(pixels, stride, clip(panel.frame()));
    }

    private PixelBox clip(Box part) {
        return PixelBox.of(part, scale, stride, pixels.length / stride);
    }
}
