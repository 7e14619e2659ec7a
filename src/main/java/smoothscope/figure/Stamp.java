package smoothscope.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mark drawn beforehand with smooth edges, once for every quarter of a device pixel in both directions, so that putting it down is
 * nothing but blending a few pixels.
 */
final class Stamp {
    /** Positions within a device pixel, in each direction. */
    static final int PHASES = 4;

    private static final int REMEMBERED = 256;
    private static final Map<Key, Stamp> KNOWN = new ConcurrentHashMap<>();

    private record Key(Mark mark, double scale) {}

    /** Device pixels from the stamp's corner to the mark's centre. */
    private final int centre;

    private final int side;
    /** Premultiplied pixels of each phase, {@code [PHASES²][side²]}. */
    private final int[][] pixels;

    private Stamp(Mark mark, double scale) {
        this.centre = (int) Math.ceil(mark.reach() * scale) + 1;
        this.side = 2 * centre + 1;
        this.pixels = new int[PHASES * PHASES][];
        for (int phase = 0; phase < pixels.length; phase++) {
            pixels[phase] = draw(mark, scale, phase % PHASES, phase / PHASES);
        }
    }

    /** @param scale device pixels per logical pixel */
    static Stamp of(Mark mark, double scale) {
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Key(mark, scale), key -> new Stamp(mark, scale));
    }

    private int[] draw(Mark mark, double scale, int phaseX, int phaseY) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        Type.prepare(g);
        g.scale(scale, scale);
        mark.paint(g, (centre + phaseX / (double) PHASES) / scale, (centre + phaseY / (double) PHASES) / scale);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Blends the mark over opaque pixels, its centre at a place in device pixels, cut off at the clip. */
    void put(int[] target, int stride, PixelBox clip, double x, double y) {
        int quarterX = (int) Math.floor(x * PHASES + 0.5);
        int quarterY = (int) Math.floor(y * PHASES + 0.5);
        int[] stamp = pixels[Math.floorMod(quarterY, PHASES) * PHASES + Math.floorMod(quarterX, PHASES)];
        int cornerX = Math.floorDiv(quarterX, PHASES) - centre;
        int cornerY = Math.floorDiv(quarterY, PHASES) - centre;
        int fromX = Math.max(0, clip.left() - cornerX);
        int toX = Math.min(side, clip.right() - cornerX);
        int toY = Math.min(side, clip.bottom() - cornerY);
        for (int row = Math.max(0, clip.top() - cornerY); row < toY; row++) {
            int source = row * side;
            int sink = (cornerY + row) * stride + cornerX;
            for (int column = fromX; column < toX; column++) {
                int over = stamp[source + column];
                if (over != 0) {
                    target[sink + column] = blend(over, target[sink + column]);
                }
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
