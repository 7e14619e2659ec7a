package smoothscope.figure.paint;

import java.awt.Color;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.plane.LogitDifferences;

/**
 * Tints the plane by the softmax among the three classes: each class's colour by its probability. The softmax is taken exactly on a
 * lattice of pixels and interpolated in between.
 */
public final class Shading {
    /** Device pixels between lattice points. */
    private static final int STEP = 4;

    private static final double STRENGTH = 0.2;

    private final PanelLayout panel;
    private final double scale;
    private final LogitDifferences differences;
    /** Red, green and blue of the tinted panel where each class is certain. */
    private final double[][] certain = new double[3][];

    /** @param scale device pixels per logical pixel */
    public Shading(PanelLayout panel, Theme theme, double scale) {
        this.scale = scale;
        this.panel = panel;
        this.differences = panel.projection().differences();
        for (int slot = 0; slot < certain.length; slot++) {
            certain[slot] = mixed(theme.panel(), theme.of(slot));
        }
    }

    private static double[] mixed(Color ground, Color tint) {
        return new double[] {
            ground.getRed() + STRENGTH * (tint.getRed() - ground.getRed()),
            ground.getGreen() + STRENGTH * (tint.getGreen() - ground.getGreen()),
            ground.getBlue() + STRENGTH * (tint.getBlue() - ground.getBlue())
        };
    }

    /** Fills pixels, the box's corner being the corner of the panel's frame. */
    public void fill(int[] pixels, int stride, PixelBox box) {
        int width = box.right() - box.left();
        int columns = width / STEP + 2;
        double[] above = new double[0];
        double[] below = lattice(columns, 0);
        double[] line = new double[below.length];
        for (int y = 0; y < box.bottom() - box.top(); y++) {
            if (y % STEP == 0) {
                above = below;
                below = lattice(columns, y + STEP);
            }
            double share = (y % STEP) / (double) STEP;
            for (int i = 0; i < line.length; i++) {
                line[i] = above[i] + share * (below[i] - above[i]);
            }
            fillLine(pixels, (box.top() + y) * stride + box.left(), width, line);
        }
    }

    private static void fillLine(int[] pixels, int start, int width, double[] line) {
        for (int x = 0; x < width; x++) {
            int node = 3 * (x / STEP);
            double share = (x % STEP) / (double) STEP;
            int red = (int) (line[node] + share * (line[node + 3] - line[node]) + 0.5);
            int green = (int) (line[node + 1] + share * (line[node + 4] - line[node + 1]) + 0.5);
            int blue = (int) (line[node + 2] + share * (line[node + 5] - line[node + 2]) + 0.5);
            pixels[start + x] = 0xff000000 | red << 16 | green << 8 | blue;
        }
    }

    /** Red, green, blue at one row of lattice points. */
    private double[] lattice(int columns, int deviceY) {
        double[] probabilities = new double[3];
        double[] colors = new double[3 * columns];
        double v = panel.v(panel.frame().y() + (deviceY + 0.5) / scale);
        for (int i = 0; i < columns; i++) {
            differences.softmax(panel.u(panel.frame().x() + (i * STEP + 0.5) / scale), v, probabilities);
            for (int channel = 0; channel < 3; channel++) {
                colors[3 * i + channel] = probabilities[0] * certain[0][channel]
                        + probabilities[1] * certain[1][channel]
                        + probabilities[2] * certain[2][channel];
            }
        }
        return colors;
    }
}
