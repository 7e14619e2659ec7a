package smoothscope.network.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import smoothscope.network.checkpoint.Pickled.Fraction;
import smoothscope.network.checkpoint.Pickled.Row;
import smoothscope.network.checkpoint.Pickled.Text;
import smoothscope.network.checkpoint.Pickled.Whole;

/**
 * An array that is no weight of a network, as NumPy keeps it: one of PyTorch's, or a number or a list of Python's.
 *
 * @param type NumPy's description of its elements, little-endian
 * @param contents in the order of its axes
 */
public record SavedArray(String type, int[] shape, byte[] contents) {
    /** Letters of a text in a list, at most. */
    private static final int LONGEST = 1000;

    private static final int MOST_BYTES = 64 << 20;

    /** Whether a value is such a number or list, which has something in it. */
    static boolean is(Pickled value) {
        return isNumber(value)
                || (value instanceof Row row
                        && !row.values.isEmpty()
                        && (row.values.stream().allMatch(SavedArray::isNumber)
                                || row.values.stream().allMatch(SavedArray::isName)));
    }

    /** A number, or a list of numbers or of texts, as the array that NumPy makes of it; empty where it makes none. */
    static Optional<SavedArray> of(Pickled value) {
        if (!is(value)) {
            return Optional.empty();
        }
        if (!(value instanceof Row row)) {
            return Optional.of(numbers(List.of(value)));
        }
        return row.values.get(0) instanceof Text
                ? texts(row.values.stream().map(each -> ((Text) each).value()).toList())
                : Optional.of(numbers(row.values, row.values.size()));
    }

    private static boolean isNumber(Pickled value) {
        return value instanceof Whole || value instanceof Fraction;
    }

    private static boolean isName(Pickled value) {
        return value instanceof Text text && text.value().length() <= LONGEST;
    }

    private static SavedArray numbers(List<Pickled> values, int... shape) {
        byte[] bytes = new byte[Long.BYTES * values.size()];
        ByteBuffer contents = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean whole = values.stream().allMatch(Whole.class::isInstance);
        for (Pickled each : values) {
            if (whole) {
                contents.putLong(((Whole) each).value());
            } else {
                contents.putDouble(each instanceof Fraction fraction ? fraction.value() : ((Whole) each).value());
            }
        }
        return new SavedArray(whole ? "<i8" : "<f8", shape, bytes);
    }

    private static Optional<SavedArray> texts(List<String> texts) {
        int width = texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .reduce(1, Math::max);
        if ((long) Integer.BYTES * width * texts.size() > MOST_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = new byte[Integer.BYTES * width * texts.size()];
        ByteBuffer contents = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            contents.position(Integer.BYTES * width * i);
            texts.get(i).codePoints().forEach(contents::putInt);
        }
        return Optional.of(new SavedArray("<U" + width, new int[] {texts.size()}, bytes));
    }
}
