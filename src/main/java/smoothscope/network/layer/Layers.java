package smoothscope.network.layer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import smoothscope.network.InputSize;
import smoothscope.network.layer.Parameter.Kind;

/**
 * A network under construction, layer upon layer; it knows the shape reached so far. Weights before a ReLU have variance {@code 2 / fan-in}
 * (He et al. 2015), those of the head {@code 1 / fan-in}.
 */
final class Layers {
    private static final float NORM_MOMENTUM = 0.9f;
    private static final float NORM_EPSILON = 1e-5f;
    private static final float INCEPTION_EPSILON = 1e-3f;
    /** Channels behind a bottleneck, over those inside. */
    private static final int WIDENING = 4;

    /** The library's own call refuses a bias of other numbers than the image's, which the layout of {@link Arithmetic#BLOCKED_BFLOAT16} asks for. */
    private static final String BIASED = """
            x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
            half = weight.size(2) // 2
            return torch.convolution(x, weight, bias, [1, 1], [half, half], [1, 1], False, [0, 0], 1)
            """;

    private final Parameters parameters;
    private final Arithmetic arithmetic;
    private final List<Layer> layers = new ArrayList<>();
    private int channels;
    private int height;
    private int width;

    /**
     * @param random of which weights are drawn; without it they are zeros, to be read from a file
     * @param arithmetic the numbers in which the body learns
     */
    Layers(NDManager memory, InputSize input, @Nullable Random random, Arithmetic arithmetic) {
        this.parameters = new Parameters(memory, random);
        this.arithmetic = arithmetic;
        this.channels = input.channels();
        this.height = input.height();
        this.width = input.width();
    }

    /** A convolution with bias, stride 1, that keeps the size; {@code kernel} is odd. */
    Layers convolution(String name, int filters, int kernel) {
        NDArray weight = parameters.weight(name, 2.0, filters, channels, kernel, kernel);
        NDArray bias = parameters.constant(name + ".bias", Kind.OFFSET, 0, filters);
        TorchFunction convolution = TorchFunction.of(BIASED);
        channels = filters;
        return add((x, training) -> convolution.result(
                new NDList(x, kernel(x, weight, training), kernel(x, bias, training)), x.getManager()));
    }

    /** A convolution without bias, before a norm; {@code kernel} is odd, and a stride of 2 halves the size, rounding up. */
    Layers plainConvolution(String name, int filters, int kernel, int stride) {
        NDArray weight = parameters.weight(name, 2.0, filters, channels, kernel, kernel);
        Shape step = new Shape(stride, stride);
        Shape padding = new Shape(kernel / 2, kernel / 2);
        channels = filters;
        height = (height + stride - 1) / stride;
        width = (width + stride - 1) / stride;
        return add((x, training) -> Conv2d.conv2d(x, kernel(x, weight, training), null, step, padding)
                .singletonOrThrow());
    }

    /**
     * A basic residual block (He et al. 2016): two 3×3 convolutions with norms beside a way past them, added, then ReLU. The way past is
     * the input itself, or where size or channels change a 1×1 convolution with a norm. The last norm's scale begins at 0 (Goyal et al.
     * 2017): the untrained network is then its ways past alone, where 27 blocks of random weights would multiply its logits to 100,000.
     *
     * @param plain whether the way past has no parameters where size or channels change: every second pixel, channels of zeros around
     */
    Layers basicBlock(String name, int filters, int stride, boolean plain) {
        return residual(
                name,
                filters,
                stride,
                plain,
                block -> block.plainConvolution(name + ".conv1", filters, 3, stride)
                        .norm(name + ".bn1")
                        .relu()
                        .plainConvolution(name + ".conv2", filters, 3, 1)
                        .norm(name + ".bn2", NORM_EPSILON, 0));
    }

    /** A residual block of three convolutions, 1×1, 3×3 (which halves the size where the stride is 2) and 1×1 to four times the channels. */
    Layers bottleneck(String name, int filters, int stride) {
        return residual(
                name,
                WIDENING * filters,
                stride,
                false,
                block -> block.plainConvolution(name + ".conv1", filters, 1, 1)
                        .norm(name + ".bn1")
                        .relu()
                        .plainConvolution(name + ".conv2", filters, 3, stride)
                        .norm(name + ".bn2")
                        .relu()
                        .plainConvolution(name + ".conv3", WIDENING * filters, 1, 1)
                        .norm(name + ".bn3", NORM_EPSILON, 0));
    }

