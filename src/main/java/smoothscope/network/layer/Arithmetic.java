package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * The numbers in which a network's body computes while it learns. Its weights, the norms' statistics, the head and the loss are in single
 * precision either way, and whoever looks at a network looks at it in single precision: its weights then say all of what it is.
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
            return Cast.toBfloat16().of(array, owner);
        }

        @Override
        NDArray raised(NDArray array) {
            return Cast.toSingle().of(array, array.getManager());
        }
    };

    /**
     * An array of single precision in these numbers; gradients find their way back.
     *
     * @param owner the memory of the result, where it is another array
     */
    abstract NDArray lowered(NDArray array, NDManager owner);

    /** An array of these numbers in single precision, in the same memory; gradients find their way back. */
    abstract NDArray raised(NDArray array);
}
