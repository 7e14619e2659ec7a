package smoothscope.figure.paint;

import java.util.Arrays;

/**
 * Some of a projection's examples, as indices into it, in the order in which their marks are put. Parts of it, asked for one after another,
 * make the whole.
 */
public sealed interface DrawOrder {
    /** The number of places in the order, not all of which need hold an example. */
    int size();

    /**
     * Writes the examples at places from {@code from} up to but not including {@code to} into an array, from its beginning.
     *
     * @param part longer than {@code to - from}
     * @return how many there are
     */
    int part(int from, int to, int[] part);

    /** All of it. */
    default int[] whole() {
        int[] whole = new int[size() + 1];
        return Arrays.copyOf(whole, part(0, size(), whole));
    }

    /**
     * Every example once, the file's order mixed, so that in a file sorted by class the last class does not cover the first.
     *
     * @param step from one example to the next, round and round; it has no divisor in common with the size
     */
    record Mixed(int size, int step) implements DrawOrder {
        /** Above this number of examples an order other than the file's costs more time than it is worth. */
        private static final int SCATTERED = 200_000;

        private static final double GOLDEN = 0.6180339887498949;

        static Mixed of(int size) {
            return new Mixed(size, size < 3 || size > SCATTERED ? 1 : step(size));
        }

        /** A step that visits every index once. */
        private static int step(int size) {
            int step = (int) (GOLDEN * size);
            while (greatestCommonDivisor(step, size) != 1) {
                step++;
            }
            return step;
        }

        private static int greatestCommonDivisor(int a, int b) {
            return b == 0 ? a : greatestCommonDivisor(b, a % b);
        }

        @Override
        public int part(int from, int to, int[] part) {
            if (step == 1) {
                Arrays.setAll(part, n -> from + n);
                return to - from;
            }
            int next = (int) ((long) from * step % size);
            for (int n = 0; n < to - from; n++) {
                part[n] = next;
                next += step - (next + step < size ? 0 : size);
            }
            return to - from;
        }
    }

    /** Examples one by one; not copied. */
    record Listed(int[] examples) implements DrawOrder {
        @Override
        public int size() {
            return examples.length;
        }

        @Override
        public int part(int from, int to, int[] part) {
            System.arraycopy(examples, from, part, 0, to - from);
            return to - from;
        }
    }

    /** The examples of which something holds, in the file's order; not copied. */
    record Chosen(boolean[] chosen) implements DrawOrder {
        @Override
        public int size() {
            return chosen.length;
        }

        @Override
        public int part(int from, int to, int[] part) {
            int count = 0;
            for (int i = from; i < to; i++) {
                part[count] = i;
                count += chosen[i] ? 1 : 0;
            }
            return count;
        }
    }
}
