package smoothscope.network.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import smoothscope.network.Images;
import smoothscope.network.InputSize;

/** A small network, written with the format's own classes: a convolution, a rectifier, the mean over all pixels, a last layer. */
public final class PlantedGraph {
    static final int SIDE = 6;
    static final int COLOURS = 3;
    static final int CLASSES = 4;
    static final int WIDTH = 5;
    static final int IMAGES = 7;
    private static final int KERNEL = 3;
    private static final int FLOAT = 1;

    private final int channels;
    final float[] kernel;
    final float[] weights = numbers(2, CLASSES * WIDTH);
    final float[] bias = numbers(3, CLASSES);

    private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();

    PlantedGraph() {
        this(COLOURS);
    }

    private PlantedGraph(int channels) {
        this.channels = channels;
        this.kernel = numbers(1, WIDTH * channels * KERNEL * KERNEL);
    }

    static float[] numbers(long seed, int count) {
        Random random = new Random(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    /** The graph up to the mean over all pixels, {@code pooled [N, D, 1, 1]}. */
    public static PlantedGraph body(long batch) {
        PlantedGraph planted = new PlantedGraph();
        planted.input(FLOAT, batch, COLOURS, SIDE, SIDE);
        return planted.convolution("image");
    }

    /** The same, of images of any size. */
    public static PlantedGraph ofAnySize(int channels) {
        PlantedGraph planted = new PlantedGraph(channels);
        planted.input(FLOAT, 0, channels, 0, 0);
        return planted.convolution("image");
    }

    /** The same, of images whose channels come last. */
    static PlantedGraph channelsLast() {
        PlantedGraph planted = new PlantedGraph();
        planted.input(FLOAT, 0, SIDE, SIDE, COLOURS);
        planted.node("Transpose", "moved", numbers("perm", 0, 3, 1, 2), "image");
        return planted.convolution("moved");
    }

    private PlantedGraph convolution(String from) {
        tensor("kernel", kernel, WIDTH, channels, KERNEL, KERNEL);
        node("Conv", "map", null, from, "kernel");
        node("Relu", "rectified", null, "map");
        return node("GlobalAveragePool", "pooled", null, "rectified");
    }

    /** The last layer with its weights {@code [K, D]} in another file. */
    public PlantedGraph externalGemm(String location, long offset, long length) {
        return node("Flatten", "hidden", null, "pooled")
                .tensor(bare("w", FLOAT, CLASSES, WIDTH)
                        .setDataLocation(OnnxMl.TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(entry("location", location))
                        .addExternalData(entry("offset", Long.toString(offset)))
                        .addExternalData(entry("length", Long.toString(length))))
                .tensor("b", bias, CLASSES)
                .node("Gemm", "logits", number("transB", 1), "hidden", "w", "b");
    }

    private static OnnxMl.StringStringEntryProto.Builder entry(String key, String value) {
        return OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value);
    }

    /** The usual last layer: rows of weights for classes. */
    public PlantedGraph gemm() {
        node("Flatten", "hidden", null, "pooled");
        tensor("fc.weight", weights, CLASSES, WIDTH);
        tensor("fc.bias", bias, CLASSES);
        return node("Gemm", "logits", number("transB", 1), "hidden", "fc.weight", "fc.bias");
    }

    PlantedGraph input(int type, long... sides) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        for (long side : sides) {
            OnnxMl.TensorShapeProto.Dimension.Builder axis = OnnxMl.TensorShapeProto.Dimension.newBuilder();
            shape.addDim(side > 0 ? axis.setDimValue(side) : axis.setDimParam("batch"));
        }
        graph.addInput(OnnxMl.ValueInfoProto.newBuilder()
                .setName("image")
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(type)
                                .setShape(shape))));
        return this;
    }

    PlantedGraph node(String op, String output, OnnxMl.@Nullable AttributeProto attribute, String... inputs) {
        return node("", op, output, attribute, inputs);
    }

    PlantedGraph node(
            String domain, String op, String output, OnnxMl.@Nullable AttributeProto attribute, String... inputs) {
        OnnxMl.NodeProto.Builder node = OnnxMl.NodeProto.newBuilder()
                .setOpType(op)
                .setDomain(domain)
                .addOutput(output)
                .addAllInput(List.of(inputs));
        if (attribute != null) {
            node.addAttribute(attribute);
        }
        graph.addNode(node);
        return this;
    }

    PlantedGraph tensor(String name, float[] values, long... sides) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return tensor(bare(name, FLOAT, sides).setRawData(ByteString.copyFrom(bytes)));
    }

    PlantedGraph tensor(OnnxMl.TensorProto.Builder tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    static OnnxMl.TensorProto.Builder bare(String name, int type, long... sides) {
        OnnxMl.TensorProto.Builder tensor =
                OnnxMl.TensorProto.newBuilder().setName(name).setDataType(type);
        for (long side : sides) {
            tensor.addDims(side);
        }
        return tensor;
    }

    PlantedGraph wholeNumbers(String name, long... values) {
        OnnxMl.TensorProto.Builder tensor = bare(name, 7, values.length);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        return tensor(tensor);
    }

    static OnnxMl.AttributeProto number(String name, long value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static OnnxMl.AttributeProto numbers(String name, long... values) {
        OnnxMl.AttributeProto.Builder attribute =
                OnnxMl.AttributeProto.newBuilder().setName(name).setType(OnnxMl.AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    static OnnxMl.AttributeProto graph(String name, PlantedGraph inside) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.GRAPH)
                .setG(inside.graph)
                .build();
    }

    OnnxMl.ModelProto model(String... outputs) {
        for (String output : outputs) {
            graph.addOutput(OnnxMl.ValueInfoProto.newBuilder()
                    .setName(output)
                    .setType(OnnxMl.TypeProto.newBuilder()
                            .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder().setElemType(FLOAT))));
        }
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(graph.setName("planted"))
                .build();
    }

    public Path write(Path file, String... outputs) throws IOException {
        return Files.write(file, model(outputs).toByteArray());
    }

    static Images images() {
        return images(IMAGES);
    }

    /** Images of one grey each, standardized. */
    public static Images greys(float... values) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Float.BYTES * values.length * SIDE * SIDE * COLOURS)
                .order(ByteOrder.nativeOrder());
        for (float value : values) {
            for (int i = 0; i < SIDE * SIDE * COLOURS; i++) {
                bytes.putFloat(value);
            }
        }
        return new Images(bytes.flip(), values.length, new InputSize(SIDE, SIDE, COLOURS));
    }

    static Images images(int count) {
        float[] values = numbers(4, count * SIDE * SIDE * COLOURS);
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(Float.BYTES * values.length).order(ByteOrder.nativeOrder());
        bytes.asFloatBuffer().put(values);
        return new Images(bytes, count, new InputSize(SIDE, SIDE, COLOURS));
    }

    /** Penultimate activations, computed by the definition. */
    public double[] activations(Images images) {
        float[] values = new float[images.count() * SIDE * SIDE * COLOURS];
        images.floats().get(values);
        int out = SIDE - KERNEL + 1;
        double[] means = new double[images.count() * WIDTH];
        for (int image = 0; image < images.count(); image++) {
            for (int d = 0; d < WIDTH; d++) {
                double sum = 0;
                for (int y = 0; y < out; y++) {
                    for (int x = 0; x < out; x++) {
                        double z = 0;
                        for (int c = 0; c < COLOURS; c++) {
                            for (int i = 0; i < KERNEL; i++) {
                                for (int j = 0; j < KERNEL; j++) {
                                    double pixel = values[((image * SIDE + y + i) * SIDE + x + j) * COLOURS + c];
                                    z += pixel * kernel[((d * COLOURS + c) * KERNEL + i) * KERNEL + j];
                                }
                            }
                        }
                        sum += Math.max(0, z);
                    }
                }
                means[image * WIDTH + d] = sum / (out * out);
            }
        }
        return means;
    }

    /** {@code W x + b} by the definition. */
    public double[] logits(double[] activations, boolean biased) {
        int count = activations.length / WIDTH;
        double[] logits = new double[count * CLASSES];
        for (int image = 0; image < count; image++) {
            for (int k = 0; k < CLASSES; k++) {
                double z = biased ? bias[k] : 0;
                for (int d = 0; d < WIDTH; d++) {
                    z += weights[k * WIDTH + d] * activations[image * WIDTH + d];
                }
                logits[image * CLASSES + k] = z;
            }
        }
        return logits;
    }
}
