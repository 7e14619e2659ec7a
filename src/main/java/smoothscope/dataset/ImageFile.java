package smoothscope.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
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

    /** A decoded picture: packed RGB {@code [height * width]}. */
    private record Decoded(int[] rgb, int width, int height) {
        /** The middle of it, as far as it reaches. */
        int[] middle(int square) {
            int left = (width - square) / 2;
            int top = (height - square) / 2;
            int[] middle = new int[square * square];
            for (int y = 0; y < square; y++) {
                System.arraycopy(rgb, (top + y) * width + left, middle, y * square, square);
            }
            return middle;
        }
    }

    /**
     * Reads a picture into red, green and blue bytes {@code [side, side, 3]}, as it is where it is of that size and nothing is cut off.
     *
     * @return false where the file is no whole picture that can be read
     */
    static boolean read(Path file, Cut cut, byte[] pixels, int at) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Decoded picture = in == null ? null : decoded(in);
            if (picture == null) {
                return false;
            }
            frame(picture, cut, pixels, at);
            return true;
        } catch (IOException | RuntimeException damaged) { // the decoders throw either on damaged files
            return false;
        }
    }

    /** Whether a picture is a square of a side already; only its head is read. */
    static boolean isOf(Path file, int side) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = in == null ? Collections.emptyIterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return reader.getWidth(0) == side && reader.getHeight(0) == side;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) { // the decoders throw either on damaged files
            return false;
        }
    }

    private static void frame(Decoded picture, Cut cut, byte[] pixels, int at) {
        int side = cut.side();
        if (cut.resampling() == Cut.Resampling.AREA) {
            int square = (int) Math.max(1, Math.rint(cut.share() * Math.min(picture.width(), picture.height())));
            shrink(picture.middle(square), square, side, pixels, at);
        } else {
            boolean linear = cut.resampling() == Cut.Resampling.LINEAR;
            int shorter = (int) (side / cut.share());
            Bicubic.square(picture.rgb(), picture.width(), picture.height(), linear, shorter, side, pixels, at);
        }
    }

    private static @Nullable Decoded decoded(ImageInputStream in) throws IOException {
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
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return null;
            }
            boolean four = reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp")
                    && JpegHead.of(in).four();
            int[] rgb = four
                    ? Picture.rgbOfFour(
                            reader.readRaster(0, null), JpegHead.of(in).converted())
                    : Picture.rgb(reader.read(0));
            return cut.get() ? null : new Decoded(rgb, width, height);
        } finally {
            reader.dispose();
        }
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
