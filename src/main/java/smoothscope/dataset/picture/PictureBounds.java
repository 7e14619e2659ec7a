package smoothscope.dataset.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks through the outline of a PNG or JPEG file, before anything is decoded, for what would keep a decoder busy for minutes: pictures that hardly any
 * bytes claim to be large, thousands of scans over the same pixels, hundreds of thousands of tiny parts. Of WebP also for what its decoder takes for
 * whole: a file that ends before it should.
 *
 * @param bytes of the file
 * @param parts of a PNG file; of another kind 0
 * @param scans of a JPEG file; of another kind 0
 * @param stated bytes that a WebP file should have, as it says itself; of another kind 0
 */
record PictureBounds(long bytes, int parts, int scans, long stated) {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int JPEG = 0xFFD8;
    /** The container of WebP; the bytes that follow are counted in the next four, the lowest first. */
    private static final int RIFF = 0x52494646;
    /** Parts of a PNG file: one of 100 megapixels in parts of 8 kB has fewer. */
    private static final int MOST_PARTS = 50_000;
    /** Scans of a progressive JPEG: encoders make about ten. */
    private static final int MOST_SCANS = 100;
    /** Pixels that scans may visit all together. */
    private static final long MOST_VISITS = 1_000_000_000;
    /** Deflate packs no better than this; pictures that people look at, far less. */
    private static final long BEST_PACKING = 1032;

    /** Of another format nothing is known, and its decoder has to tell. */
    static PictureBounds of(Path file) throws IOException {
        long bytes = Files.size(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            long first = in.readLong();
            if (first == PNG) {
                return new PictureBounds(bytes, partsOfPng(in), 0, 0);
            }
            if (first >>> 32 == RIFF) {
                return new PictureBounds(bytes, 0, 0, Long.BYTES + (Integer.reverseBytes((int) first) & 0xFFFF_FFFFL));
            }
            return new PictureBounds(bytes, 0, first >>> 48 == JPEG ? scansOfJpeg(file) : 0, 0);
        } catch (EOFException cut) {
            return new PictureBounds(bytes, 0, 0, 0); // the decoder says so
        }
    }

    /** Whether so many pixels are decoded in a moment, and no byte is missing at the end. */
    boolean allow(long pixels) {
        return stated <= bytes
                && parts <= MOST_PARTS
                && scans <= MOST_SCANS
                && scans * pixels <= MOST_VISITS
                && pixels / 8 <= bytes * BEST_PACKING;
    }

    private static int partsOfPng(DataInputStream in) throws IOException {
        int parts = 0;
        try {
            while (parts <= MOST_PARTS) {
                long length = in.readInt() & 0xFFFF_FFFFL;
                in.readInt();
                in.skipNBytes(length + Integer.BYTES);
                parts++;
            }
        } catch (EOFException end) {
            // as it should be
        }
        return parts;
    }

    private static int scansOfJpeg(Path file) throws IOException {
        int scans = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            in.readUnsignedShort();
            while (scans <= MOST_SCANS) {
                int marker = nextMarker(in);
                if (marker == 0xD9) {
                    break;
                }
                if (marker == 0xDA) {
                    scans++;
                }
                boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
                if (!alone) {
                    in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
                }
            }
        } catch (EOFException end) {
            // cut short: the decoder says so
        }
        return scans;
    }

    /** The next marker; entropy-coded bytes before it are passed over. */
    private static int nextMarker(DataInputStream in) throws IOException {
        while (true) {
            if (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                if (marker != 0) {
                    return marker;
                }
            }
        }
    }
}
