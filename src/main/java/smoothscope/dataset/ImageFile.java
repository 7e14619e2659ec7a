package smoothscope.dataset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a picture of any size and brings its middle to the size that is wanted. */
final class ImageFile {
    /** Larger pictures are refused before their pixels are allocated. */
    private static final long MOST_PIXELS = 100_000_000;

    private ImageFile() {}

    /**
     * Reads a picture into red, green and blue bytes {@code [side, side, 3]}; what is transparent turns white.
     *
     * @return false where the file is no whole picture that can be read
     */
    static boolean read(Path file, Cut cut, byte[] pixels, int at) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            BufferedImage picture = in == null ? null : decoded(in);
            if (picture == null) {
                return false;
            }
            frame(picture, cut, pixels, at);
            return true;
        } catch (IOException | RuntimeException damaged) { // the decoders throw either on damaged files
            return false;
        }
    }

    private static void frame(BufferedImage picture, Cut cut, byte[] pixels, int at) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int side = cut.side();
        if (cut.resampling() == Cut.Resampling.BICUBIC) {
            int shorter = (int) (side / cut.share());
            Bicubic.square(middle(picture, width, height), width, height, shorter, side, pixels, at);
        } else {
            int square = (int) Math.max(1, Math.rint(cut.share() * Math.min(width, height)));
            shrink(middle(picture, square, square), square, side, pixels, at);
        }
    }

    private static @Nullable BufferedImage decoded(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        try {
            AtomicBoolean cut = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> {
                // a JPEG that is cut short is filled up with grey and only warned about
                if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                    cut.set(true);
                }
            });
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return null;
            }
            BufferedImage picture = reader.read(0);
            return cut.get() ? null : picture;
        } finally {
            reader.dispose();
        }
    }

    /** The middle as packed RGB {@code [height * width]}, on white. */
    private static int[] middle(BufferedImage picture, int width, int height) {
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D onto = opaque.createGraphics();
        int left = (width - picture.getWidth()) / 2;
        int top = (height - picture.getHeight()) / 2;
        onto.drawImage(picture, left, top, Color.WHITE, null);
        onto.dispose();
        return opaque.getRGB(0, 0, width, height, null, 0, width);
    }

    /** Each new pixel is the mean of the area it covers, cut pixels counted by their share. */
    private static void shrink(int[] rgb, int square, int side, byte[] pixels, int at) {
        double scale = square / (double) side;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double red = 0;
                double green = 0;
                double blue = 0;
                for (int row = (int) (y * scale); row < Math.min(square, (y + 1) * scale); row++) {
                    double high = overlap(row, y * scale, (y + 1) * scale);
                    for (int column = (int) (x * scale); column < Math.min(square, (x + 1) * scale); column++) {
                        double share = high * overlap(column, x * scale, (x + 1) * scale);
                        int packed = rgb[row * square + column];
                        red += share * ((packed >> 16) & 0xFF);
                        green += share * ((packed >> 8) & 0xFF);
                        blue += share * (packed & 0xFF);
                    }
                }
                int to = at + 3 * (y * side + x);
                double area = scale * scale;
                pixels[to] = (byte) Math.min(255, Math.round(red / area));
                pixels[to + 1] = (byte) Math.min(255, Math.round(green / area));
                pixels[to + 2] = (byte) Math.min(255, Math.round(blue / area));
            }
        }
    }

    /** How much of the pixel from {@code pixel} to {@code pixel + 1} lies between two bounds. */
    private static double overlap(int pixel, double from, double to) {
        return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
    }
}
