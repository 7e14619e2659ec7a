package smoothscope.network.layer;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import smoothscope.network.InputSize;
import smoothscope.network.Standardization;
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
        @Override
        Layers body(Layers from) {
            return Residual.small(from, 9, false);
        }
    },
    /** The residual networks for CIFAR whose ways past have no parameters (option A), with the names of the public PyTorch ones. D = 64. */
    RESNET20A("resnet20a", 8) {
        @Override
        Layers body(Layers from) {
            return Residual.small(from, 3, true);
        }
    },
    RESNET32A("resnet32a", 8) {
        @Override
        Layers body(Layers from) {
            return Residual.small(from, 5, true);
        }
    },
    RESNET44A("resnet44a", 8) {
        @Override
        Layers body(Layers from) {
            return Residual.small(from, 7, true);
        }
    },
    RESNET56A("resnet56a", 8) {
        @Override
        Layers body(Layers from) {
            return Residual.small(from, 9, true);
        }
    },
    RESNET110A("resnet110a", 8) {
        @Override
        Layers body(Layers from) {
            return Residual.small(from, 18, true);
        }
    },
    /** The residual networks for photographs, with the names of torchvision and {@code timm}. D = 512, 512, 2048, 2048. */
    RESNET18("resnet18", 32) {
        @Override
        Layers body(Layers from) {
            return Residual.photographs(from, false, 2, 2, 2, 2);
        }
    },
    RESNET34("resnet34", 32) {
        @Override
        Layers body(Layers from) {
            return Residual.photographs(from, false, 3, 4, 6, 3);
        }
    },
    RESNET50("resnet50", 32) {
        @Override
        Layers body(Layers from) {
            return Residual.photographs(from, true, 3, 4, 6, 3);
        }
    },
    RESNET101("resnet101", 32) {
        @Override
        Layers body(Layers from) {
            return Residual.photographs(from, true, 3, 4, 23, 3);
        }
    },
    /**
     * Inception-v4 (Szegedy et al. 2017), with the parameters' names of {@code timm}'s {@code inception_v4}: 42,679,816 parameters at 1,000
     * classes. Made for photographs of 299×299; takes any from 75×75 on, and has smaller ones enlarged to that. D = 1536.
     */
    INCEPTION4("inception4", 75) {
        /** Pixels from 0 to 255 become numbers from −1 to 1. */
        private static final float MIDDLE = 0.5f;

        @Override
        public InputSize input(int height, int width, int channels) {
            double enlarged = Math.max(1, 75.0 / Math.min(height, width));
            return new InputSize((int) Math.round(height * enlarged), (int) Math.round(width * enlarged), channels);
        }

        @Override
        public Optional<Standardization> fixedStandardization(int channels) {
            float[] middle = new float[channels];
            Arrays.fill(middle, MIDDLE);
            return Optional.of(new Standardization(middle, middle));
        }

        @Override
        Layers body(Layers from) {
            return Inception4.body(from);
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

    /**
     * Whether bfloat16 makes it faster where the processor has it: convolutions on small images do, a toy’s are hardly longer than the way
     * to them, and of Inception-v4 it is not known.
     */
    public boolean gainsFromBfloat16() {
        return this != MLP && this != SMALL && this != INCEPTION4;
    }

    /** Whether all of its layers are known to {@link Arithmetic#BLOCKED_BFLOAT16}. */
    public boolean canBeBlocked() {
        return this != INCEPTION4;
    }

    /** Computing threads that are worth having for training beside a window: matrices as small as the perceptron’s gain a tenth from a second one. */
    public int threads() {
        return this == MLP ? 1 : Integer.MAX_VALUE;
    }

    /** The size that this network takes from images of a size: all of them, or a crop. */
    public InputSize input(int height, int width, int channels) {
        if (Math.min(height, width) < smallest) {
            throw new InvalidSetting(
                    "The network %s needs images of at least %s×%s pixels, got %s×%s.",
                    label, smallest, smallest, height, width);
        }
        return new InputSize(height, width, channels);
    }

    /**
     * The side of the square that this network's makers cut from photographs, 7/8 of the shorter side; empty where it is a network for
     * small images.
     */
    public Optional<Integer> photograph() {
        return switch (this) {
            case INCEPTION4 -> Optional.of(299);
            case RESNET18, RESNET34, RESNET50, RESNET101 -> Optional.of(224);
            default -> Optional.empty();
        };
    }

    /** Whether it is here for the weights that others published, beside a network of its kind that is made to be trained here. */
    public boolean isPublished() {
        return head().equals("linear") || head().equals("fc");
    }

    /** Whether the makers cut photographs by linear instead of cubic interpolation. */
    public boolean isLinear() {
        return this != INCEPTION4;
    }

    /** How this network's makers fixed that it wants pixels, whatever the images; empty where they did not. */
    public Optional<Standardization> fixedStandardization(int channels) {
        return photograph().isPresent() && channels == 3 ? Optional.of(Standardization.IMAGENET) : Optional.empty();
    }

    /**
     * How this network wants pixels: as its makers fixed it, else by the mean and deviation of the training images.
     *
     * @param pixels the training images' unsigned bytes, channels last
     */
    public Standardization standardization(byte[] pixels, int channels) {
        return fixedStandardization(channels).orElseGet(() -> Standardization.of(pixels, channels));
    }

    /** The name of the last layer, whose parameters are {@code name.weight [K, D]} and {@code name.bias [K]}. */
    public String head() {
        return switch (this) {
            case INCEPTION4 -> "last_linear";
            case RESNET18, RESNET34, RESNET50, RESNET101 -> "fc";
            case RESNET20A, RESNET32A, RESNET44A, RESNET56A, RESNET110A -> "linear";
            default -> "head";
        };
    }

    abstract Layers body(Layers from);

    /**
     * Builds the network, untrained.
     *
     * @param memory the network's own memory hangs from it and ends when the network is closed
     * @param seed the same seed gives the same weights, bit for bit
     */
    public Classifier create(NDManager memory, InputSize input, int classes, long seed) {
        return create(memory, input, classes, seed, Arithmetic.SINGLE);
    }

    /** Builds the network without drawing weights, for those that a file holds. */
    public Classifier blank(NDManager memory, InputSize input, int classes) {
        return body(new Layers(memory.newSubManager(), input, null, Arithmetic.SINGLE))
                .head(head(), classes);
    }

    /** As {@link #create(NDManager, InputSize, int, long)}, from the same weights, to learn in these numbers. */
    public Classifier create(NDManager memory, InputSize input, int classes, long seed, Arithmetic arithmetic) {
        return body(new Layers(memory.newSubManager(), input, new Random(seed), arithmetic))
                .head(head(), classes);
    }
}
