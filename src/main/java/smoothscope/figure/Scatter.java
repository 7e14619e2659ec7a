package smoothscope.figure;

import java.util.Arrays;
import smoothscope.snapshot.Projection;

/**
 * Part of a pass on its way to a raster: where each mark lies, to a quarter of a device pixel, sorted into the bands that it touches. Within
 * a band marks stay in their order, so that any number of processors paints the same pixels. Taken anew for each picture, so that millions of
 * marks cost no new memory.
 */
final class Scatter {
    /** Examples that are looked at together. */
    private static final int BLOCK = 2048;
    /** Marks that a band has room for at first. */
    private static final int ROOM = 64;

    /** Columns and rows of marks that are cut off are kept in so many bits. */
    private static final int SIDE_BITS = 28;

    private static final long SIDE = (1L << SIDE_BITS) - 1;

    private final int[] block = new int[BLOCK + 1];
    private final int[] blockX = new int[BLOCK];
    private final int[] blockY = new int[BLOCK];
    private final Stamp[] stamps = new Stamp[Projection.OTHER + 1];
    /**
     * By band; the lowest six bits hold the example's place and the stamp's phase. Above them is the index of the mark's own pixel; where the
     * band cuts a mark off the sign is negative, and there are column and row.
     */
    private long[][] spots = {};

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
            sort(pass.panel().projection().places(), count);
        }
    }

    private void clear() {
        if (spots.length < bands.count()) {
            spots = new long[bands.count()][ROOM];
            counts = new int[bands.count()];
        }
        Arrays.fill(counts, 0);
    }

    private void choose(Mark[] marks, double scale) {
        reach = 0;
        for (int place = 0; place < stamps.length; place++) {
            stamps[place] = marks[place] == null ? null : Stamp.of(marks[place], scale, stride);
            reach = stamps[place] == null ? reach : Math.max(reach, stamps[place].reach());
        }
    }

    /** In quarters of a device pixel. */
    private void locate(PanelLayout panel, int count, double scale) {
        Projection projection = panel.projection();
        for (int n = 0; n < count; n++) {
            double x = Stamp.quarters(panel.x(projection.u(block[n])) * scale);
            double y = Stamp.quarters(panel.y(projection.v(block[n])) * scale);
            blockX[n] = Double.isNaN(x + y) ? Integer.MIN_VALUE : (int) x;
            blockY[n] = (int) y;
        }
    }

    private void sort(byte[] places, int count) {
        for (int n = 0; n < count; n++) {
            int place = places[block[n]];
            if (stamps[place] != null) {
                add(blockX[n], blockY[n], place);
            }
        }
    }

    private void add(int x, int y, int place) {
        int column = Stamp.pixel(x);
        int row = Stamp.pixel(y);
        int look = (place << 4) | Stamp.phase(x, y);
        if (bands.holds(column, row, reach)) {
            add(bands.of(row), (((long) row * stride + column) << 6) | look);
        } else if (bands.touches(column, row, reach)) {
            int last = bands.of(row + reach);
            for (int band = bands.of(row - reach); band <= last; band++) {
                add(band, part(column, row, look));
            }
        }
    }

    private static long part(int column, int row, int look) {
        return Long.MIN_VALUE | ((column & SIDE) << (SIDE_BITS + 6)) | ((row & SIDE) << 6) | look;
    }

    private void add(int band, long spot) {
        if (counts[band] == spots[band].length) {
            spots[band] = Arrays.copyOf(spots[band], 2 * counts[band]);
        }
        spots[band][counts[band]++] = spot;
    }

    /** Puts the marks of one band. */
    void put(int band, int[] pixels) {
        PixelBox box = bands.box(band);
        long[] sorted = spots[band];
        for (int n = 0; n < counts[band]; n++) {
            long spot = sorted[n];
            int look = (int) spot & 63;
            Stamp stamp = stamps[look >> 4];
            if (spot >= 0) {
                stamp.put(pixels, (int) (spot >> 6), look & 15);
            } else {
                int column = (int) ((spot << (58 - 2 * SIDE_BITS)) >> (64 - SIDE_BITS));
                int row = (int) ((spot << (58 - SIDE_BITS)) >> (64 - SIDE_BITS));
                stamp.putPart(pixels, box, column, row, look & 15);
            }
        }
    }
}
