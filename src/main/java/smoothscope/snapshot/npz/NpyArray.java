package smoothscope.snapshot.npz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smoothscope.job.Progress;
import smoothscope.problem.Sentence;
import smoothscope.problem.Template;
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
    private final NpzArchive.Stored stored;
    private final Progress progress;

    NpyArray(ArrayPlace place, NpyHeader header, NpzArchive.Stored stored, Progress progress) {
        this.place = place;
        this.header = header;
        this.stored = stored;
        this.progress = progress;
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

    /** Whether the elements are whole numbers. */
    public boolean isOfIntegers() {
        return header.type().isInteger();
    }

    /** Something is wrong with this array. */
    public WrongContents wrong(@Template String what, @Nullable Object... arguments) {
        return place.wrong(what, arguments);
    }

    /** One of its elements is no finite number. */
    public WrongContents notFinite() {
        return wrong("holds a number that is not finite (NaN or infinite)");
    }

    /** Decimal digits that every element holds. */
    public int decimalDigits() {
        if (header.type().kind() != NpyType.Kind.FLOAT) {
            return 18;
        }
        return switch (header.type().bytes()) {
            case 2 -> 3;
            case 4 -> 7;
            default -> 15;
        };
    }

    /**
     * Requires a shape.
     *
     * @param symbols the axes in words, for instance {@code "[S, N]"}; {@code "[]"} for a single number
     * @param sizes their lengths; negative where any will do
     */
    public NpyArray requireShape(String symbols, int... sizes) {
        boolean fits = axes() == sizes.length
                && IntStream.range(0, sizes.length).allMatch(i -> sizes[i] < 0 || sizes[i] == size(i));
        if (!fits) {
            String shape = NpyHeader.text(header.shape());
            String known = known(symbols, sizes);
            throw known.isEmpty()
                    ? wrong("has shape %s, expected %s", shape, symbols)
                    : wrong("has shape %s, expected %s with %s", shape, symbols, known);
        }
        return this;
    }

    /** What the symbols stand for, where it is known. */
    private static String known(String symbols, int[] sizes) {
        String[] names = symbols.substring(1, symbols.length() - 1).split(", ", -1);
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] >= 0 && !names[i].equals(Integer.toString(sizes[i]))) {
                known.put(names[i], sizes[i]);
            }
        }
        return known.entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining(", "));
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

    private NpyArray require(boolean fits, @Template String expected) {
        if (!fits) {
            throw wrong("holds %s, expected %s", header.type().said(), Sentence.of(expected));
        }
        return this;
    }

    /** The elements in file order, a block at a time. */
    public NpyElements elements() {
        return new NpyElements(place.file(), header, stored.stream(), progress);
    }

    /** All elements, last index fastest. */
    public double[] doubles() {
        double[] all = new double[count(header.elements())];
        try (NpyElements elements = elements()) {
            elements.read(all, all.length);
        }
        if (!header.fortran()) {
            return all;
        }
        int[] places = FortranOrder.places(header.shape(), all.length);
        return Arrays.stream(places).mapToDouble(place -> all[place]).toArray();
    }

    /** All elements, narrowed to single precision, last index fastest. */
    public float[] floats() {
        float[] all = new float[count(header.elements())];
        try (NpyElements elements = elements()) {
            elements.read(all, all.length);
        }
        if (!header.fortran()) {
            return all;
        }
        int[] places = FortranOrder.places(header.shape(), all.length);
        float[] ordered = new float[all.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = all[places[i]];
        }
        return ordered;
    }

    /** All elements as one array for each index of the first axis, last index fastest. */
    public double[][] doublesByFirstAxis() {
        double[][] each = new double[size(0)][];
        int length = count(header.elements() / Math.max(1, each.length));
        if (header.fortran()) {
            double[] all = doubles();
            Arrays.setAll(each, i -> Arrays.copyOfRange(all, i * length, (i + 1) * length));
            return each;
        }
        try (NpyElements elements = elements()) {
            for (int i = 0; i < each.length; i++) {
                each[i] = new double[length];
                elements.read(each[i], length);
            }
        }
        return each;
    }

    /** The same in single precision. */
    public float[][] floatsByFirstAxis() {
        if (header.fortran()) {
            return Arrays.stream(doublesByFirstAxis()).map(NpyArray::narrowed).toArray(float[][]::new);
        }
        float[][] each = new float[size(0)][];
        int length = count(header.elements() / Math.max(1, each.length));
        try (NpyElements elements = elements()) {
            for (int i = 0; i < each.length; i++) {
                each[i] = new float[length];
                elements.read(each[i], length);
            }
        }
        return each;
    }

    private static float[] narrowed(double[] wide) {
        float[] narrow = new float[wide.length];
        for (int i = 0; i < wide.length; i++) {
            narrow[i] = (float) wide[i];
        }
        return narrow;
    }

    /** All elements of an array of one axis or none as integers. */
    public long[] longs() {
        long[] all = new long[count(header.elements())];
        try (NpyElements elements = elements()) {
            elements.read(all, all.length);
        }
        return all;
    }

    /** All elements of an array of one axis or none as integers in {@code [least, most]}. */
    public int[] integers(int least, int most) {
        long[] all = longs();
        int[] integers = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            if (all[i] < least || all[i] > most) {
                boolean unsigned = header.type().kind() == NpyType.Kind.UNSIGNED;
                String found = unsigned ? Long.toUnsignedString(all[i]) : Long.toString(all[i]);
                throw wrong("holds %s at index %s, expected integers from %s to %s", found, i, least, most);
            }
            integers[i] = (int) all[i];
        }
        return integers;
    }

    /** All elements of an array of one axis or none as text, without the padding. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        try (NpyElements elements = elements()) {
            for (long i = 0; i < header.elements(); i++) {
                texts.add(PaddedText.read(elements.readBytes(header.type().bytes()), header.type(), place));
            }
        }
        return texts;
    }

    private int count(long elements) {
        if (elements > LARGEST) {
            throw wrong("has shape %s, more than this program can hold", NpyHeader.text(header.shape()));
        }
        return (int) elements;
    }
}
