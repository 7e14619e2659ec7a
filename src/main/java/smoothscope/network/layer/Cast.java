package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * From one type of number or layout in memory to another, with the gradient on its way back. The library's own conversion knows no bfloat16
 * and loses the gradient.
 */
public enum Cast {
    TO_SINGLE("torch.to(x, 6)"),
    TO_BFLOAT16("torch.to(x, 15)"),
    /** To bfloat16 in the layout that oneDNN chooses for it, which a few operations know. */
    TO_BLOCKS("torch.to_mkldnn(x, 15)"),
    /** From that layout to the one which all operations know. */
    TO_PLAIN("torch.to_dense(x)");

    private final String definition;

    /** @param expression of {@code x}, with PyTorch's numbers of its types: 6 is single precision, 15 bfloat16 */
    Cast(String expression) {
        definition = "x: Tensor) -> Tensor:\nreturn " + expression + "\n";
    }

    /** @param owner the memory of the result */
    public NDArray of(NDArray array, NDManager owner) {
        return TorchFunction.of(definition).result(new NDList(array), owner);
    }
}
