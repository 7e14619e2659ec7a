package smoothscope.snapshot.npz;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import smoothscope.file.HalfFloat;
import smoothscope.job.Progress;

/** An array's elements in the order of the file, a block at a time: a large array never stands in memory twice. */
public final class NpyElements implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final NpyType type;
    private final InputStream in;
    private final Progress progress;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

    NpyElements(Path file, NpyHeader header, InputStream in, Progress progress) {
        this.file = file;
        this.type = header.type();
        this.in = in;
        this.progress = progress;
        block.order(type.order());
        readBytes(header.bytes());
    }

    /** The next numbers, narrowed to single precision. */
    public void read(float[] into, int count) {
        for (int at = 0; at < count; ) {
            int step = fill(count - at);
            if (type.kind() == NpyType.Kind.FLOAT && type.bytes() == Float.BYTES) {
                block.asFloatBuffer().get(into, at, step);
            } else if (type.kind() == NpyType.Kind.FLOAT && type.bytes() == Short.BYTES) {
                HalfFloat.toFloats(block.asShortBuffer(), into, at);
            } else {
                for (int i = 0; i < step; i++) {
                    into[at + i] = (float) number(i);
                }
            }
            at += step;
        }
    }

    /** The next halves, as their bits. */
    public void read(short[] into) {
        for (int at = 0; at < into.length; ) {
            int step = fill(into.length - at);
            block.asShortBuffer().get(into, at, step);
            at += step;
        }
    }

    /** The next numbers. */
    public void read(double[] into, int count) {
        for (int at = 0; at < count; ) {
            int step = fill(count - at);
            for (int i = 0; i < step; i++) {
                into[at + i] = number(i);
            }
            at += step;
        }
    }

    /** The next integers; unsigned ones of eight bytes as {@link Long#toUnsignedString(long)} reads them. */
    public void read(long[] into, int count) {
        for (int at = 0; at < count; ) {
            int step = fill(count - at);
            for (int i = 0; i < step; i++) {
                into[at + i] = integer(i);
            }
            at += step;
        }
    }

    /** The next bytes as they are. */
    byte[] readBytes(int count) {
        try {
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new DamagedArchive("an entry ends early");
            }
            return bytes;
        } catch (IOException failure) {
            throw NpzArchive.unreadable(file, failure);
        }
    }

    private double number(int i) {
        if (type.kind() != NpyType.Kind.FLOAT) {
            long integer = integer(i);
            return type.kind() == NpyType.Kind.UNSIGNED && integer < 0 ? 2.0 * (integer >>> 1) : integer;
        }
        return switch (type.bytes()) {
            case 2 -> HalfFloat.toFloat(block.getShort(2 * i));
            case 4 -> block.getFloat(4 * i);
            default -> block.getDouble(8 * i);
        };
    }

    private long integer(int i) {
        boolean signed = type.kind() == NpyType.Kind.SIGNED;
        return switch (type.bytes()) {
            case 1 -> signed ? block.get(i) : block.get(i) & 0xFF;
            case 2 -> signed ? block.getShort(2 * i) : block.getShort(2 * i) & 0xFFFF;
            case 4 -> signed ? block.getInt(4 * i) : block.getInt(4 * i) & 0xFFFFFFFFL;
            default -> block.getLong(8 * i);
        };
    }

    /** Fills the block with as many of the elements wanted as it holds, and says how many. */
    private int fill(int wanted) {
        progress.check();
        int step = Math.min(wanted, BLOCK / type.bytes());
        int bytes = step * type.bytes();
        try {
            if (in.readNBytes(block.array(), 0, bytes) < bytes) {
                throw new DamagedArchive("an entry ends early");
            }
        } catch (IOException failure) {
            throw NpzArchive.unreadable(file, failure);
        }
        block.clear().limit(bytes);
        progress.advance(bytes);
        return step;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            throw NpzArchive.unreadable(file, failure);
        }
    }
}
