package smoothscope.figure.raster;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import smoothscope.figure.paint.Mark;
import smoothscope.figure.paint.PixelBox;
import smoothscope.figure.paint.Text;

/**
 * A mark drawn beforehand with smooth edges, once for every quarter of a device pixel in both directions, so that putting it down is
 * nothing but blending a few pixels.
 */
final class Sprite {
    /** Positions within a device pixel, in each direction. */
    static final int PHASES = 4;

    private static final int REMEMBERED = 256;
    private static final Map<Key, Sprite> KNOWN = new ConcurrentHashMap<>();

    private record Key(Mark mark, double scale, int stride) {}

    /**
     * The pixels of one phase that are not empty.
     *
     * @param columns from the mark's own pixel, to the right
     * @param rows from the mark's own pixel, downwards
     * @param offsets the same in the target's array
     * @param inks see {@link #ink}
     */
    private record Phase(int[] columns, int[] rows, int[] offsets, long[] inks) {
        /** Whether these are four pixels, two by two, row by row. */
        boolean quad(int stride) {
            return offsets.length == 4
                    && offsets[1] == offsets[0] + 1
                    && offsets[2] == offsets[0] + stride
                    && offsets[3] == offsets[2] + 1;
        }
    }

    private final int stride;
    private final Phase[] phases = new Phase[PHASES * PHASES];
    /** Device pixels around the mark's own that it touches at most. */
    private final int reach;

    private final boolean quad;

    private Sprite(Mark mark, double scale, int stride) {
        this.stride = stride;
        draw(mark, scale);
        this.reach = Arrays.stream(phases)
                .flatMapToInt(phase -> IntStream.concat(Arrays.stream(phase.columns), Arrays.stream(phase.rows)))
                .map(Math::abs)
                .max()
                .orElse(0);
        this.quad = Arrays.stream(phases).allMatch(phase -> phase.quad(stride));
    }

    /**
     * @param scale device pixels per logical pixel
     * @param stride pixels from one row of the target to the next
     */
    static Sprite of(Mark mark, double scale, int stride) {
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Key(mark, scale, stride), key -> new Sprite(mark, scale, stride));
    }

    /** Draws all phases side by side, and cuts them out. */
    private void draw(Mark mark, double scale) {
        int room = (int) Math.ceil(mark.reach() * scale) + 1;
        int side = 2 * room + 1;
        BufferedImage sheet = new BufferedImage(side * phases.length, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = sheet.createGraphics();
        Text.prepare(g);
        for (int phase = 0; phase < phases.length; phase++) {
            g.setTransform(new AffineTransform(scale, 0, 0, scale, phase * side, 0));
            int across = phase % PHASES;
            int down = phase / PHASES;
            mark.paint(g, (room + across / (double) PHASES) / scale, (room + down / (double) PHASES) / scale);
        }
        g.dispose();
        int[] pixels = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
        for (int phase = 0; phase < phases.length; phase++) {
            phases[phase] = cut(pixels, sheet.getWidth(), phase * side, room);
        }
    }

    /**
     * The pixels of one phase that are not empty; all four where they lie within two by two.
     *
     * @param width of the sheet
     * @param from the column of the sheet where the phase begins
     * @param room pixels from there to the mark's own
     */
    private Phase cut(int[] pixels, int width, int from, int room) {
        int side = 2 * room + 1;
        int left = side;
        int top = side;
        int right = 0;
        int bottom = 0;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                if (pixels[row * width + from + column] != 0) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = row;
                }
            }
        }
        if (left > right) { // of so small a mark nothing is seen
            left = right;
            top = bottom;
        }
        boolean four = right <= left + 1 && bottom <= top + 1;
        int[] columns = new int[side * side];
        int[] rows = new int[side * side];
        int[] offsets = new int[side * side];
        long[] inks = new long[side * side];
        int count = 0;
        for (int row = top; row <= (four ? top + 1 : bottom); row++) {
            for (int column = left; column <= (four ? left + 1 : right); column++) {
                int pixel = pixels[row * width + from + column];
                if (four || pixel != 0) {
                    columns[count] = column - room;
                    rows[count] = row - room;
                    offsets[count] = (row - room) * stride + column - room;
                    inks[count] = ink(pixel);
                    count++;
                }
            }
        }
        return new Phase(
                Arrays.copyOf(columns, count),
                Arrays.copyOf(rows, count),
                Arrays.copyOf(offsets, count),
                Arrays.copyOf(inks, count));
    }

    /** A premultiplied colour (lower half) with what it leaves of the colour below it, in 256ths (upper half). */
    private static long ink(int color) {
        long rest = 256L - (color >>> 24) - (color >>> 31);
        return (rest << Integer.SIZE) | (color & 0xffffffffL);
    }

    /** Device pixels around the mark's own that it touches at most, in each direction. */
    int reach() {
        return reach;
    }

    /** A length of device pixels in the nearest whole number of their quarters. */
    static double quarters(double length) {
        return Math.floor(length * PHASES + 0.5);
    }

    /** The device pixel of a quarter. */
    static int pixel(int quarter) {
        return quarter >> 2;
    }

    /** Where within their device pixels two quarters lie: 0 to 15. */
    static int phase(int quarterX, int quarterY) {
        return (quarterY & (PHASES - 1)) * PHASES + (quarterX & (PHASES - 1));
    }

    /** Whether every phase is four pixels, two by two. */
    boolean isQuad() {
        return quad;
    }

    /** Enters all phases of a mark of four pixels into a table, from a look on. */
    void tabulate(SpriteTable table, int look) {
        for (int phase = 0; phase < phases.length; phase++) {
            table.set(look + phase, phases[phase].offsets[0], phases[phase].inks);
        }
    }

    /**
     * Blends the mark over opaque pixels, all of which it may touch.
     *
     * @param at the mark's own pixel
     */
    void put(int[] target, int at, int phase) {
        int[] offsets = phases[phase].offsets;
        long[] inks = phases[phase].inks;
        for (int i = 0; i < offsets.length; i++) {
            int pixel = at + offsets[i];
            target[pixel] = blend(inks[i], target[pixel]);
        }
    }

    /** Blends what lies within the clip of a mark over opaque pixels. */
    void putPart(int[] target, PixelBox clip, int column, int row, int phase) {
        Phase drawn = phases[phase];
        for (int i = 0; i < drawn.offsets.length; i++) {
            int pixelColumn = column + drawn.columns[i];
            int pixelRow = row + drawn.rows[i];
            if (pixelColumn >= clip.left()
                    && pixelColumn < clip.right()
                    && pixelRow >= clip.top()
                    && pixelRow < clip.bottom()) {
                int pixel = pixelRow * stride + pixelColumn;
                target[pixel] = blend(drawn.inks[i], target[pixel]);
            }
        }
    }

    /** An ink over an opaque colour; two channels are multiplied at a time. */
    static int blend(long ink, int under) {
        int rest = (int) (ink >>> Integer.SIZE);
        int redBlue = (((under & 0xff00ff) * rest) >>> 8) & 0xff00ff;
        int green = (((under & 0x00ff00) * rest) >>> 8) & 0x00ff00;
        return ((int) ink + redBlue + green) | 0xff000000;
    }
}
