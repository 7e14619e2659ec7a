package smoothscope.dataset.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/**
 * What the head of a JPEG says of its colours.
 *
 * @param four whether there are four: cyan, magenta, yellow and black
 * @param converted whether the first three are stored as brightness and two differences of colour
 */
record JpegHead(boolean four, boolean converted) {
    private static final int SCAN = 0xDA;
    private static final int ADOBE = 0xEE;
    private static final int MOST_SEGMENTS = 10_000;

    /** Reads the head from the beginning of a stream, whose place stays as it was. */
    static JpegHead of(ImageInputStream in) throws IOException {
        long place = in.getStreamPosition();
        int components = 0;
        int transform = 0;
        try {
            in.seek(2);
            for (int i = 0; i < MOST_SEGMENTS; i++) {
                int marker = in.readUnsignedShort() & 0xFF;
                int length = in.readUnsignedShort();
                if (marker == SCAN) {
                    break;
                }
                long next = in.getStreamPosition() + length - 2;
                if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                    in.skipBytes(5);
                    components = in.readUnsignedByte();
                } else if (marker == ADOBE && length >= 14) {
                    in.skipBytes(11);
                    transform = in.readUnsignedByte();
                }
                in.seek(next);
            }
        } finally {
            in.seek(place);
        }
        return new JpegHead(components == 4, transform == 2);
    }
}
