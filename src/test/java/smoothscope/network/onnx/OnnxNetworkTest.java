package smoothscope.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static smoothscope.network.onnx.PlantedGraph.CLASSES;
import static smoothscope.network.onnx.PlantedGraph.COLOURS;
import static smoothscope.network.onnx.PlantedGraph.SIDE;
import static smoothscope.network.onnx.PlantedGraph.WIDTH;
import static smoothscope.network.onnx.PlantedGraph.number;
import static smoothscope.network.onnx.PlantedGraph.numbers;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.engine.Engine;
import smoothscope.engine.EngineState;
import smoothscope.network.Images;
import smoothscope.network.InputSize;
import smoothscope.network.Network;
import smoothscope.problem.Problem;

/** Graphs that were written with the format's own classes, against what the definition gives for the same numbers. */
class OnnxNetworkTest {
    private static final float NEAR = 1e-5f;

    @TempDir
    private Path folder;

    /** How a last layer may stand in a graph. */
    private enum Head {
        GEMM {
            @Override
            String draw(PlantedGraph graph) {
                graph.gemm();
                return "logits";
            }
        },
        /** Columns of weights for classes, as TensorFlow writes them. */
        MAT_MUL_AND_ADD {
            @Override
            String draw(PlantedGraph graph) {
                graph.node("Flatten", "hidden", null, "pooled")
                        .tensor("dense/kernel", GraphHead.turned(graph.weights, CLASSES), WIDTH, CLASSES)
                        .tensor("dense/bias", graph.bias, CLASSES)
                        .node("MatMul", "product", null, "hidden", "dense/kernel")
                        .node("Add", "logits", null, "product", "dense/bias");
                return "logits";
            }
        },
        /** Weights that the graph turns itself. */
        TURNED {
            @Override
            String draw(PlantedGraph graph) {
                graph.node("Flatten", "hidden", null, "pooled")
                        .tensor("w", graph.weights, CLASSES, WIDTH)
                        .tensor("b", graph.bias, 1, CLASSES)
                        .node("Transpose", "turned", numbers("perm", 1, 0), "w")
                        .node("Identity", "same", null, "turned")
                        .node("Gemm", "logits", null, "hidden", "same", "b");
                return "logits";
            }
        },
        ONE_BY_ONE {
            @Override
            String draw(PlantedGraph graph) {
                graph.tensor("w", graph.weights, CLASSES, WIDTH, 1, 1)
                        .tensor("b", graph.bias, CLASSES)
                        .node("Conv", "map of logits", null, "pooled", "w", "b")
                        .node("Flatten", "logits", null, "map of logits");
                return "logits";
            }
        },
        SOFTMAX {
            @Override
            String draw(PlantedGraph graph) {
                graph.gemm().node("Softmax", "p", number("axis", 1), "logits");
                return "p";
            }
        },
        LOG_SOFTMAX_CAST_AND_RESHAPE {
            @Override
            String draw(PlantedGraph graph) {
                graph.gemm()
                        .wholeNumbers("shape", -1, CLASSES)
                        .node("LogSoftmax", "log p", number("axis", 1), "logits")
                        .node("Cast", "cast", number("to", 1), "log p")
                        .node("Reshape", "shaped", null, "cast", "shape")
                        .node("Identity", "returned", null, "shaped");
                return "returned";
            }
        };

        /** Appends it to a graph, and gives the name of what is returned. */
        abstract String draw(PlantedGraph graph);
    }