    private Layers residual(String name, int filters, int stride, boolean plain, Consumer<Layers> way) {
        boolean same = stride == 1 && filters == channels;
        Branch residual = aside(way);
        Branch past = aside(block -> {
            if (!same && plain) {
                block.everySecondPixel(filters);
            } else if (!same) {
                block.plainConvolution(name + ".downsample.0", filters, 1, stride)
                        .norm(name + ".downsample.1");
            }
        });
        channels = filters;
        height = (height + stride - 1) / stride;
        width = (width + stride - 1) / stride;
        return add((x, training) -> {
            NDArray added = residual.way().forward(x, training);
            NDArray kept = past.way().forward(x, training);
            NDArray sum = added.addi(kept);
            if (kept != x) {
                Layer.release(kept, training);
            }
            NDArray positive = Activation.relu(sum);
            Layer.release(sum, training);
            return positive;
        });
    }

    /** Every second pixel of every second row, with as many channels of zeros before and behind as make the number. */
    private Layers everySecondPixel(int filters) {
        Shape one = new Shape(1, 1);
        Shape two = new Shape(2, 2);
        Shape none = new Shape(0, 0);
        int zeros = (filters - channels) / 2;
        return add((x, training) -> {
            NDArray fewer = Pool.maxPool2d(plain(x, training), one, two, none, false);
            Shape shape = fewer.getShape();
            NDArray edge = fewer.getManager().zeros(new Shape(shape.get(0), zeros, shape.get(2), shape.get(3)));
            edge = like(x, edge, training);
            NDArray wider = NDArrays.concat(new NDList(edge, fewer, edge), 1);
            return arithmetic.when(training).blocked(wider);
        });
    }

    /**
     * A kernel of any shape without bias, a norm and a ReLU, as {@code timm} builds its Inception networks: the parameters are
     * {@code name.conv.weight} and those of {@code name.bn}.
     *
     * @param padded whether the edge is filled with zeros so that stride 1 keeps the size; otherwise the kernel stays inside the image
     */
    Layers unit(String name, int filters, int kernelHeight, int kernelWidth, int stride, boolean padded) {
        NDArray weight = parameters.weight(name + ".conv", 2.0, filters, channels, kernelHeight, kernelWidth);
        Shape step = new Shape(stride, stride);
        int padHeight = padded ? kernelHeight / 2 : 0;
        int padWidth = padded ? kernelWidth / 2 : 0;
        Shape padding = new Shape(padHeight, padWidth);
        channels = filters;
        height = (height + 2 * padHeight - kernelHeight) / stride + 1;
        width = (width + 2 * padWidth - kernelWidth) / stride + 1;
        Layer kernel = kernelHeight == 1 && kernelWidth == 1 && stride == 1
                ? (x, training) -> pixelByPixel(x, like(x, weight, training))
                : (x, training) -> Conv2d.conv2d(x, kernel(x, weight, training), null, step, padding)
                        .singletonOrThrow();
        return add(kernel).norm(name + ".bn", INCEPTION_EPSILON, 1).relu();
    }

    /**
     * A 1×1 convolution as what it is, one matrix for every pixel. The library's own (oneDNN as it comes with libtorch 2.7.1) ends the whole
     * process with a division by zero when it learns 256 channels from 1,024.
     */
    private static NDArray pixelByPixel(NDArray x, NDArray weight) {
        Shape shape = x.getShape();
        Shape matrix = new Shape(weight.getShape().get(0), weight.getShape().get(1));
        NDArray pixels = x.transpose(0, 2, 3, 1).reshape(-1, matrix.get(1));
        return Linear.linear(pixels, weight.reshape(matrix))
                .singletonOrThrow()
                .reshape(shape.get(0), shape.get(2), shape.get(3), matrix.get(0))
                .transpose(0, 3, 1, 2);
    }

    /** Several ways from what was reached so far, their channels laid one behind the other. All must end at one size. */
    Layers sideBySide(List<Consumer<Layers>> ways) {
        List<Branch> branches = ways.stream().map(this::aside).toList();
        height = branches.get(0).height();
        width = branches.get(0).width();
        channels = branches.stream().mapToInt(Branch::channels).sum();
        return add((x, training) -> {
            NDList ends = new NDList();
            branches.forEach(each -> ends.add(each.way().forward(x, training)));
            NDArray beside = NDArrays.concat(ends, 1);
            ends.forEach(end -> Layer.release(end, training));
            return beside;
        });
    }

    /** A branch of the network, and the shape that it reaches. */
    private record Branch(Layer way, int channels, int height, int width) {}

    /** Builds a branch from what was reached so far, without going on to it. */
    private Branch aside(Consumer<Layers> branch) {
        int begin = layers.size();
        int[] reached = {channels, height, width};
        branch.accept(this);
        List<Layer> own = layers.subList(begin, layers.size());
        List<Layer> kept = List.copyOf(own);
        own.clear();
        Layer way = (x, training) -> Layer.through(kept, x, training);
        Branch built = new Branch(way, channels, height, width);
        channels = reached[0];
        height = reached[1];
        width = reached[2];
        return built;
    }

    /** The mean over all pixels of each channel. */
    Layers average() {
        height = 1;
        width = 1;
        return add((x, training) -> Pool.globalAvgPool2d(plain(x, training)));
    }

