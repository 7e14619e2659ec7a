package smoothscope.network.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smoothscope.network.weights.FloatType;

/** What a pickle holds, as values alone. Containers may hold themselves, so none of these compares or prints its contents. */
interface Pickled {
    /** A text. */
    record Text(String value) implements Pickled {}

    /** A whole number. */
    record Whole(long value) implements Pickled {}

    /** A number that may be a fraction. */
    record Fraction(double value) implements Pickled {}

    /** Whatever no arrays are made of: nothing, truth, bytes, sets. */
    enum Leaf implements Pickled {
        LEAF
    }

    /** A list or a tuple. */
    final class Row implements Pickled {
        final List<Pickled> values = new ArrayList<>();

        Row() {}

        Row(List<Pickled> values) {
            this.values.addAll(values);
        }
    }

    /** A dictionary; what has no text for its key is not kept. */
    final class Dictionary implements Pickled {
        final Map<String, Pickled> entries = new LinkedHashMap<>();

        void put(Pickled key, Pickled value) {
            if (key instanceof Text text) {
                entries.put(text.value(), value);
            }
        }
    }

    /** Something of Python's by its name, {@code module.name}: a class or a function, which is never looked up. */
    record Name(String name) implements Pickled {}

    /** An object of a class that is not known here, and nothing of what is in it. */
    record Foreign(String type) implements Pickled {}

    /**
     * A stretch of numbers in the file.
     *
     * @param type null where they are no floating-point numbers
     * @param numpy how NumPy describes them; bfloat16, which it does not know, is handed on in single precision
     * @param key names the numbers in the file
     * @param begin the first of them
     * @param count how many there are from there on
     */
    record Storage(@Nullable FloatType type, String numpy, int bytes, String key, long begin, long count)
            implements Pickled {}

    /**
     * An array over a storage.
     *
     * @param begin the place of its first number
     * @param shape lengths of its axes
     * @param strides steps along its axes, in numbers
     */
    record Tensor(Storage storage, long begin, long[] shape, long[] strides) implements Pickled {
        /** How many numbers it holds; −1 beyond any memory. */
        long size() {
            long size = 1;
            for (long length : shape) {
                if (length == 0) {
                    return 0;
                }
                if (size > Integer.MAX_VALUE / length) {
                    return -1;
                }
                size *= length;
            }
            return size;
        }

        /** One more than the furthest place that it reaches; −1 where that is beyond any file. */
        long end() {
            if (size() == 0) {
                return begin;
            }
            long last = begin;
            for (int axis = 0; axis < shape.length; axis++) {
                long steps = shape[axis] - 1;
                if (strides[axis] < 0 || (steps > 0 && strides[axis] > (Long.MAX_VALUE / 2 - last) / steps)) {
                    return -1;
                }
                last += steps * strides[axis];
            }
            return last + 1;
        }

        /** Whether its numbers stand one after the other in the order of its axes. */
        boolean isContiguous() {
            long step = 1;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                if (shape[axis] != 1 && strides[axis] != step) {
                    return false;
                }
                step *= shape[axis];
            }
            return true;
        }
    }
}
