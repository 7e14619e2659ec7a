package smoothscope.snapshot.npz;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import smoothscope.problem.WrongContents;

/**
 * One array of an archive: its head is known, its elements are still in the file. What a reader needs of it is asked for with the
 * {@code require} methods first, so that nothing is allocated for an array that does not fit.
 */
public final class NpyArray {
    /** More elements than this no Java array holds. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final ArrayPlace place;
    private final NpyHeader header;
    private final NpzArchive archive;
    private final ZipDirectory.Entry entry;

    NpyArray(ArrayPlace place, NpyHeader header, NpzArchive archive, ZipDirectory.Entry entry) {
        this.place = place;
        this.header = header;
        this.archive = archive;
        this.entry = entry;
    }

    /** The number of axes; 0 for a single number. */
    public int axes() {
        return header.shape().length;
    }

    /** The length of an axis. */
    public int size(int axis) {
        return header.shape()[axis];
    }

    /** Whether the first index runs fastest in the file, not the last. */
    public boolean isFortran() {
        return header.fortran();
    }

    /** Whether the elements are of half precision (f2). */
    public boolean isHalf() {
        return header.type().kind() == NpyType.Kind.FLOAT && header.type().bytes() == 2;
    }

    /** Something is wrong with this array. */
    public WrongContents wrong(String what) {
        return place.wrong(what);
    }

    /**
     * Requires a shape.
     *
     * @param symbols the axes in words, for instance {@code "[S, N]"}
     * @param sizes their lengths; negative where any will do
     */
    public NpyArray requireShape(String symbols, int... sizes) {
        boolean fits = axes() == sizes.length
                && IntStream.range(0, sizes.length).allMatch(i -> sizes[i] < 0 || sizes[i] == size(i));
        if (!fits) {
            boolean known = sizes.length > 0 && IntStream.of(sizes).allMatch(size -> size >= 0);
            throw wrong("has shape " + NpyHeader.text(header.shape()) + ", expected " + symbols
                    + (known ? " = " + NpyHeader.text(sizes) : ""));
        }
        return this;
    }

    /** Requires f2, f4 or f8. */
    public NpyArray requireFloats() {
        return require(header.type().kind() == NpyType.Kind.FLOAT, "floating-point numbers");
    }

    /** Requires i1 to i8, u1 to u8, or bool. */
    public NpyArray requireIntegers() {
        return require(header.type().isInteger(), "integers");
    }

    /** Requires numbers of any kind. */
    public NpyArray requireNumbers() {
        return require(!header.type().isText(), "numbers");
    }

    /** Requires U or S. */
    public NpyArray requireTexts() {
        return require(header.type().isText(), "text");
    }

    private NpyArray require(boolean fits, String expected) {
        if (!fits) {
            throw wrong("holds " + header.type() + ", expected " + expected);
        }
        return this;
    }

    /** The elements in file order, a block at a time. */
    public NpyElements elements() {
        return new NpyElements(place.file(), header, archive.stream(entry), archive.progress());
    }

    /** All elements, last index fastest. */
    public double[] doubles() {
        double[] all = new double[count()];
        try (NpyElements elements = elements()) {
            elements.read(all, all.length);
        }
        int[] order = order();
        return order.length == 0
                ? all
                : IntStream.of(order).mapToDouble(at -> all[at]).toArray();
    }

    /** All elements narrowed to single precision, last index fastest. */
    public float[] floats() {
        float[] all = new float[count()];
        try (NpyElements elements = elements()) {
            elements.read(all, all.length);
        }
        int[] order = order();
        if (order.length == 0) {
            return all;
        }
        float[] ordered = new float[all.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = all[order[i]];
        }
        return ordered;
    }

    /** All elements of an array of one axis or none as integers in {@code [least, most]}. */
    public int[] integers(int least, int most) {
        long[] all = new long[count()];
        try (NpyElements elements = elements()) {
            elements.read(all, all.length);
        }
        int[] integers = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            if (all[i] < least || all[i] > most) {
                boolean huge = header.type().kind() == NpyType.Kind.UNSIGNED;
                throw wrong(String.format(
                        Locale.ROOT,
                        "holds %s at %d, expected integers from %d to %d",
                        huge ? Long.toUnsignedString(all[i]) : Long.toString(all[i]),
                        i,
                        least,
                        most));
            }
            integers[i] = (int) all[i];
        }
        return integers;
    }

    /** All elements of an array of one axis or none as text, without the padding. */
    public List<String> texts() {
        int width = header.type().bytes();
        List<String> texts = new ArrayList<>();
        try (NpyElements elements = elements()) {
            for (int i = 0; i < count(); i++) {
                byte[] bytes = elements.readBytes(width);
                texts.add(header.type().kind() == NpyType.Kind.TEXT ? codePoints(bytes) : units(bytes));
            }
        }
        return texts;
    }

    private String codePoints(byte[] bytes) {
        IntBuffer buffer = ByteBuffer.wrap(bytes).order(header.type().order()).asIntBuffer();
        StringBuilder text = new StringBuilder();
        int padding = 0;
        while (buffer.hasRemaining()) {
            int codePoint = buffer.get();
            if (!Character.isValidCodePoint(codePoint)) {
                throw wrong("holds text that is not Unicode");
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

    private int count() {
        if (header.elements() > LARGEST) {
            throw wrong("has shape " + NpyHeader.text(header.shape()) + ", more than this program can hold");
        }
        return (int) header.elements();
    }

    /** For each element, last index fastest, its place in the file; empty where the file has that order already. */
    private int[] order() {
        int[] shape = header.shape();
        if (!header.fortran() || shape.length < 2) {
            return new int[0];
        }
        int[] order = new int[count()];
        int[] index = new int[shape.length];
        for (int i = 0; i < order.length; i++) {
            int place = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                place = place * shape[axis] + index[axis];
            }
            order[i] = place;
            for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
                index[axis] = 0;
            }
        }
        return order;
    }
}
