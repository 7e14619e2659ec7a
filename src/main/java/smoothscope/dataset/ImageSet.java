package smoothscope.dataset;

import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Labelled images of one size in memory.
 *
 * @param name what the images are, for instance {@code "cifar10"}
 * @param classes the K class names, by label
 * @param height of every image in pixels
 * @param width of every image in pixels
 * @param channels 1 (grey) or 3 (red, green, blue)
 * @param pixels unsigned bytes {@code [N, height, width, channels]}, channels last; shared, not copied
 * @param labels {@code [N]} classes in {@code [0, K)}; shared, not copied
 * @param places {@code [N]} index of each in its data set's split, where damaged ones count as well; shared, not copied
 */
public record ImageSet(
        String name,
        List<String> classes,
        int height,
        int width,
        int channels,
        byte[] pixels,
        int[] labels,
        int[] places)
        implements LabelledImages {
    private static final int OPAQUE = 0xFF000000;

    /** A whole split. */
    public ImageSet(
            String name, List<String> classes, int height, int width, int channels, byte[] pixels, int[] labels) {
        this(
                name,
                classes,
                height,
                width,
                channels,
                pixels,
                labels,
                IntStream.range(0, labels.length).toArray());
    }

    public ImageSet {
        classes = List.copyOf(classes);
        if (height < 1 || width < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException("no image is " + height + "×" + width + "×" + channels);
        }
        if (pixels.length != (long) labels.length * height * width * channels) {
            throw new IllegalArgumentException(pixels.length + " bytes are not " + labels.length + " images of "
                    + height + "×" + width + "×" + channels);
        }
        if (places.length != labels.length) {
            throw new IllegalArgumentException(places.length + " places are not those of " + labels.length + " images");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes.size()) {
                throw new IllegalArgumentException(
                        "image " + i + " has label " + labels[i] + " of " + classes.size() + " classes");
            }
        }
    }

    @Override
    public Taken take(int[] rows) {
        byte[] some = new byte[rows.length * imageBytes()];
        int[] known = new int[rows.length];
        int[] where = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pixels, rows[i] * imageBytes(), some, i * imageBytes(), imageBytes());
            known[i] = labels[rows[i]];
            where[i] = places[rows[i]];
        }
        return new Taken(new ImageSet(name, classes, height, width, channels, some, known, where), rows);
    }

    @Override
    public String fingerprint(int[] rows) {
        CRC32 sum = new CRC32();
        for (int row : rows) {
            sum.update(pixels, row * imageBytes(), imageBytes());
        }
        return Long.toHexString(sum.getValue());
    }

    @Override
    public int place(int row) {
        return places[row];
    }

    @Override
    public int row(int place) {
        return IntStream.range(0, places.length)
                .filter(row -> places[row] == place)
                .findFirst()
                .orElse(-1);
    }

    /** Bytes of one image: image i begins at {@code i * imageBytes()} in the pixels. */
    public int imageBytes() {
        return height * width * channels;
    }

    /**
     * The same images, smaller: each pixel the mean of the square of pixels that it covers, rounded.
     *
     * @param side of the smaller images, which divides height and width
     */
    ImageSet averaged(int side) {
        int rows = height / side;
        int columns = width / side;
        byte[] small = new byte[size() * side * side * channels];
        int at = 0;
        for (int image = 0; image < size(); image++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    for (int c = 0; c < channels; c++) {
                        small[at++] = (byte) mean(image, y * rows, rows, x * columns, columns, c);
                    }
                }
            }
        }
        return new ImageSet(name, classes, side, side, channels, small, labels, places);
    }

    private long mean(int image, int top, int rows, int left, int columns, int channel) {
        int sum = 0;
        for (int y = top; y < top + rows; y++) {
            for (int x = left; x < left + columns; x++) {
                sum += pixels[image * imageBytes() + (y * width + x) * channels + channel] & 0xFF;
            }
        }
        return Math.round(sum / (double) (rows * columns));
    }

    /** One image as opaque packed ARGB, {@code [height * width]} row by row; grey is repeated in the three colours. */
    public int[] argb(int image) {
        if (image < 0 || image >= size()) {
            throw new IndexOutOfBoundsException("image " + image + " of " + size());
        }
        int[] packed = new int[height * width];
        int at = image * imageBytes();
        for (int p = 0; p < packed.length; p++, at += channels) {
            int red = pixels[at] & 0xFF;
            int green = channels == 1 ? red : pixels[at + 1] & 0xFF;
            int blue = channels == 1 ? red : pixels[at + 2] & 0xFF;
            packed[p] = OPAQUE | red << 16 | green << 8 | blue;
        }
        return packed;
    }
}