    @ParameterizedTest
    @EnumSource
    void activationsAndLogitsFollowFromTheDefinition(Head head) throws IOException {
        EngineState before = Engine.shared().status().state();
        PlantedGraph graph = PlantedGraph.body(0);
        assertSame(graph, graph.write(folder.resolve("net.onnx"), head.draw(graph)), PlantedGraph.images());
        assertEquals(before, Engine.shared().status().state(), "the other library is not needed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 7, 20})
    void aFixedNumberOfImagesIsKeptTo(long batch) throws IOException {
        PlantedGraph graph = PlantedGraph.body(batch).gemm();
        assertSame(graph, graph.write(folder.resolve("net.onnx"), "logits"), PlantedGraph.images());
    }

    @Test
    void oneImageThatIsFixedInTheInsideIsKeptTo() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0);
        graph.wholeNumbers("one row", 1, WIDTH)
                .node("Reshape", "hidden", null, "pooled", "one row")
                .tensor("w", graph.weights, CLASSES, WIDTH)
                .tensor("b", graph.bias, CLASSES)
                .node("Gemm", "logits", number("transB", 1), "hidden", "w", "b");
        assertSame(graph, graph.write(folder.resolve("net.onnx"), "logits"), PlantedGraph.images());
    }

    @Test
    void channelsThatComeLastAreToldByTheShape() throws IOException {
        PlantedGraph graph = PlantedGraph.channelsLast().gemm();
        Path file = graph.write(folder.resolve("net.onnx"), "logits");
        assertEquals(
                Optional.of(new InputSize(SIDE, SIDE, COLOURS)),
                OnnxFile.read(file).size());
        assertSame(graph, file, PlantedGraph.images());
    }

