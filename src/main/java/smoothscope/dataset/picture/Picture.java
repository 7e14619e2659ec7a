package smoothscope.dataset.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The pixels of a picture as the field reads them, which is what Pillow's {@code convert("RGB")} makes of it: levels as they are stored,
 * without colour management, gamma or transparency.
 */
final class Picture {
    private static final int BYTE = 8;

    private Picture() {}

    /** Packed RGB {@code [height * width]} of a decoded picture. */
    static int[] rgb(BufferedImage picture) {
        Raster raster = picture.getRaster();
        ColorModel model = picture.getColorModel();
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] packed = new int[width * height];
        int bands = raster.getNumBands();
        int[] bits = model.getComponentSize();
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                packed[y * width + x] = rgb(model, bits, row, x * bands, bands);
            }
        }
        return packed;
    }

    private static int rgb(ColorModel model, int[] bits, int[] row, int at, int bands) {
        if (model instanceof IndexColorModel palette) {
            return palette.getRGB(row[at]) & 0xFFFFFF;
        }
        return switch (model.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> 0x10101 * grey(row[at], bits[0], bands);
            case ColorSpace.TYPE_CMYK -> {
                int light = 255 - level(row[at + 3], bits[3]);
                yield packed(
                        lit(level(row[at], bits[0]), light),
                        lit(level(row[at + 1], bits[1]), light),
                        lit(level(row[at + 2], bits[2]), light));
            }
            default -> packed(level(row[at], bits[0]), level(row[at + 1], bits[1]), level(row[at + 2], bits[2]));
        };
    }

    /** Of 16 bits, Pillow keeps levels above 255 as 255 where there is nothing but grey. */
    private static int grey(int level, int bits, int bands) {
        return bits > BYTE && bands == 1 ? Math.max(0, Math.min(255, level)) : level(level, bits);
    }

    /** A level of fewer or more bits as one of eight: widened, or its upper byte. */
    private static int level(int level, int bits) {
        return bits > BYTE ? level >> (bits - BYTE) : level * 255 / ((1 << bits) - 1);
    }

    /** What ink leaves of light that black left. */
    private static int lit(int ink, int light) {
        int product = ink * light + 128;
        return Math.max(0, light - ((product + (product >> BYTE)) >> BYTE));
    }

    /**
     * Packed RGB of a JPEG of four colours, cyan, magenta, yellow and black, stored the other way round as Adobe does.
     *
     * @param converted whether the first three are stored as brightness and two differences of colour
     */
    static int[] rgbOfFour(Raster raster, boolean converted) {
        int width = raster.getWidth();
        int[] packed = new int[width * raster.getHeight()];
        int[] row = new int[width * 4];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = 4 * x;
                int c = row[at];
                int m = row[at + 1];
                int yellow = row[at + 2];
                if (converted) {
                    double blue = row[at + 1] - 128.0;
                    double red = row[at + 2] - 128.0;
                    c = 255 - clipped(row[at] + 1.402 * red);
                    m = 255 - clipped(row[at] - 0.344136 * blue - 0.714136 * red);
                    yellow = 255 - clipped(row[at] + 1.772 * blue);
                }
                int light = row[at + 3];
                packed[y * width + x] = packed(c * light / 255, m * light / 255, yellow * light / 255);
            }
        }
        return packed;
    }

    private static int packed(int red, int green, int blue) {
        return (red << 16) | (green << 8) | blue;
    }

    private static int clipped(double value) {
        return (int) Math.max(0, Math.min(255, Math.rint(value)));
    }
}