    /** Batch norm over the channels. */
    Layers norm(String name) {
        return norm(name, NORM_EPSILON, 1);
    }

    private Layers norm(String name, float epsilon, float initialScale) {
        NDArray scale = parameters.constant(name + ".weight", Kind.OFFSET, initialScale, channels);
        NDArray shift = parameters.constant(name + ".bias", Kind.OFFSET, 0, channels);
        NDArray mean = parameters.constant(name + ".running_mean", Kind.STATISTIC, 0, channels);
        NDArray variance = parameters.constant(name + ".running_var", Kind.STATISTIC, 1, channels);
        // axis −1 is the library's word for "channels where PyTorch has them"; 1 would swap axes to and fro
        return add((x, training) -> BatchNorm.batchNorm(
                        x, mean, variance, scale, shift, -1, NORM_MOMENTUM, epsilon, training)
                .singletonOrThrow());
    }

    Layers relu() {
        return add((x, training) -> Activation.relu(x));
    }

    /** The largest of each 3×3 window, every second pixel. */
    Layers maxPool() {
        Shape window = new Shape(3, 3);
        Shape stride = new Shape(2, 2);
        Shape padding = new Shape(1, 1);
        height = (height + 1) / 2;
        width = (width + 1) / 2;
        return add((x, training) -> Pool.maxPool2d(x, window, stride, padding, false));
    }

    /** The largest of each 3×3 window inside the image, every second pixel. */
    Layers innerMaxPool() {
        Shape window = new Shape(3, 3);
        Shape stride = new Shape(2, 2);
        Shape padding = new Shape(0, 0);
        height = (height - 3) / 2 + 1;
        width = (width - 3) / 2 + 1;
        return add((x, training) -> Pool.maxPool2d(x, window, stride, padding, false));
    }

    /** The mean of each 3×3 window at every pixel; at the edge, of those pixels alone that are there. */
    Layers averagePool() {
        Shape window = new Shape(3, 3);
        Shape one = new Shape(1, 1);
        NDArray correction = parameters.memory().create(windowShares(), new Shape(1, 1, height, width));
        // the library counts what lies beyond the edge as zeros, whatever its last argument says
        return add((x, training) ->
                Pool.avgPool2d(x, window, one, one, false, true).mul(like(x, correction, training)));
    }

    /** For each pixel, 9 over the number of pixels that its 3×3 window holds: {@code [height * width]}. */
    private float[] windowShares() {
        float[] shares = new float[height * width];
        for (int i = 0; i < shares.length; i++) {
            int row = i / width;
            int column = i % width;
            int rows = Math.min(height - 1, row + 1) - Math.max(0, row - 1) + 1;
            int columns = Math.min(width - 1, column + 1) - Math.max(0, column - 1) + 1;
            shares[i] = 9f / (rows * columns);
        }
        return shares;
    }

    /** All channels and pixels of an image in one row, channel by channel. */
    Layers flatten() {
        int values = channels * height * width;
        channels = values;
        height = 1;
        width = 1;
        return add((x, training) -> plain(x, training).reshape(-1, values));
    }

    /** A fully connected layer. */
    Layers dense(String name, int outputs) {
        Matrix matrix = matrix(name, outputs, 2.0);
        return add(
                (x, training) -> Linear.linear(x, like(x, matrix.weight(), training), like(x, matrix.bias(), training))
                        .singletonOrThrow());
    }

    private record Matrix(NDArray weight, NDArray bias) {}

    private Matrix matrix(String name, int outputs, double gain) {
        NDArray weight = parameters.weight(name, gain, outputs, channels);
        NDArray bias = parameters.constant(name + ".bias", Kind.OFFSET, 0, outputs);
        channels = outputs;
        return new Matrix(weight, bias);
    }

    /** Closes the network with a head of this name over what was built so far. */
    Classifier head(String name, int classes) {
        Matrix matrix = matrix(name, classes, 1.0);
        Layer head = (x, training) ->
                Linear.linear(x, matrix.weight(), matrix.bias()).singletonOrThrow();
        return new Classifier(parameters.memory(), arithmetic, List.copyOf(layers), head, name, parameters.all());
    }

    /** What meets an activation, in the numbers that the activation has. */
    private NDArray like(NDArray x, NDArray array, boolean training) {
        return arithmetic.when(training).lowered(array, x.getManager());
    }

    /** What a convolution multiplies an activation by, as it takes that. */
    private NDArray kernel(NDArray x, NDArray array, boolean training) {
        return arithmetic.when(training).kernel(array, x.getManager());
    }

    /** What a convolution or a norm gave, for an operation that takes plain arrays alone. */
    private NDArray plain(NDArray x, boolean training) {
        return arithmetic.when(training).plain(x);
    }

    private Layers add(Layer layer) {
        layers.add(layer);
        return this;
    }
}
