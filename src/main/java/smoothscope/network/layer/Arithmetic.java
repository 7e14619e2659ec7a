package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * The numbers in which a network's body computes while it learns, and how they lie in memory. Its weights, the norms' statistics, the head
 * and the loss are in single precision either way, and whoever looks at a network looks at it in single precision: its weights then say all
 * of what it is. Gradients find their way back through every conversion.
 */
public enum Arithmetic {
    SINGLE {
        @Override
        NDArray lowered(NDArray array, NDManager owner) {
            return array;
        }

        @Override
        NDArray raised(NDArray array) {
            return array;
        }
    },
    /** Numbers of 8 bits of exponent and 8 of mantissa, which some processors multiply several times as fast. */
    BFLOAT16 {
        @Override
        NDArray lowered(NDArray array, NDManager owner) {
            return Cast.TO_BFLOAT16.of(array, owner);
        }

        @Override
        NDArray raised(NDArray array) {
            return Cast.TO_SINGLE.of(array, array.getManager());
        }
    },
    /**
     * The same, between two convolutions in oneDNN's own layout: its norms, pools, sums and rectifiers are faster than PyTorch's in these
     * numbers, which that has to imitate. A few operations alone know this layout, so others are given plain arrays. For one thread: several
     * wait in its norms for each other without rest, ten times as long as they compute where anything else wants a processor.
     */
    BLOCKED_BFLOAT16 {
        @Override
        NDArray lowered(NDArray array, NDManager owner) {
            return BFLOAT16.lowered(array, owner);
        }

        @Override
        NDArray raised(NDArray array) {
            return BFLOAT16.raised(array);
        }

        @Override
        NDArray blocked(NDArray array) {
            return Cast.TO_BLOCKS.of(array, array.getManager());
        }

        @Override
        NDArray plain(NDArray array) {
            return Cast.TO_PLAIN.of(array, array.getManager());
        }

        @Override
        NDArray kernel(NDArray array, NDManager owner) {
            return array; // oneDNN lowers it while it lays it out
        }
    };

    /** These while a network learns, single precision while somebody looks at it. */
    Arithmetic when(boolean training) {
        return training ? this : SINGLE;
    }

    /**
     * A plain array of single precision in these numbers.
     *
     * @param owner the memory of the result, where it is another array
     */
    abstract NDArray lowered(NDArray array, NDManager owner);

    /** A plain array of these numbers in single precision, in the same memory. */
    abstract NDArray raised(NDArray array);

    /** A plain array of any numbers as convolutions and norms take it, in the same memory. */
    NDArray blocked(NDArray array) {
        return lowered(array, array.getManager());
    }

    /** What convolutions and norms give, as a plain array of these numbers. */
    NDArray plain(NDArray array) {
        return array;
    }

    /**
     * A convolution's weights or bias as it takes them.
     *
     * @param owner the memory of the result, where it is another array
     */
    NDArray kernel(NDArray array, NDManager owner) {
        return lowered(array, owner);
    }
}
