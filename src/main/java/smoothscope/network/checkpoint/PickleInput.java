package smoothscope.network.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a pickle, counted; more than a bound are refused before they are held. */
final class PickleInput {
    private static final int LONGEST_LINE = 1 << 16;

    private final InputStream in;
    private final long most;
    private long position;

    /** @param most bytes that are read at most */
    PickleInput(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    int next() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        count(1);
        return value;
    }

    /** An unsigned number of some bytes, the lowest first. */
    long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next() << (8 * i);
        }
        return number;
    }

    byte[] bytes(long count) throws IOException {
        if (count < 0 || count > most - position) {
            throw new EOFException();
        }
        byte[] bytes = in.readNBytes((int) count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        count(bytes.length);
        return bytes;
    }

    /** Up to the end of a line, in Latin-1. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = next(); each != '\n'; each = next()) {
            if (line.length() >= LONGEST_LINE) {
                throw new EOFException();
            }
            line.append((char) each);
        }
        return line.toString();
    }

    private void count(int bytes) throws IOException {
        position += bytes;
        if (position > most) {
            throw new EOFException();
        }
    }
}
