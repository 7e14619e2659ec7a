package smoothscope.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A mark drawn beforehand with smooth edges, once for every quarter of a device pixel in both directions, so that putting it down is
 * nothing but blending a few pixels.
 */
final class Stamp {
    /** Positions within a device pixel, in each direction. */
    private static final int PHASES = 4;

    private static final int REMEMBERED = 256;
    private static final Map<Key, Stamp> KNOWN = new ConcurrentHashMap<>();

    private record Key(Mark mark, double scale, int stride) {}

    /**
     * The pixels of one phase that are not empty.
     *
     * @param columns from the mark's own pixel, to the right
     * @param rows from the mark's own pixel, downwards
     * @param offsets the same in the target's array
     * @param colors premultiplied
     */
    private record Phase(int[] columns, int[] rows, int[] offsets, int[] colors) {}

    /** Device pixels around the mark's own that it may touch. */
    private final int reach;

    private final int stride;
    private final Phase[] phases = new Phase[PHASES * PHASES];

    private Stamp(Mark mark, double scale, int stride) {
        this.reach = (int) Math.ceil(mark.reach() * scale) + 1;
        this.stride = stride;
        for (int phase = 0; phase < phases.length; phase++) {
            phases[phase] = drawn(mark, scale, phase % PHASES, phase / PHASES);
        }
    }

    /**
     * @param scale device pixels per logical pixel
     * @param stride pixels from one row of the target to the next
     */
    static Stamp of(Mark mark, double scale, int stride) {
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Key(mark, scale, stride), key -> new Stamp(mark, scale, stride));
    }

    private Phase drawn(Mark mark, double scale, int phaseX, int phaseY) {
        int side = 2 * reach + 1;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        Type.prepare(g);
        g.scale(scale, scale);
        mark.paint(g, (reach + phaseX / (double) PHASES) / scale, (reach + phaseY / (double) PHASES) / scale);
        g.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] touched =
                IntStream.range(0, pixels.length).filter(i -> pixels[i] != 0).toArray();
        int[] columns = Arrays.stream(touched).map(i -> i % side - reach).toArray();
        int[] rows = Arrays.stream(touched).map(i -> i / side - reach).toArray();
        int[] offsets = IntStream.range(0, touched.length)
                .map(i -> rows[i] * stride + columns[i])
                .toArray();
        return new Phase(
                columns,
                rows,
                offsets,
                Arrays.stream(touched).map(i -> pixels[i]).toArray());
    }

    /** Blends the mark over opaque pixels, its centre at a place in device pixels, cut off at the clip; one that is NaN lies nowhere. */
    void put(int[] target, PixelBox clip, double x, double y) {
        if (!(y > clip.top() - reach
                && y < clip.bottom() + reach
                && x > clip.left() - reach
                && x < clip.right() + reach)) {
            return;
        }
        int quarterX = (int) Math.floor(x * PHASES + 0.5);
        int quarterY = (int) Math.floor(y * PHASES + 0.5);
        Phase phase = phases[(quarterY & (PHASES - 1)) * PHASES + (quarterX & (PHASES - 1))];
        int column = quarterX >> 2;
        int row = quarterY >> 2;
        if (column - reach >= clip.left()
                && column + reach < clip.right()
                && row - reach >= clip.top()
                && row + reach < clip.bottom()) {
            putWhole(target, phase, row * stride + column);
        } else {
            putPart(target, phase, clip, column, row);
        }
    }

    private static void putWhole(int[] target, Phase phase, int at) {
        int[] offsets = phase.offsets;
        int[] colors = phase.colors;
        for (int i = 0; i < offsets.length; i++) {
            int pixel = at + offsets[i];
            target[pixel] = blend(colors[i], target[pixel]);
        }
    }

    private void putPart(int[] target, Phase phase, PixelBox clip, int column, int row) {
        for (int i = 0; i < phase.offsets.length; i++) {
            int pixelColumn = column + phase.columns[i];
            int pixelRow = row + phase.rows[i];
            if (pixelColumn >= clip.left()
                    && pixelColumn < clip.right()
                    && pixelRow >= clip.top()
                    && pixelRow < clip.bottom()) {
                int pixel = pixelRow * stride + pixelColumn;
                target[pixel] = blend(phase.colors[i], target[pixel]);
            }
        }
    }

    /** A premultiplied colour over an opaque one; two channels are multiplied at a time. */
    private static int blend(int over, int under) {
        int rest = 256 - (over >>> 24) - (over >>> 31);
        int redBlue = (((under & 0xff00ff) * rest) >>> 8) & 0xff00ff;
        int green = (((under & 0x00ff00) * rest) >>> 8) & 0x00ff00;
        return (over + redBlue + green) | 0xff000000;
    }
}