    @Test
    void weightsThatLieBesideTheGraphAreRead() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0);
        float[] all = new float[CLASSES * WIDTH + 8];
        System.arraycopy(graph.weights, 0, all, 8, graph.weights.length);
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * all.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(all);
        Files.write(folder.resolve("net.onnx.data"), bytes.array());
        Path file = external(graph, "net.onnx.data", 32, 4 * CLASSES * WIDTH);
        assertSame(graph, file, PlantedGraph.images());
        assertEquals(
                List.of(file, folder.resolve("net.onnx.data")),
                OnnxFile.read(file).files());
    }

    private Path external(PlantedGraph graph, String location, long offset, long length) throws IOException {
        return graph.externalGemm(location, offset, length).write(folder.resolve("net.onnx"), "logits");
    }

    @Test
    void weightsElsewhereAreRefused() throws IOException {
        Path outside = Files.write(folder.resolve("secret"), new byte[4 * CLASSES * WIDTH]);
        Path inside = Files.createDirectory(folder.resolve("inside"));
        for (String location : new String[] {"../secret", outside.toString(), "a/../../secret", ""}) {
            PlantedGraph graph = PlantedGraph.body(0);
            Path file = Files.move(
                    external(graph, location, 0, 4 * CLASSES * WIDTH),
                    inside.resolve("net" + location.length() + ".onnx"));
            assertRefused("is not in its folder", file);
        }
        Files.createSymbolicLink(inside.resolve("link"), outside);
        assertRefused(
                "is not in its folder",
                Files.move(
                        external(PlantedGraph.body(0), "link", 0, 4 * CLASSES * WIDTH), inside.resolve("linked.onnx")));
        assertRefused(
                "beside it, which is missing",
                Files.move(external(PlantedGraph.body(0), "absent", 0, 4), inside.resolve("absent.onnx")));
        Files.write(inside.resolve("short"), new byte[8]);
        assertRefused(
                "array w is not all there",
                Files.move(
                        external(PlantedGraph.body(0), "short", 0, 4 * CLASSES * WIDTH), inside.resolve("short.onnx")));
    }

    @Test
    void halfPrecisionIsWidened() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0);
        ByteBuffer halves = ByteBuffer.allocate(Short.BYTES * CLASSES * WIDTH).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < CLASSES * WIDTH; i++) {
            graph.weights[i] = Math.round(graph.weights[i] * 256) / 256f; // what half precision holds exactly
            halves.putShort(smoothscope.file.HalfFloat.ofFloat(graph.weights[i]));
        }
        graph.node("Flatten", "hidden", null, "pooled")
                .tensor(PlantedGraph.bare("w", 10, CLASSES, WIDTH).setRawData(ByteString.copyFrom(halves.flip())))
                .node("Cast", "wide", number("to", 1), "w")
                .node("Gemm", "logits", number("transB", 1), "hidden", "wide");
        Path file = graph.write(folder.resolve("net.onnx"), "logits");
        try (OnnxNetwork network = start(file)) {
            assertArrayEquals(graph.weights, network.headWeights());
            assertArrayEquals(new float[CLASSES], network.headBias());
        }
    }

    /** As onnxconverter-common and others write half precision. */
    @Test
    void halvesThatStandAmongWholeNumbersAreWidened() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0);
        OnnxMl.TensorProto.Builder halves = PlantedGraph.bare("w", 10, CLASSES, WIDTH);
        for (int i = 0; i < CLASSES * WIDTH; i++) {
            graph.weights[i] = Math.round(graph.weights[i] * 256) / 256f;
            halves.addInt32Data(smoothscope.file.HalfFloat.ofFloat(graph.weights[i]) & 0xFFFF);
        }
        graph.node("Flatten", "hidden", null, "pooled")
                .tensor(halves)
                .node("Cast", "wide", number("to", 1), "w")
                .node("Gemm", "logits", number("transB", 1), "hidden", "wide");
        try (OnnxNetwork network = start(graph.write(folder.resolve("net.onnx"), "logits"))) {
            assertArrayEquals(graph.weights, network.headWeights());
        }
        PlantedGraph shorter = PlantedGraph.body(0);
        shorter.node("Flatten", "hidden", null, "pooled")
                .tensor(PlantedGraph.bare("w", 10, CLASSES, WIDTH).addInt32Data(7))
                .node("Cast", "wide", number("to", 1), "w")
                .node("Gemm", "logits", number("transB", 1), "hidden", "wide");
        assertRefused("array w is not all there", shorter.write(folder.resolve("short.onnx"), "logits"));
    }

    @Test
    void aHeadOverEachPixelBeforeTheirMeanShowsLogitsAlone() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0);
        graph.tensor("w", graph.weights, CLASSES, WIDTH, 1, 1)
                .tensor("b", graph.bias, CLASSES)
                .node("Conv", "maps", null, "rectified", "w", "b")
                .node("GlobalAveragePool", "means", null, "maps")
                .node("Flatten", "logits", null, "means");
        try (OnnxNetwork network = start(graph.write(folder.resolve("net.onnx"), "logits"))) {
            assertFalse(network.showsActivations());
            assertArrayEquals(graph.weights, network.headWeights());
            assertArrayEquals(graph.bias, network.headBias());
            Images images = PlantedGraph.images();
            assertNear(
                    graph.logits(graph.activations(images), true),
                    network.look(images).logits());
        }
    }

    @Test
    void ofTwoHeadsTheNamedOneIsTaken() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0).gemm();
        float[] other = PlantedGraph.numbers(9, CLASSES * WIDTH);
        graph.tensor("aux.weight", other, CLASSES, WIDTH)
                .node("Gemm", "second", number("transB", 1), "hidden", "aux.weight");
        Path file = graph.write(folder.resolve("net.onnx"), "logits", "second");
        assertRefused("(fc.weight, aux.weight): name it with --head", file);
        for (String name : new String[] {"aux", "aux.weight"}) {
            try (OnnxNetwork network =
                    OnnxFile.read(file).start(() -> false, PlantedGraph.images(), CLASSES, Optional.of(name))) {
                assertArrayEquals(other, network.headWeights());
            }
        }
        Problem unknown = assertThrows(
                Problem.class,
                () -> OnnxFile.read(file).start(() -> false, PlantedGraph.images(), CLASSES, Optional.of("third")));
        assertTrue(unknown.sentence().contains("aux.weight"), unknown.sentence());
    }

    @Test
    void aNetworkOfOtherClassesIsRefused() throws IOException {
        Path file = PlantedGraph.body(0).gemm().write(folder.resolve("net.onnx"), "logits");
        Problem refused = assertThrows(
                Problem.class,
                () -> OnnxFile.read(file).start(() -> false, PlantedGraph.images(), 10, Optional.empty()));
        assertTrue(refused.sentence().contains("knows 4 classes, the data set has 10"), refused.sentence());
    }

    @Test
    void withoutALinearLastLayerItIsSaidWhatThereIs() throws IOException {
        PlantedGraph curved = PlantedGraph.body(0).gemm().node("Sigmoid", "p", null, "logits");
        assertRefused(
                "what it returns comes from Sigmoid, not from a Gemm, MatMul or 1×1 Conv",
                curved.write(folder.resolve("curved.onnx"), "p"));
        PlantedGraph similar = PlantedGraph.body(0)
                .node("Flatten", "hidden", null, "pooled")
                .node("Relu", "computed", null, "hidden")
                .node("Transpose", "turned", null, "computed")
                .node("MatMul", "logits", null, "hidden", "turned");
        assertRefused("comes from MatMul", similar.write(folder.resolve("similar.onnx"), "logits"));
    }

    @Test
    void whatNeedsCodeOfItsMakersIsRefused() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0).gemm().node("my.company", "Rotate", "turned", null, "logits");
        assertRefused(
                "needs an operation of its maker's (my.company.Rotate)",
                graph.write(folder.resolve("net.onnx"), "turned"));
    }

    @Test
    void loopsAndCirclesAreRefused() throws IOException {
        PlantedGraph inside =
                new PlantedGraph().node("Loop", "x", PlantedGraph.graph("body", new PlantedGraph()), "", "");
        PlantedGraph looping =
                PlantedGraph.body(0).gemm().node("If", "chosen", PlantedGraph.graph("then_branch", inside), "logits");
        assertRefused("holds a loop, which may never end", looping.write(folder.resolve("loop.onnx"), "chosen"));
        PlantedGraph circle =
                PlantedGraph.body(0).node("Identity", "a", null, "b").node("Identity", "b", null, "a");
        assertRefused("no last layer was found", circle.write(folder.resolve("circle.onnx"), "a"));
        PlantedGraph deeper = PlantedGraph.body(0);
        deeper.tensor("w", deeper.weights, CLASSES, WIDTH)
                .node("Add", "a", null, "b", "b")
                .node("Add", "b", null, "a", "a")
                .node("Gemm", "logits", number("transB", 1), "a", "w");
        assertRefused("is not an ONNX file that can be run", deeper.write(folder.resolve("deeper.onnx"), "logits"));
    }

    @Test
    void graphsWithinGraphsEnd() throws IOException {
        PlantedGraph inside = new PlantedGraph();
        for (int i = 0; i < 40; i++) {
            inside = new PlantedGraph().node("If", "x", PlantedGraph.graph("then_branch", inside), "y");
        }
        assertRefused(
                "its graph is larger than any network's",
                PlantedGraph.body(0)
                        .node("If", "z", PlantedGraph.graph("then_branch", inside), "y")
                        .write(folder.resolve("deep.onnx"), "z"));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("large.onnx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((2L << 30) + 1);
        }
        assertRefused("is larger than 2 GB", file);
        OnnxMl.GraphProto.Builder names = OnnxMl.GraphProto.newBuilder();
        String name = "n".repeat(10_000);
        for (int i = 0; i < 8_000; i++) {
            names.addNode(OnnxMl.NodeProto.newBuilder().setOpType(name));
        }
        Path many = Files.write(
                folder.resolve("many.onnx"),
                OnnxMl.ModelProto.newBuilder().setGraph(names).build().toByteArray());
        assertRefused("its graph is larger than any network's", many);
    }

    @Test
    void arraysThatAreNotAllThereAreRefused() throws IOException {
        PlantedGraph graph = PlantedGraph.body(0);
        graph.node("Flatten", "hidden", null, "pooled")
                .tensor(PlantedGraph.bare("w", 1, CLASSES, 1L << 40).setRawData(ByteString.copyFrom(new byte[16])))
                .node("Gemm", "logits", number("transB", 1), "hidden", "w");
        assertRefused("its array w is not all there", graph.write(folder.resolve("vast.onnx"), "logits"));
    }

    @Test
    void moreThanOneInputOrNoNumbersAreRefused() throws IOException {
        assertRefused(
                "takes 2 inputs, not images alone",
                PlantedGraph.body(0).input(1, 0, 3, 6, 6).gemm().write(folder.resolve("two.onnx"), "logits"));
        assertRefused(
                "does not take its images as floating-point numbers",
                new PlantedGraph()
                        .input(2, 0, 3, 6, 6)
                        .node("Identity", "x", null, "image")
                        .write(folder.resolve("u8.onnx"), "x"));
    }

    @Test
    void whateverIsCutShortOrTurnedOverIsOneSentenceAndThisProcessGoesOn() throws IOException {
        byte[] whole = Files.readAllBytes(PlantedGraph.body(0).gemm().write(folder.resolve("whole.onnx"), "logits"));
        Random random = new Random(11);
        int refused = 0;
        for (int trial = 0; trial < 400; trial++) {
            byte[] damaged = whole.clone();
            if (trial % 4 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                for (int i = 0; i <= random.nextInt(4); i++) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            Path file = Files.write(folder.resolve("damaged.onnx"), damaged);
            try {
                OnnxFile read = OnnxFile.read(file);
                HeadSearch.find(GraphReader.read(file), CLASSES, Optional.empty());
                if (trial % 20 == 1) { // the runtime's own reading, in its own process
                    read.start(() -> false, PlantedGraph.images(), CLASSES, Optional.empty())
                            .close();
                }
            } catch (Problem told) {
                refused++;
                assertFalse(told.sentence().contains("Exception"), told.sentence());
            }
        }
        assertTrue(refused > 100, refused + " of 400 were refused");
    }

    @Test
    void aFileIsToldByItsBeginningOrItsName() throws IOException {
        Path file = PlantedGraph.body(0).gemm().write(folder.resolve("net.onnx"), "logits");
        assertTrue(OnnxFile.isOne(Files.copy(file, folder.resolve("model.bin"))));
        assertTrue(OnnxFile.isOne(folder.resolve("absent.onnx")));
        assertFalse(OnnxFile.isOne(Path.of("datasets", "cifar10-alexnet-alpha0.safetensors")));
        assertRefused("does not exist", folder.resolve("absent.onnx"));
        assertRefused("is not an ONNX file", Files.writeString(folder.resolve("text.onnx"), "no network at all"));
    }

    private static OnnxNetwork start(Path file) {
        return OnnxFile.read(file).start(() -> false, PlantedGraph.images(), CLASSES, Optional.empty());
    }

    private static void assertRefused(String words, Path file) {
        Problem refused = assertThrows(Problem.class, () -> start(file));
        assertTrue(refused.sentence().contains(words), refused.sentence());
    }

    private static void assertSame(PlantedGraph graph, Path file, Images images) {
        try (OnnxNetwork network = start(file)) {
            assertTrue(network.showsActivations());
            assertTrue(network.isVerified());
            assertArrayEquals(graph.weights, network.headWeights());
            assertArrayEquals(graph.bias, network.headBias());
            Network.Output output = network.look(images);
            double[] activations = graph.activations(images);
            assertNear(activations, output.activations());
            assertNear(graph.logits(activations, true), output.logits());
        }
    }

    private static void assertNear(double[] expected, float[] found) {
        double range = Arrays.stream(expected).max().orElseThrow()
                - Arrays.stream(expected).min().orElseThrow();
        assertEquals(expected.length, found.length);
        IntStream.range(0, found.length).forEach(i -> assertEquals(expected[i], found[i], NEAR * range));
    }
}
