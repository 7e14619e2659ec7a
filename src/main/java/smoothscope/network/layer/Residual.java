package smoothscope.network.layer;

/** Residual networks (He et al. 2016) under the parameters' names that PyTorch users know. */
final class Residual {
    private static final int STAGES = 4;

    private Residual() {}

    /**
     * For images of CIFAR: a convolution, three stages of basic blocks with 16, 32 and 64 channels, the mean over all pixels. D = 64.
     *
     * @param blocks in each stage
     * @param plain whether the way past a block has no parameters where it changes size (option A), instead of a 1×1 convolution (B)
     */
    static Layers small(Layers from, int blocks, boolean plain) {
        Layers layers = from.plainConvolution("conv1", 16, 3, 1).norm("bn1").relu();
        for (int stage = 1; stage <= 3; stage++) {
            for (int block = 0; block < blocks; block++) {
                int stride = stage > 1 && block == 0 ? 2 : 1;
                layers.basicBlock("layer" + stage + "." + block, 8 << stage, stride, plain);
            }
        }
        return layers.average();
    }

    /**
     * For photographs, with the names of torchvision and {@code timm}: a 7×7 convolution and a pool, four stages of blocks with 64, 128, 256
     * and 512 channels (four times as many where the blocks are bottlenecks), the mean over all pixels.
     *
     * @param blocks in each stage
     */
    static Layers photographs(Layers from, boolean bottleneck, int... blocks) {
        Layers layers =
                from.plainConvolution("conv1", 64, 7, 2).norm("bn1").relu().maxPool();
        for (int stage = 0; stage < STAGES; stage++) {
            for (int block = 0; block < blocks[stage]; block++) {
                String name = "layer" + (stage + 1) + "." + block;
                int stride = stage > 0 && block == 0 ? 2 : 1;
                if (bottleneck) {
                    layers.bottleneck(name, 64 << stage, stride);
                } else {
                    layers.basicBlock(name, 64 << stage, stride, false);
                }
            }
        }
        return layers.average();
    }
}
