package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.picture.Cut;
import smoothscope.engine.Engine;
import smoothscope.network.InputSize;
import smoothscope.network.layer.Architecture;
import smoothscope.network.onnx.PlantedGraph;
import smoothscope.network.weights.SafeTensorsWriter;
import smoothscope.problem.Problem;
import smoothscope.snapshot.Recording;

/** Trained networks of others, by what their files say and what is said of them. */
class NetworkOpenerTest {
    private static final List<String> CLASSES = List.of("a", "b", "c", "d");
    private static final int SIDE = 8;
    private static final int EACH = 3;

    @TempDir
    private Path folder;

    private static Dataset images(String name, int channels) {
        byte[] pixels = new byte[CLASSES.size() * EACH * SIDE * SIDE * channels];
        new Random(1).nextBytes(pixels);
        int[] labels = IntStream.range(0, CLASSES.size() * EACH)
                .map(i -> i % CLASSES.size())
                .toArray();
        ImageSet images = new ImageSet(name, CLASSES, SIDE, SIDE, channels, pixels, labels);
        return new Dataset(name, CLASSES, images, images);
    }

    private static ObservationSettings settings(List<Path> files, List<Double> mean) {
        return settings(files, mean, Optional.empty());
    }

    private static ObservationSettings settings(List<Path> files, List<Double> mean, Optional<String> head) {
        return new ObservationSettings(
                files,
                List.of(0.0, 0.1).subList(0, files.size()),
                Optional.empty(),
                head,
                OptionalInt.empty(),
                mean,
                mean,
                Optional.empty(),
                ObservationSettings.ALL);
    }

    private static Recording look(ObservationSettings settings, Dataset images) {
        return Observation.start(settings, images, told -> {}).outcome().join();
    }

    private static String refused(ObservationSettings settings, Dataset images) {
        CompletionException failure = assertThrows(CompletionException.class, () -> look(settings, images));
        return assertInstanceOf(Problem.class, failure.getCause()).sentence();
    }

    /** Weights of an architecture as a stranger writes them. */
    private Path weights(String name, Architecture architecture, int channels, String head) {
        Path file = folder.resolve(name);
        Engine.shared()
                .submit((memory, progress) -> {
                    Map<String, NDArray> arrays = new LinkedHashMap<>();
                    architecture
                            .create(memory, new InputSize(SIDE, SIDE, channels), CLASSES.size(), 1)
                            .parameters()
                            .forEach(
                                    each -> arrays.put(each.name().replaceFirst("^head\\.", head + "."), each.array()));
                    SafeTensorsWriter.write(file, Map.of(), arrays, false);
                    return 0;
                })
                .outcome()
                .join();
        return file;
    }

    @Test
    void aNetworkOfFourChannelsIsRefusedUnlessGreyIsRepeated() throws IOException {
        Path graph = PlantedGraph.ofAnySize(4).gemm().write(folder.resolve("four.onnx"), "logits");
        Path stored = weights("four.safetensors", Architecture.SMALL, 4, "head");
        for (Path file : List.of(graph, stored)) {
            assertEquals(
                    "The network takes images of 4 channels, those of noise have 3.",
                    refused(settings(List.of(file), List.of(0.5)), images("noise", 3)));
            assertEquals(
                    1,
                    look(settings(List.of(file), List.of(0.5)), images("noise", 1))
                            .snapshots()
                            .size());
            assertTrue(refused(settings(List.of(file), List.of(0.5, 0.5, 0.5)), images("noise", 1))
                    .contains("are of 3 channels"));
        }
        Path grey = weights("grey.safetensors", Architecture.SMALL, 1, "head");
        assertEquals(
                "The network takes grey images, those of noise are in colour.",
                refused(settings(List.of(grey), List.of(0.5)), images("noise", 3)));
    }

    @Test
    void aGraphOfAnySizeFollowsItsConfigAndElseAsksForTheSizeOfPictures() throws IOException {
        Path graph = PlantedGraph.ofAnySize(3).gemm().write(folder.resolve("any.onnx"), "logits");
        ObservationSettings settings = settings(List.of(graph), List.of(0.5));
        assertTrue(refused(settings, images("folder:own", 3)).contains("give --size"));
        assertEquals("8×8", size(look(settings, images("noise", 3))));
        Files.writeString(
                folder.resolve("config.json"),
                "{\"mean\": [0.5, 0.5, 0.5], \"std\": [0.5, 0.5, 0.5], \"input_size\": [3, 10, 10],"
                        + " \"crop_pct\": 0.95, \"interpolation\": \"bilinear\"}");
        assertEquals("10×10", size(look(settings, images("folder:own", 3))));
        assertEquals(List.of(0.5, 0.5, 0.5), WeightsHeader.of(graph).mean());
        assertEquals(new Cut(10, 0.95, Cut.Resampling.LINEAR), TrainedWeights.cut(settings));
        assertEquals(
                new Cut(6, 0.95, Cut.Resampling.LINEAR),
                TrainedWeights.cut(settings(
                        List.of(PlantedGraph.body(0).gemm().write(folder.resolve("six.onnx"), "logits")),
                        List.of(0.5))));
    }

    private static String size(Recording seen) {
        JsonObject input = seen.meta().json().getAsJsonObject("input");
        return input.get("height").getAsInt() + "×" + input.get("width").getAsInt();
    }

    @Test
    void aLastLayerOfAnotherNameIsTheOneThatIsNamed() {
        Dataset images = images("noise", 3);
        Path usual = weights("usual.safetensors", Architecture.SMALL, 3, "head");
        Path other = weights("other.safetensors", Architecture.SMALL, 3, "classifier");
        float[] expected = look(settings(List.of(usual), List.of(0.5)), images)
                .snapshots()
                .get(0)
                .logits()
                .column(1);
        assertTrue(refused(settings(List.of(other), List.of(0.5)), images).contains("none that is known here"));
        for (String name : List.of("classifier", "classifier.weight")) {
            ObservationSettings settings = settings(List.of(other), List.of(0.5), Optional.of(name));
            assertArrayEquals(
                    expected, look(settings, images).snapshots().get(0).logits().column(1));
            assertEquals(OptionalInt.of(CLASSES.size()), WeightsHeader.classes(settings));
        }
        assertEquals(
                "There is no last layer \"classifer\"; near ones are: classifier.",
                refused(settings(List.of(other), List.of(0.5), Optional.of("classifer")), images));
    }

    @Test
    void whatIsKnownOfAPairIsSaidOfNetworksOfOneArchitecture() throws IOException {
        Files.createDirectory(folder.resolve("LS-KD-compatibility"));
        Path first = weights("LS-KD-compatibility/first.safetensors", Architecture.SMALL, 3, "head");
        Path second = weights("LS-KD-compatibility/second.safetensors", Architecture.SMALL, 3, "head");
        Path other = weights("LS-KD-compatibility/other.safetensors", Architecture.MLP, 3, "head");
        Dataset images = images("noise", 3);
        assertEquals(
                Optional.of("nearly nothing"),
                look(settings(List.of(first, second), List.of(0.5)), images)
                        .meta()
                        .differs());
        assertEquals(
                Optional.empty(),
                look(settings(List.of(first, other), List.of(0.5)), images)
                        .meta()
                        .differs());
    }
}
