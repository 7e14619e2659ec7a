package smoothscope.figure.raster;

/**
 * The smallest marks, of which there are the most: each phase is four pixels, two by two. The inks of all marks and phases lie side by side,
 * so that one is put without a loop and found without a detour.
 */
final class SpriteTable {
    private static final int PIXELS = 4;

    private final long[] inks;
    /** The first of the four pixels, as seen from the mark's own. */
    private final int[] corners;

    private int stride;

    /** @param looks marks and phases that there are room for */
    SpriteTable(int looks) {
        inks = new long[PIXELS * looks];
        corners = new int[looks];
    }

    /** @param rowLength pixels from one row of the raster to the next */
    void begin(int rowLength) {
        stride = rowLength;
    }

    /**
     * @param corner the first of the four pixels, as seen from the mark's own
     * @param four the pixels' inks, row by row; see {@link Sprite#blend}
     */
    void set(int look, int corner, long[] four) {
        corners[look] = corner;
        System.arraycopy(four, 0, inks, PIXELS * look, PIXELS);
    }

    /** Blends a mark over opaque pixels, all of which it may touch. */
    void put(int[] target, int at, int look) {
        int first = PIXELS * look;
        int upper = at + corners[look];
        int lower = upper + stride;
        target[upper] = Sprite.blend(inks[first], target[upper]);
        target[upper + 1] = Sprite.blend(inks[first + 1], target[upper + 1]);
        target[lower] = Sprite.blend(inks[first + 2], target[lower]);
        target[lower + 1] = Sprite.blend(inks[first + 3], target[lower + 1]);
    }
}
