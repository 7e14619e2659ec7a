package smoothscope.network.onnx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of Protocol Buffers that lies in a file, read field by field. A length is believed no further than the message goes, and nothing is
 * held but what is asked for.
 */
final class Message {
    private static final int LONGEST_TEXT = 1 << 14;
    private static final int MOST_NUMBERS = 1 << 16;
    /** About what an object takes beside its contents. */
    private static final int OBJECT = 64;

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    private final FileBytes file;
    private final long end;
    private long at;
    private int field;
    private int kind;
    /** What a field holds that is a number, as its bits. */
    private long value;
    /** Where what it holds begins, and how long it is. */
    private long begin;

    private long length;

    private Message(FileBytes file, long begin, long end) {
        this.file = file;
        this.at = begin;
        this.end = end;
    }

    /** The file as one message. */
    static Message of(FileBytes file) {
        return new Message(file, 0, file.size());
    }

    /** Goes on to the next field; false at the end. */
    boolean next() throws IOException {
        if (at == end) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        kind = (int) (tag & 7);
        begin = at;
        switch (kind) {
            case VARINT -> value = varint();
            case EIGHT_BYTES -> value = fixed(Long.BYTES);
            case FOUR_BYTES -> value = fixed(Integer.BYTES);
            case LENGTH -> {
                length = varint();
                begin = at;
                if (length < 0 || length > end - at) {
                    throw new EOFException();
                }
                at += length;
            }
            default -> throw new EOFException();
        }
        return true;
    }

    /** The field's number. */
    int field() {
        return field;
    }

    long number() {
        return value;
    }

    float real() {
        return Float.intBitsToFloat((int) value);
    }

    /** The message that the field holds. */
    Message message() throws IOException {
        requireLength();
        file.hold(OBJECT);
        return new Message(file, begin, begin + length);
    }

    String text() throws IOException {
        requireLength();
        if (length > LONGEST_TEXT) {
            throw new EOFException();
        }
        file.hold(OBJECT + 2 * length);
        return StandardCharsets.UTF_8.decode(file.bytes(begin, (int) length)).toString();
    }

    /** Whether the field holds bytes, and not one number. */
    boolean holdsBytes() {
        return kind == LENGTH;
    }

    /** Where the field's bytes begin in the file. */
    long place() throws IOException {
        requireLength();
        return begin;
    }

    /** How many bytes the field holds. */
    long size() {
        return length;
    }

    /** Appends the whole numbers of a field that may be packed. */
    void numbers(List<Long> to) throws IOException {
        if (kind == VARINT) {
            file.hold(OBJECT);
            to.add(value);
        } else {
            Message packed = message();
            while (packed.at < packed.end && to.size() <= MOST_NUMBERS) {
                file.hold(OBJECT);
                to.add(packed.varint());
            }
        }
        if (to.size() > MOST_NUMBERS) {
            throw new EOFException();
        }
    }

    List<Long> numbers() throws IOException {
        List<Long> numbers = new ArrayList<>();
        numbers(numbers);
        return numbers;
    }

    private void requireLength() throws IOException {
        if (kind != LENGTH) {
            throw new EOFException();
        }
    }

    private long varint() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = next8();
            number |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new EOFException();
    }

    private long fixed(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next8() << (8 * i);
        }
        return number;
    }

    private int next8() throws IOException {
        if (at >= end) {
            throw new EOFException();
        }
        return file.at(at++);
    }
}
