package smoothscope.figure.raster;

import smoothscope.figure.paint.PixelBox;

/**
 * A panel's pixels, cut into bands of rows that processors paint side by side: no pixel belongs to two.
 *
 * @param clip the whole panel
 * @param shift each band but the last has {@code 2^shift} rows
 */
record Bands(PixelBox clip, int shift) {
    static final Bands NONE = one(new PixelBox(0, 0, 0, 0));

    /** One band for all rows. */
    static Bands one(PixelBox clip) {
        return new Bands(clip, Integer.SIZE - 2);
    }

    /** Bands of so many rows at least. */
    static Bands of(PixelBox clip, int rows) {
        return new Bands(clip, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, rows) - 1));
    }

    /** The number of bands; 0 where the panel has no pixel. */
    int count() {
        boolean any = clip.right() > clip.left() && clip.bottom() > clip.top();
        return any ? ((clip.bottom() - clip.top() - 1) >> shift) + 1 : 0;
    }

    /** The band of a row; for one above or below the panel, the first or the last. */
    int of(int row) {
        return Math.max(0, Math.min(count() - 1, (row - clip.top()) >> shift));
    }

    /** A band's first row. */
    int top(int band) {
        return clip.top() + (band << shift);
    }

    /** Whether all pixels that are no further than this from one lie in one band. */
    boolean holds(int column, int row, int reach) {
        int inside = (row - clip.top()) & ((1 << shift) - 1);
        return column - reach >= clip.left()
                && column + reach < clip.right()
                && row - reach >= clip.top()
                && row + reach < clip.bottom()
                && inside >= reach
                && inside + reach < 1 << shift;
    }

    /** Whether any pixel that is no further than this from one lies in the panel. */
    boolean touches(int column, int row, int reach) {
        return column + reach >= clip.left()
                && column - reach < clip.right()
                && row + reach >= clip.top()
                && row - reach < clip.bottom();
    }

    PixelBox box(int band) {
        int top = top(band);
        return new PixelBox(clip.left(), top, clip.right(), Math.min(clip.bottom(), top + (1 << shift)));
    }
}
