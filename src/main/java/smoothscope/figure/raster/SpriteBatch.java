package smoothscope.figure.raster;

import java.util.Arrays;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.paint.Mark;
import smoothscope.figure.paint.Pass;
import smoothscope.figure.paint.PixelBox;
import smoothscope.snapshot.Projection;

/**
 * Part of a pass on its way to a raster: where each mark lies, to a quarter of a device pixel, sorted into the bands that it touches. Within
 * a band marks stay in their order, so that any number of processors paints the same pixels. Taken anew for each picture, so that millions of
 * marks cost no new memory.
 */
final class SpriteBatch {
    /** Examples that are looked at together. */
    private static final int BLOCK = 2048;
    /** Marks that a band has room for at first. */
    private static final int ROOM = 64;

    private static final int PHASE_BITS = 4;
    private static final int PHASE = (1 << PHASE_BITS) - 1;
    /** The lowest bits of a spot: the example's slot and the sprite's phase. */
    private static final int LOOK_BITS = 2 + PHASE_BITS;

    private static final int LOOK = (1 << LOOK_BITS) - 1;
    /** Pixels from the first of a band that a spot can tell. */
    private static final int NEAR = 1 << (Integer.SIZE - 1 - LOOK_BITS);
    /** Columns and rows of marks that are cut off are kept in so many bits. */
    private static final int SIDE_BITS = 28;

    private static final long SIDE = (1L << SIDE_BITS) - 1;

    private final int[] block = new int[BLOCK + 1];
    private final int[] blockX = new int[BLOCK];
    private final int[] blockY = new int[BLOCK];
    private final Sprite[] sprites = new Sprite[Projection.OTHER + 1];
    private final SpriteTable table = new SpriteTable(LOOK + 1);
    /** Whether all sprites are among the table. */
    private boolean small;

    /**
     * By band; above the look is the mark's own pixel, counted from the band's first row. Where the band cuts a mark off, the spot is
     * negative: the complement of the mark's place among those.
     */
    private int[][] spots = {};

    /** Marks that are cut off: column, row and look. */
    private long[] cut = new long[ROOM];

    private int cuts;
    private int[] counts = {};
    private Bands bands = Bands.NONE;
    /** How far any of the marks reaches, in device pixels. */
    private int reach;

    private int stride;

    /**
     * Finds where the marks of some places in a pass's order lie; one that is NaN lies nowhere.
     *
     * @param to the place after the last
     * @param scale device pixels per logical pixel
     * @param rowLength pixels from one row of the raster to the next
     */
    void sort(Pass pass, int from, int to, Bands into, double scale, int rowLength) {
        bands = into;
        stride = rowLength;
        clear();
        choose(pass.marks(), scale);
        for (int first = from; first < to && bands.count() > 0; first += BLOCK) {
            int count = pass.order().part(first, Math.min(to, first + BLOCK), block);
            locate(pass.panel(), count, scale);
            sort(pass.panel().projection().slots(), count);
        }
    }

    private void clear() {
        if (spots.length < bands.count()) {
            spots = new int[bands.count()][ROOM];
            counts = new int[bands.count()];
        }
        Arrays.fill(counts, 0);
        cuts = 0;
    }

    private void choose(Mark[] marks, double scale) {
        reach = 0;
        small = true;
        table.begin(stride);
        for (int slot = 0; slot < sprites.length; slot++) {
            Sprite sprite = marks[slot] == null ? null : Sprite.of(marks[slot], scale, stride);
            sprites[slot] = sprite;
            if (sprite != null) {
                reach = Math.max(reach, sprite.reach());
                small &= sprite.isQuad();
                if (sprite.isQuad()) {
                    sprite.tabulate(table, slot << PHASE_BITS);
                }
            }
        }
    }

    /** In quarters of a device pixel. */
    private void locate(PanelLayout panel, int count, double scale) {
        Projection projection = panel.projection();
        for (int n = 0; n < count; n++) {
            double x = Sprite.quarters(panel.x(projection.u(block[n])) * scale);
            double y = Sprite.quarters(panel.y(projection.v(block[n])) * scale);
            blockX[n] = Double.isNaN(x + y) ? Integer.MIN_VALUE : (int) x;
            blockY[n] = (int) y;
        }
    }

    private void sort(byte[] slots, int count) {
        for (int n = 0; n < count; n++) {
            int slot = slots[block[n]];
            if (sprites[slot] != null) {
                add(blockX[n], blockY[n], slot);
            }
        }
    }

    private void add(int x, int y, int slot) {
        int column = Sprite.pixel(x);
        int row = Sprite.pixel(y);
        int look = (slot << PHASE_BITS) | Sprite.phase(x, y);
        if (bands.holds(column, row, reach)) {
            int band = bands.of(row);
            long at = (long) (row - bands.top(band)) * stride + column;
            add(band, at < NEAR ? ((int) at << LOOK_BITS) | look : part(column, row, look));
        } else if (bands.touches(column, row, reach)) {
            int spot = part(column, row, look);
            int last = bands.of(row + reach);
            for (int band = bands.of(row - reach); band <= last; band++) {
                add(band, spot);
            }
        }
    }

    /** Keeps a mark that a band puts pixel by pixel. */
    private int part(int column, int row, int look) {
        if (cuts == cut.length) {
            cut = Arrays.copyOf(cut, 2 * cuts);
        }
        cut[cuts] = ((column & SIDE) << (SIDE_BITS + LOOK_BITS)) | ((row & SIDE) << LOOK_BITS) | look;
        return ~cuts++;
    }

    private void add(int band, int spot) {
        if (counts[band] == spots[band].length) {
            spots[band] = Arrays.copyOf(spots[band], 2 * counts[band]);
        }
        spots[band][counts[band]++] = spot;
    }

    /** Puts the marks of one band. */
    void put(int band, int[] pixels) {
        PixelBox box = bands.box(band);
        int first = bands.top(band) * stride;
        int[] sorted = spots[band];
        for (int n = 0; n < counts[band]; n++) {
            int spot = sorted[n];
            if (spot < 0) {
                putPart(pixels, box, cut[~spot]);
            } else if (small) {
                table.put(pixels, first + (spot >> LOOK_BITS), spot & LOOK);
            } else {
                sprites[(spot & LOOK) >> PHASE_BITS].put(pixels, first + (spot >> LOOK_BITS), spot & PHASE);
            }
        }
    }

    private void putPart(int[] pixels, PixelBox box, long mark) {
        int look = (int) mark & LOOK;
        int column = (int) ((mark << (Long.SIZE - LOOK_BITS - 2 * SIDE_BITS)) >> (Long.SIZE - SIDE_BITS));
        int row = (int) ((mark << (Long.SIZE - LOOK_BITS - SIDE_BITS)) >> (Long.SIZE - SIDE_BITS));
        sprites[look >> PHASE_BITS].putPart(pixels, box, column, row, look & PHASE);
    }
}
