package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * From one type of number to another, with the gradient on its way back. The library's own conversion knows no bfloat16 and loses the
 * gradient.
 */
public final class Cast {
    /** PyTorch's numbers of its types. */
    private static final int SINGLE = 6;

    private static final int BFLOAT16 = 15;
    private static final String CONVERSION = """
            x: Tensor) -> Tensor:
            return torch.to(x, %d)
            """;

    private static final class ToBfloat16 {
        private static final Cast LOADED = new Cast(BFLOAT16);
    }

    private static final class ToSingle {
        private static final Cast LOADED = new Cast(SINGLE);
    }

    private final TorchFunction conversion;

    private Cast(int type) {
        conversion = new TorchFunction(CONVERSION.formatted(type));
    }

    public static Cast toBfloat16() {
        return ToBfloat16.LOADED;
    }

    static Cast toSingle() {
        return ToSingle.LOADED;
    }

    /** @param owner the memory of the result */
    public NDArray of(NDArray array, NDManager owner) {
        return conversion.of(array, owner);
    }
}
