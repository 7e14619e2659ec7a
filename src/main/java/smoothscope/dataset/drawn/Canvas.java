package smoothscope.dataset.drawn;

import smoothscope.dataset.SplitMix;

/** A small colour picture under work: values in 0 … 255, not yet rounded. */
final class Canvas {
    static final int SIDE = 32;
    static final int BYTES = SIDE * SIDE * 3;

    private final double[] values = new double[BYTES];

    /** A colour that changes evenly from one side to the other. */
    void fill(Shade shade) {
        for (int i = 0; i < SIDE * SIDE; i++) {
            for (int c = 0; c < 3; c++) {
                values[3 * i + c] = shade.at(i % SIDE, i / SIDE, c);
            }
        }
    }

    /** Paints a shape (distances in pixels) with a soft edge of one pixel. */
    void paint(Outline shape, Shade shade, double opacity) {
        for (int i = 0; i < SIDE * SIDE; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            double cover = opacity * Math.max(0, Math.min(1, 0.5 - shape.distance(x + 0.5, y + 0.5)));
            if (cover > 0) {
                for (int c = 0; c < 3; c++) {
                    values[3 * i + c] += cover * (shade.at(x, y, c) - values[3 * i + c]);
                }
            }
        }
    }

    /** Adds grain of this standard deviation, each value on its own. */
    void grain(SplitMix random, double deviation) {
        for (int i = 0; i < BYTES; i++) {
            values[i] += deviation * random.normal();
        }
    }

    /** Writes the picture, rounded, as unsigned bytes {@code [32, 32, 3]}. */
    void write(byte[] pixels, int at) {
        for (int i = 0; i < BYTES; i++) {
            pixels[at + i] = (byte) Math.max(0, Math.min(255, (int) (values[i] + 0.5)));
        }
    }
}
