package smoothscope.training.trained;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unwritable;
import smoothscope.training.evaluate.Evaluator;
import smoothscope.training.evaluate.ModelOutput;

/**
 * What a network made of a split's images until now, in a file, a few images after the other as they were looked at: a look that was
 * interrupted goes on after the last of them, and ends in the same bytes. What a kill left half written is dropped.
 */
final class LookJournal implements AutoCloseable {
    private static final int HEAD = 4 * Integer.BYTES;
    private static final int MOST_BYTES = 1 << 30;

    private final Path file;
    private final FileChannel channel;
    private int[] last = new int[0];

    private LookJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens the file, or begins it anew.
     *
     * @param mark of the network and the images, by which what another look saw is told apart
     * @param resume whether to go on from what is there
     */
    static LookJournal open(Path file, byte[] mark, boolean resume) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            LookJournal journal = new LookJournal(file, channel);
            try {
                journal.begin(mark, resume);
                return journal;
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    private void begin(byte[] mark, boolean resume) throws IOException {
        if (resume && channel.size() >= mark.length) {
            byte[] found = new byte[mark.length];
            read(ByteBuffer.wrap(found));
            if (!Arrays.equals(found, mark)) {
                throw new InvalidSetting(
                        Sentence.of("%s holds what another look saw: of other weights, images or settings.", file),
                        "Choose another folder, or leave out --resume.");
            }
            return;
        }
        channel.truncate(0);
        write(ByteBuffer.wrap(mark));
    }

    /**
     * Tells what was seen before.
     *
     * @return the rows of the last few images, none where nothing was seen
     */
    int[] replay(Evaluator.Taker taker) {
        try {
            long whole = channel.position();
            while (replayOne(taker)) {
                whole = channel.position();
            }
            channel.truncate(whole).position(whole);
            return last;
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    /** @return whether there was one more, whole */
    private boolean replayOne(Evaluator.Taker taker) throws IOException {
        long left = channel.size() - channel.position();
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (left < HEAD) {
            return false;
        }
        read(head);
        int images = head.getInt(0);
        int width = head.getInt(Integer.BYTES);
        int classes = head.getInt(2 * Integer.BYTES);
        long bytes = bytes(images, width, classes);
        if (images < 0 || width < 0 || classes < 0 || bytes > MOST_BYTES || bytes > left - HEAD) {
            return false;
        }
        ByteBuffer body = ByteBuffer.allocate((int) bytes);
        read(body);
        if (checksum(body.flip()) != head.getInt(3 * Integer.BYTES)) {
            return false;
        }
        int[] rows = new int[images];
        int[] labels = new int[images];
        float[] activations = new float[images * width];
        float[] logits = new float[images * classes];
        body.asIntBuffer().get(rows).get(labels);
        body.position(2 * Integer.BYTES * images);
        body.asFloatBuffer().get(activations).get(logits);
        taker.take(rows, new ModelOutput(activations, logits, labels));
        last = rows;
        return true;
    }

    private static long bytes(long images, long width, long classes) {
        return Integer.BYTES * images * (2 + width + classes);
    }

    /** Keeps what was seen of a few images. */
    void add(int[] rows, ModelOutput output) {
        int width = output.activations().length / Math.max(1, rows.length);
        ByteBuffer one = ByteBuffer.allocate(HEAD + (int) bytes(rows.length, width, output.classes()));
        one.putInt(rows.length).putInt(width).putInt(output.classes()).position(HEAD);
        one.asIntBuffer().put(rows).put(output.labels());
        one.position(HEAD + 2 * Integer.BYTES * rows.length);
        one.asFloatBuffer().put(output.activations()).put(output.logits());
        one.putInt(3 * Integer.BYTES, checksum(one.slice(HEAD, one.capacity() - HEAD)));
        try {
            write(one.rewind());
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }

    private static int checksum(ByteBuffer body) {
        CRC32 sum = new CRC32();
        sum.update(body.duplicate());
        return (int) sum.getValue();
    }

    private void read(ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into) < 0) {
                throw new EOFException();
            }
        }
    }

    private void write(ByteBuffer from) throws IOException {
        while (from.hasRemaining()) {
            channel.write(from);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }
}
