package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * From one type of number or layout in memory to another, with the gradient on its way back. The library's own conversion knows no bfloat16
 * and loses the gradient.
 */
public final class Cast {
    private static final class ToSingle {
        private static final Cast LOADED = new Cast("torch.to(x, 6)");
    }

    private static final class ToBfloat16 {
        private static final Cast LOADED = new Cast("torch.to(x, 15)");
    }

    private static final class ToBlocks {
        private static final Cast LOADED = new Cast("torch.to_mkldnn(x, 15)");
    }

    private static final class ToPlain {
        private static final Cast LOADED = new Cast("torch.to_dense(x)");
    }

    private final TorchFunction conversion;

    /** @param expression of {@code x}, with PyTorch's numbers of its types: 6 is single precision, 15 bfloat16 */
    private Cast(String expression) {
        conversion = new TorchFunction("x: Tensor) -> Tensor:\nreturn " + expression + "\n");
    }

    static Cast toSingle() {
        return ToSingle.LOADED;
    }

    public static Cast toBfloat16() {
        return ToBfloat16.LOADED;
    }

    /** To bfloat16 in the layout that oneDNN chooses for it, which a few operations know. */
    static Cast toBlocks() {
        return ToBlocks.LOADED;
    }

    /** From that layout to the one which all operations know. */
    static Cast toPlain() {
        return ToPlain.LOADED;
    }

    /** @param owner the memory of the result */
    public NDArray of(NDArray array, NDManager owner) {
        return conversion.of(new NDList(array), owner);
    }
}
