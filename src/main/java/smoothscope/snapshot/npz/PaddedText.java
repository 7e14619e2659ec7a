package smoothscope.snapshot.npz;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;

/** NumPy's text of fixed width, padded with zeros. */
final class PaddedText {
    private PaddedText() {}

    static String read(byte[] bytes, NpyType type, ArrayPlace place) {
        return type.kind() == NpyType.Kind.TEXT ? codePoints(bytes, type, place) : units(bytes);
    }

    private static String codePoints(byte[] bytes, NpyType type, ArrayPlace place) {
        IntBuffer codePoints = ByteBuffer.wrap(bytes).order(type.order()).asIntBuffer();
        StringBuilder text = new StringBuilder();
        int padding = 0;
        while (codePoints.hasRemaining()) {
            int codePoint = codePoints.get();
            if (!Character.isValidCodePoint(codePoint)) {
                throw place.wrong("holds text that is not Unicode");
            }
            text.appendCodePoint(codePoint);
            padding = codePoint == 0 ? padding + 1 : 0;
        }
        text.setLength(text.length() - padding);
        return text.toString();
    }

    private static String units(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
