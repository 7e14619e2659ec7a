package smoothscope.network.onnx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a file, of which a window is held. */
final class FileBytes implements Closeable {
    private static final int WINDOW = 1 << 16;
    /** Bytes of names and numbers of a graph that are held: of the largest networks' graphs it is a tenth of that. */
    private static final int MOST_HELD = 64 << 20;

    /** More is there than any network's graph needs. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long origin;
    private long held;

    FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file);
        size = channel.size();
    }

    long size() {
        return size;
    }

    int at(long place) throws IOException {
        if (place < origin || place >= origin + window.limit()) {
            origin = place;
            fill(window.clear(), place);
            window.flip();
            if (window.limit() == 0) {
                throw new EOFException();
            }
        }
        return window.get((int) (place - origin)) & 0xFF;
    }

    /** So many bytes are about to be held of what the file says of its graph. */
    void hold(long bytes) throws TooMuch {
        held += bytes;
        if (held > MOST_HELD) {
            throw new TooMuch();
        }
    }

    /** So many bytes, which must be there. */
    ByteBuffer bytes(long from, int count) throws IOException {
        if (count > size - from) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        fill(bytes, from);
        if (bytes.hasRemaining()) {
            throw new EOFException();
        }
        return bytes.flip();
    }

    private void fill(ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
