package smoothscope.figure;

/** Blends stamps straight into the pixels of a raster. */
final class StampSurface implements Surface {
    private final int[] pixels;
    private final int stride;
    private final double scale;

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
    public Pen pen(Mark mark, Box frame) {
        Stamp stamp = Stamp.of(mark, scale);
        PixelBox clip = clip(frame);
        double reach = mark.reach();
        return (x, y) -> {
            if (frame.isWithin(reach, x, y)) {
                stamp.put(pixels, stride, clip, x * scale, y * scale);
            }
        };
    }

    @Override
    public void shade(PanelLayout panel, Theme theme) {
        new Shading(panel, theme, scale).fill(pixels, stride, clip(panel.frame()));
    }

    private PixelBox clip(Box frame) {
        return PixelBox.of(frame, scale, stride, pixels.length / stride);
    }
}
