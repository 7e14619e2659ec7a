package smoothscope.dataset.picture;

import java.awt.color.ColorSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a picture of any size and brings its middle to the size that is wanted. */
public final class ImageFile {
    /** Larger pictures are refused before their pixels are allocated. */
    private static final long MOST_PIXELS = 100_000_000;
    /** Larger sides than any camera's, as claimed by pictures of a single row. */
    private static final int LONGEST_SIDE = 65_535;
    /** Of pictures larger than this, only one at a time takes memory. */
    private static final long LARGE = 4_000_000;
    /** Bytes that a pixel takes while it is brought to size: decoded, on white, packed. */
    private static final long BYTES = 12;

    private static final Object ONE_AT_A_TIME = new Object();

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
    public static boolean read(Path file, Cut cut, byte[] pixels, int at) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            return in != null && read(file, in, cut, pixels, at);
        } catch (IOException | RuntimeException damaged) { // the decoders throw either on damaged files
            return false;
        }
    }

    private static boolean read(Path file, ImageInputStream in, Cut cut, byte[] pixels, int at) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return false;
        }
        ImageReader reader = readers.next();
        try {
            PictureBounds bounds = PictureBounds.of(file);
            if (!bounds.allow(1)) {
                return false;
            }
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long size = (long) width * height;
            if (size > MOST_PIXELS
                    || Math.max(width, height) > LONGEST_SIDE
                    || size * BYTES > Runtime.getRuntime().maxMemory() / 3
                    || !bounds.allow(size)) {
                return false;
            }
            if (size > LARGE) {
                synchronized (ONE_AT_A_TIME) {
                    return framed(reader, in, cut, pixels, at);
                }
            }
            return framed(reader, in, cut, pixels, at);
        } finally {
            reader.dispose();
        }
    }

    private static boolean framed(ImageReader reader, ImageInputStream in, Cut cut, byte[] pixels, int at)
            throws IOException {
        Decoded picture = decoded(reader, in);
        if (picture == null) {
            return false;
        }
        frame(picture, cut, pixels, at);
        return true;
    }

    /** Whether a picture is a square of a side already; only its head is read. */
    public static boolean isOf(Path file, int side) {
        return says(file, reader -> reader.getWidth(0) == side && reader.getHeight(0) == side);
    }

    /** Whether a picture is stored without colours, so that it cannot show any; only its head is read. */
    public static boolean isStoredGrey(Path file) {
        return says(file, reader -> {
            ImageTypeSpecifier stored = reader.getRawImageType(0);
            return stored != null && stored.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        });
    }

    /** What is asked of a picture's head. */
    private interface Question {
        boolean of(ImageReader reader) throws IOException;
    }

    private static boolean says(Path file, Question question) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = in == null ? Collections.emptyIterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return question.of(reader);
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

    private static @Nullable Decoded decoded(ImageReader reader, ImageInputStream in) throws IOException {
        AtomicBoolean cut = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            // a JPEG that is cut short is filled up with grey and only warned about
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                cut.set(true);
            }
        });
        boolean four = reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp")
                && JpegHead.of(in).four();
        int[] rgb = four
                ? Picture.rgbOfFour(reader.readRaster(0, null), JpegHead.of(in).converted())
                : Picture.rgb(reader.read(0));
        return cut.get() ? null : new Decoded(rgb, reader.getWidth(0), reader.getHeight(0));
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
