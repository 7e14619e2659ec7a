package smoothscope.network;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;

/** The networks that can be built. */
public enum Architecture {
    /** Two hidden layers of 256 and 128: the toy, for images of any size. D = 128. */
    MLP("mlp", 1) {
        @Override
        Layers body(Layers from) {
            return from.flatten().dense("fc1", 256).relu().dense("fc2", 128).relu();
        }
    },
    /** Three small convolutions and a layer of 64, quick on a processor. D = 64. */
    SMALL("small", 8) {
        @Override
        Layers body(Layers from) {
            return from.convolution("conv1", 16, 3)
                    .relu()
                    .maxPool()
                    .norm("norm1")
                    .convolution("conv2", 32, 3)
                    .relu()
                    .maxPool()
                    .norm("norm2")
                    .convolution("conv3", 64, 3)
                    .relu()
                    .maxPool()
                    .norm("norm3")
                    .flatten()
                    .dense("fc1", 64)
                    .relu();
        }
    },
    /**
     * The "AlexNet" of Müller, Kornblith and Hinton (2019): the small net of TensorFlow's CIFAR-10 tutorial on 24×24 crops, with batch norm
     * in place of local response norm. D = 192.
     */
    ALEXNET("alexnet", 24) {
        @Override
        public InputSize input(int height, int width, int channels) {
            super.input(height, width, channels);
            return new InputSize(24, 24, channels);
        }

        @Override
        Layers body(Layers from) {
            return from.convolution("conv1", 64, 5)
                    .relu()
                    .maxPool()
                    .norm("norm1")
                    .convolution("conv2", 64, 5)
                    .relu()
                    .norm("norm2")
                    .maxPool()
                    .flatten()
                    .dense("fc1", 384)
                    .relu()
                    .dense("fc2", 192)
                    .relu();
        }
    },
    /**
     * The residual network of He et al. (2016) for CIFAR: a convolution, three stages of nine basic blocks with 16, 32 and 64 channels, the
     * mean over all pixels. Where a stage halves the size, a 1×1 convolution leads past the block. D = 64.
     */
    RESNET56("resnet56", 8) {
        private static final int BLOCKS = 9;

        @Override
        Layers body(Layers from) {
            Layers layers = from.plainConvolution("conv1", 16, 3, 1).norm("bn1").relu();
            for (int stage = 1; stage <= 3; stage++) {
                for (int block = 0; block < BLOCKS; block++) {
                    int stride = stage > 1 && block == 0 ? 2 : 1;
                    layers.basicBlock("layer" + stage + "." + block, 8 << stage, stride);
                }
            }
            return layers.average();
        }
    };

    private final String label;
    private final int smallest;

    Architecture(String label, int smallest) {
        this.label = label;
        this.smallest = smallest;
    }

    /** The name on the command line and in files. */
    public String label() {
        return label;
    }

    public static Architecture of(String label) {
        List<String> labels = Arrays.stream(values()).map(Architecture::label).toList();
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new UnknownName("network", label, labels);
        }
        return values()[index];
    }

    /** The size that this network takes from images of a size: all of them, or a crop. */
    public InputSize input(int height, int width, int channels) {
        if (Math.min(height, width) < smallest) {
            throw new InvalidSetting("The network " + label + " needs images of at least " + smallest + "×" + smallest
                    + " pixels, got " + height + "×" + width + ".");
        }
        return new InputSize(height, width, channels);
    }

    abstract Layers body(Layers from);

    /**
     * Builds the network, untrained.
     *
     * @param memory the network's own memory hangs from it and ends when the network is closed
     * @param seed the same seed gives the same weights, bit for bit
     */
    public Classifier create(NDManager memory, InputSize input, int classes, long seed) {
        return body(new Layers(memory.newSubManager(), input, new Random(seed))).head(classes);
    }
}
